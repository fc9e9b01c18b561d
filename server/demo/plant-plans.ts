import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { assignments, coverageEvents, duties } from "#db/schema/index.ts";
import { parseSeoulLocal, seoulDay } from "#domain/korean/seoul-clock.ts";
import { addDays } from "#domain/planning/calendar.ts";
import type { CoverageKind } from "#domain/planning/coverage.ts";
import type { DemoIds } from "./seed.ts";

/** `[days from today, clock]`, by the clock in Seoul. */
type When = readonly [number, string];

const EVENTS: readonly {
  kind: CoverageKind;
  title: string;
  place: string;
  section: string;
  by: string;
  starts: When;
  ends: When | null;
}[] = [
  {
    kind: "briefing",
    title: "시 교통국 보행 신호 개선 설명회",
    place: "시청 2층 브리핑실",
    ...{ section: "society", by: "do-haram", starts: [0, "14:00"], ends: [0, "15:00"] },
  },
  {
    kind: "ruling",
    title: "하천 정비 담합 사건 1심 선고",
    place: "지방법원 304호",
    ...{ section: "society", by: "do-haram", starts: [1, "10:30"], ends: null },
  },
  {
    kind: "briefing",
    title: "상반기 지역 물가 동향 발표",
    place: "통계사무소",
    ...{ section: "economy", by: "pyo-jiu", starts: [1, "12:00"], ends: [1, "12:40"] },
  },
  {
    kind: "match",
    title: "여자 배구 안방 개막전",
    place: "시민체육관",
    ...{ section: "sports", by: "ma-sora", starts: [2, "19:00"], ends: [2, "21:30"] },
  },
  {
    kind: "visit",
    title: "새 시립도서관 미리 보기",
    place: "중앙로",
    ...{ section: "culture", by: "ma-sora", starts: [3, "11:00"], ends: null },
  },
];

const PLANS: readonly (Pick<
  typeof assignments.$inferInsert,
  "title" | "note" | "status" | "orderedLength" | "pictureWanted" | "priority"
> & { section: string; by: string; to?: string; due?: When; event?: number })[] = [
  {
    title: "골목 전봇대에 묶인 이동식 단속 카메라, 누가 관리하나",
    note: "주민 제보 세 건. 구청과 경찰의 답이 서로 다름. 계약서를 정보공개로 청구해 두었음.",
    ...{ section: "society", by: "do-haram", status: "pitched", priority: "normal" },
  },
  {
    title: "예산안에서 사라진 마을버스 야간 노선",
    note: "심의 자료 14쪽과 21쪽의 숫자가 다름.",
    ...{ section: "politics", by: "yun-garam", status: "pitched", priority: "high" },
  },
  {
    title: "보행 신호 개선 뒤 달라진 시장 앞",
    note: "설명회 뒤 현장에서 시간을 재어 볼 것.",
    ...{ section: "society", by: "do-haram", to: "do-haram", due: [0, "17:30"], event: 0 },
    ...{ status: "assigned", orderedLength: 1_200, pictureWanted: true, priority: "high" },
  },
  {
    title: "선고가 남긴 것: 하천 정비 담합 3년",
    note: "",
    ...{ section: "society", by: "guk-jihun", to: "do-haram", due: [1, "16:00"], event: 1 },
    ...{ status: "assigned", orderedLength: 2_400, priority: "normal" },
  },
  {
    title: "안방 개막전, 새 세터의 첫 경기",
    note: "경기 뒤 두 감독의 말.",
    ...{ section: "sports", by: "ma-sora", to: "ma-sora", due: [2, "22:30"], event: 3 },
    ...{ status: "assigned", orderedLength: 900, pictureWanted: true, priority: "normal" },
  },
  {
    title: "장바구니 물가, 시장과 마트의 차이",
    note: "같은 날 같은 품목으로.",
    ...{ section: "economy", by: "pyo-jiu", status: "accepted", priority: "low" },
  },
];

const DUTIES: readonly { person: string; section: string | null; starts: When; ends: When }[] = [
  { person: "guk-jihun", section: "society", starts: [0, "00:00"], ends: [0, "23:59"] },
  { person: "do-haram", section: "society", starts: [1, "06:00"], ends: [1, "22:00"] },
  { person: "ma-sora", section: "sports", starts: [2, "13:00"], ends: [2, "23:30"] },
];

/** What the demo covers this week, and what of it its people were told. */
export async function plantPlans(tx: Tx, ids: DemoIds, now: Date): Promise<void> {
  const at = ([days, clock]: When) => parseSeoulLocal(addDays(seoulDay(now), days), clock) as Date;
  const person = (key: string) => ids.people.get(key)?.id as number;
  const section = (slug: string) => ids.sections.get(slug) as number;
  const eventIds: number[] = [];
  for (const { section: slug, by, starts, ends, ...event } of EVENTS) {
    const [row] = await tx
      .insert(coverageEvents)
      .values({
        ...event,
        sectionId: section(slug),
        createdBy: person(by),
        startsAt: at(starts),
        endsAt: ends && at(ends),
      })
      .returning({ id: coverageEvents.id });
    if (row) eventIds.push(row.id);
  }
  for (const { section: slug, by, to, due, event, ...plan } of PLANS)
    await tx.insert(assignments).values({
      ...plan,
      sectionId: section(slug),
      pitchedBy: person(by),
      assigneeId: to === undefined ? null : person(to),
      dueAt: due === undefined ? null : at(due),
      coverageEventId: event === undefined ? null : (eventIds[event] ?? null),
      // Nobody is reminded of the demo's own deadlines as it opens.
      remindedFor: due === undefined ? null : at(due),
    });
  for (const { person: key, section: slug, starts, ends } of DUTIES)
    await tx.insert(duties).values({
      personId: person(key),
      sectionId: slug === null ? null : section(slug),
      startsAt: at(starts),
      endsAt: at(ends),
      createdBy: person("guk-jihun"),
    });
  await tellAuthors(tx);
}

/** Of the newest returned, approved and published articles, as the verbs would have told them. */
async function tellAuthors(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with told as (
      insert into magam.notices (kind, article_id, edition_id, actor_id, at)
      select case v.name when 'returnToReporter' then 'returned' when 'approve' then 'approved'
          else 'published' end, v.article_id, v.edition_id, v.actor_id, v.at
      from magam.events v join magam.articles a on a.id = v.article_id
      where v.name in ('returnToReporter', 'approve', 'publish') and v.outcome = 'done'
        and not a.practice and v.at > now() - interval '2 days'
      order by v.at
      returning id, edition_id, at)
    insert into magam.notice_receivers (notice_id, person_id, shown, read_at)
    select told.id, p.person_id, true,
      case when told.at < now() - interval '6 hours' then told.at end
    from told join magam.edition_people p on p.edition_id = told.edition_id
    where p.part = 'author'`);
}
