import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  correctionCaseArticles,
  correctionCases,
  correctionClaimants,
  events,
} from "#db/schema/index.ts";
import { seoulDay } from "#domain/korean/seoul-clock.ts";
import type { DemoIds } from "./seed.ts";

const HEADLINE = "솔내 물류창고 불 7시간 만에 꺼져…2명 경상";

/** One claim that came in today, so that the list has one and its clocks run. */
export async function plantCases(tx: Tx, ids: DemoIds, now: Date): Promise<void> {
  const ombudsman = ids.people.get("tak-eunsol");
  const { rows } = await tx.execute<{ id: string }>(sql`
    select article_id as id from magam.publications
    where content ->> 'headline' = ${HEADLINE} order by visible_from desc limit 1`);
  const articleId = Number(rows[0]?.id ?? 0);
  if (!ombudsman || articleId === 0) throw new Error("the demo's case has no article");
  const receivedOn = seoulDay(now);
  const [row] = await tx
    .insert(correctionCases)
    .values({
      ...{ kind: "rebuttal", channel: "commission", receivedOn, openedBy: ombudsman.id },
      openedAt: now,
      claim:
        "반년 전 점검에서 수압이 낮다는 지적을 받은 곳은 창고 전체가 아니라 2층 한 구역이었다고 한다.",
    })
    .returning({ id: correctionCases.id });
  if (!row) throw new Error("no case row");
  await tx.insert(correctionCaseArticles).values({ caseId: row.id, articleId });
  await tx.insert(correctionClaimants).values({
    ...{ caseId: row.id, name: "주식회사 솔내물류 (예시)", contact: "02-000-0000 (예시)" },
  });
  await tx.insert(events).values({
    ...{ stream: `article:${articleId}`, name: "openCase", outcome: "done", articleId },
    ...{ actorId: ombudsman.id, at: now },
    detail: { caseId: row.id, caseKind: "rebuttal", channel: "commission", receivedOn },
  });
}
