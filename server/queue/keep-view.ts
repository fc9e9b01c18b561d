import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { queueViews, sections } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { isDeskOf, type PersonActor } from "#domain/actor.ts";
import { KINDS } from "#domain/article/kind.ts";
import { maySeeQueue, QUEUE_TABS } from "#domain/article/queue.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { tellLive } from "../live/tell.ts";

const LONGEST_NAME = 30; // characters; it stands in a list beside the tabs
const MOST_VIEWS = 30;

export const queueView = z.strictObject({
  tab: z.enum(QUEUE_TABS),
  section: z.string().max(40),
  kind: z.enum(KINDS).nullable(),
  reporter: z.int().positive().nullable(),
  urgent: z.boolean(),
  wait: z.enum(["long", "tooLong"]).nullable(),
});

export const keptView = z.strictObject({
  name: z.string("field.malformed").max(LONGEST_NAME * 8, "field.viewName"),
  view: queueView,
  /** The section whose desk keeps it for all who read for it; null for oneself alone. */
  sectionId: z.int().positive().nullable(),
});

/** Keeps a view of the queue under a name; the one of that name before is replaced. */
export async function keepQueueView(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof keptView>,
): Promise<{ id: number }> {
  const { view, sectionId } = input;
  const name = intakeLine(input.name);
  if (name === "" || [...name].length > LONGEST_NAME)
    throw new DomainError("invalid_input", "input.faults", { fields: { name: "field.viewName" } });
  assertMayKeep(actor, sectionId);
  return withTransaction(db, async (tx) => {
    await assertSectionThere(tx, sectionId);
    const owner =
      sectionId === null ? eq(queueViews.personId, actor.id) : eq(queueViews.sectionId, sectionId);
    await tx.delete(queueViews).where(and(owner, eq(queueViews.name, name)));
    const [kept] = await tx.select({ number: count() }).from(queueViews).where(owner);
    if ((kept?.number ?? 0) >= MOST_VIEWS)
      throw new DomainError("invalid_input", "queueView.tooMany", { values: { most: MOST_VIEWS } });
    const personId = sectionId === null ? actor.id : null;
    const [row] = await tx
      .insert(queueViews)
      .values({ name, view, personId, sectionId, madeBy: actor.id })
      .returning({ id: queueViews.id });
    if (!row) throw new DomainError("unavailable", "database.noRow");
    const detail = { view: row.id, section: sectionId };
    await recordEvent(tx, actor, { name: "keepQueueView", detail }, "settings");
    await tellLive(tx, "queue", sectionId ?? 0);
    return row;
  });
}

/** Takes a view away: one's own, or that of a desk one belongs to. Another's is not there. */
export async function dropQueueView(
  db: Db,
  actor: PersonActor,
  { id }: { id: number },
): Promise<{ id: number }> {
  return withTransaction(db, async (tx) => {
    const [view] = await tx.select().from(queueViews).where(eq(queueViews.id, id)).for("update");
    const isOwn = view?.personId === actor.id;
    if (!view || (!isOwn && view.sectionId === null))
      throw new DomainError("not_found", "queueView.notFound");
    assertMayKeep(actor, view.sectionId);
    await tx.delete(queueViews).where(eq(queueViews.id, id));
    const detail = { view: id, section: view.sectionId };
    await recordEvent(tx, actor, { name: "dropQueueView", detail }, "settings");
    await tellLive(tx, "queue", view.sectionId ?? 0);
    return { id };
  });
}

function assertMayKeep(actor: PersonActor, sectionId: number | null): void {
  if (!maySeeQueue(actor)) throw new DomainError("not_found", "queueView.notFound");
  if (sectionId !== null && !isDeskOf(actor, sectionId))
    throw new DomainError("forbidden", "access.onlyDesk");
}

async function assertSectionThere(tx: Tx, sectionId: number | null): Promise<void> {
  if (sectionId === null) return;
  const found = await tx.select().from(sections).where(eq(sections.id, sectionId));
  if (found.length === 0) throw new DomainError("not_found", "section.notFound");
}
