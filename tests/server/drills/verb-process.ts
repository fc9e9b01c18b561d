/**
 * Publishes and schedules on behalf of the drill, in a process that can be killed between any two
 * of its instructions, as the process of a newsroom page can.
 */
import { connect } from "#db/client.ts";
import { DomainError } from "#domain/errors.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { requireVariable } from "#server/variables.ts";
import type { Order, Outcome } from "./orders.ts";

const { db } = connect(requireVariable("NEWSROOM_DATABASE_URL"), { name: "drill verbs", max: 4 });

process.on("message", (order: Order) => {
  void carryOut(order).then((outcome) => process.send?.(outcome));
});
for (const signal of ["SIGTERM", "disconnect"]) process.once(signal, () => process.exit(0));
// A connection before the first order, so that none pays for it.
await db.execute("select 1").catch(() => undefined);
process.send?.("serving");

async function carryOut({ id, actor, editionId, key, publishAt }: Order): Promise<Outcome> {
  try {
    if (publishAt === null) await publishArticle(db, actor, { editionId, key });
    else await scheduleArticle(db, actor, { editionId, key, publishAt: new Date(publishAt) });
    return { id, answer: "done", words: "" };
  } catch (error) {
    const answer = error instanceof DomainError ? "refused" : "unknown";
    return { id, answer, words: String(error) };
  }
}
