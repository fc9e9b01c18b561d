import type { Db } from "#db/client.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { findPersonActor, hasRun, lockDueSchedule } from "#db/queries/template-schedules.ts";
import { templateRuns } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { system } from "#domain/actor.ts";
import { emptyContent, LIMITS } from "#domain/article/content.ts";
import { bodyFilledIn, filledIn } from "#domain/article/template.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { startArticle } from "../articles/start-article.ts";

/**
 * Begins every article that is due by its template, one transaction each: the article and the note
 * that it was made commit together, and the note's key allows one a day. Returns how many.
 */
export async function makeDue(db: Db): Promise<number> {
  let made = 0;
  for (let next = await makeNext(db); next !== "none"; next = await makeNext(db))
    if (next === "made") made += 1;
  return made;
}

async function makeNext(db: Db): Promise<"made" | "madeElsewhere" | "none"> {
  return withTransaction(db, async (tx) => {
    const due = await lockDueSchedule(tx);
    const owner = due && (await findPersonActor(tx, due.ownerId));
    if (!due || !owner) return "none";
    if (await hasRun(tx, due)) return "madeElsewhere";
    const now = new Date(due.now);
    const { template } = await rulesOf(tx, due.kind);
    const headline = [...intakeLine(filledIn(due.headline, now))]
      .slice(0, LIMITS.headline)
      .join("");
    const byline = { personId: owner.id, name: owner.name, role: "reporter" as const };
    const { articleId } = await startArticle(tx, system("template"), {
      ...{ sectionId: due.sectionId, kind: due.kind, practice: false, authorId: owner.id },
      content: {
        ...emptyContent([byline]),
        kicker: template.kicker,
        headline,
        body: bodyFilledIn(template.body, now),
      },
    });
    await tx.insert(templateRuns).values({ scheduleId: due.id, day: due.day, articleId });
    return "made";
  });
}
