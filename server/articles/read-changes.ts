import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listTextsOfReaders } from "#db/queries/changes.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { editions } from "#db/schema/index.ts";
import { hasRole, type PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { mayOpenCases } from "#domain/case/rights.ts";
import { readCasesAbout } from "../cases/read-cases.ts";
import { LOCK_SECONDS } from "./load-edition.ts";
import { noteKilledReading } from "./read-killed.ts";

/**
 * What readers' edit history says of the edition's article, and what of it is hidden from them.
 * Null for whom the edition does not exist.
 */
export async function readChanges(db: Db, actor: PersonActor, editionId: number) {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  if (!facts || !mayRead(actor, facts)) return null;
  const [edition] = await db
    .select({ articleId: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId));
  if (!edition) return null;
  const { articleId } = edition;
  await noteKilledReading(db, actor, { articleId, editionId, facts, where: "history" });
  const [texts, cases] = await Promise.all([
    listTextsOfReaders(db, articleId),
    readCasesAbout(db, actor, articleId),
  ]);
  return {
    ...{ articleId, texts, cases },
    mayHide: hasRole(actor, "managing_editor"),
    mayOpenCase: texts.length > 0 && !facts.practice && mayOpenCases(actor),
  };
}
