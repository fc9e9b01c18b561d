import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { articles, sections } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { isOpen } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { type EditionInput, perform } from "./perform.ts";

/** Another section, another desk: only while nothing of it is approved or out. */
export async function moveSection(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { sectionId: number },
): Promise<{ moved: true }> {
  return perform(db, actor, "moveSection", input, async (work) => {
    const { tx, article, edition, facts } = work;
    const write = decideAccess(actor, "write", facts);
    if (!write.allowed) throw new DomainError("forbidden", write.reason);
    if (!isOpen(facts.status) || facts.status === "approved" || work.liveEditionId !== null)
      throw new DomainError("invalid_transition", "status", { values: { status: facts.status } });
    const [target] = await tx.select().from(sections).where(eq(sections.id, input.sectionId));
    if (!target)
      throw new DomainError("invalid_input", "input.faults", {
        fields: { section: "field.section.unknown" },
      });
    await tx.update(articles).set({ sectionId: target.id }).where(eq(articles.id, article.id));
    await recordEvent(tx, actor, {
      name: "moveSection",
      articleId: article.id,
      editionId: edition.id,
      detail: { from: article.sectionId, to: target.id },
    });
    return { moved: true };
  });
}
