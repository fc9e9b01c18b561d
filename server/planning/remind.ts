import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { system } from "#domain/actor.ts";
import { DUE_SOON_MS } from "#domain/planning/assignment.ts";
import { tell } from "../notices/tell.ts";
import { workersOf } from "./tell-plan.ts";

/** A stopped worker's reminders are still worth something for as long. Milliseconds. */
const LATE_MS = DUE_SOON_MS;
const AT_ONCE = 100;

type Due = {
  readonly id: string;
  readonly section_id: number;
  readonly assignee_id: string | null;
  readonly article_id: string | null;
};

/**
 * Tells of deadlines within the hour, each once: the mark and the notice are one transaction. What
 * was handed in already is nobody's worry any more. Answers how many were told of.
 */
export async function remindOfDue(db: Db): Promise<number> {
  return withTransaction(db, async (tx) => {
    const { rows } = await tx.execute<Due>(sql`
      select s.id, s.section_id, s.assignee_id, s.article_id from magam.assignments s
      where s.status = 'assigned' and s.reminded_for is distinct from s.due_at
        and s.due_at between clock_timestamp() - make_interval(secs => ${LATE_MS / 1000})
          and clock_timestamp() + make_interval(secs => ${DUE_SOON_MS / 1000})
        and not exists (select 1 from magam.editions e where e.article_id = s.article_id
          and e.status not in ('draft', 'returned', 'spiked'))
      order by s.due_at limit ${AT_ONCE} for update skip locked`);
    for (const { id, section_id, assignee_id } of rows) {
      const assigneeId = assignee_id === null ? null : Number(assignee_id);
      const workers = await workersOf(tx, { assigneeId, sectionId: section_id });
      await tell(tx, system("remind"), { kind: "dueSoon", assignmentId: Number(id) }, workers);
      await tx.execute(
        sql`update magam.assignments set reminded_for = due_at where id = ${Number(id)}`,
      );
    }
    return rows.length;
  });
}
