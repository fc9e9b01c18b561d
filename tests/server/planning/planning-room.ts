import { asc, eq } from "drizzle-orm";
import { noticeReceivers, notices, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { assignStory } from "#server/planning/decide-pitch.ts";
import { pitchStory } from "#server/planning/pitch.ts";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

export const NONE = { day: "", time: "" };
export const HOUR = 3_600_000;

/** Some time from now, as typed. */
export const inHours = (hours: number) => {
  const iso = toSeoulIso(new Date(Date.now() + hours * HOUR));
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
};

/** A newsroom that plans: two reporters and the desk of one section, and another desk. */
export async function planningRoom() {
  const room: TestNewsroom = await testNewsroom();
  const reporter = await room.person("김하람", { role: "reporter", sectionId: room.society });
  const colleague = await room.person("이지우", { role: "reporter", sectionId: room.society });
  const desk = await room.person("박지훈", { role: "desk", sectionId: room.society });
  const sportsDesk = await room.person("체육 데스크", { role: "desk", sectionId: room.sports });

  const pitched = async (changes: object = {}, by: PersonActor = reporter) => {
    const input = { sectionId: room.society, title: "시장 앞 신호", note: "", embargo: NONE };
    return (await pitchStory(room.db, by, { ...input, ...changes })).id;
  };
  const order = (changes: object = {}) => ({
    ...{ assigneeId: colleague.id as number | null, due: inHours(5), orderedLength: 1_200 },
    ...{ pictureWanted: true, priority: "high" as const, coverageEventId: null },
    ...changes,
  });
  const assigned = async (changes: object = {}) => {
    const assignmentId = await pitched();
    await assignStory(room.db, desk, { assignmentId, ...order(changes) });
    return assignmentId;
  };

  /** Who was told of the plan, in order: kind or step, and names. */
  async function toldOf(assignmentId: number) {
    const rows = await room.db
      .select({ id: notices.id, kind: notices.kind, detail: notices.detail, name: people.name })
      .from(notices)
      .innerJoin(noticeReceivers, eq(noticeReceivers.noticeId, notices.id))
      .innerJoin(people, eq(people.id, noticeReceivers.personId))
      .where(eq(notices.assignmentId, assignmentId))
      .orderBy(asc(notices.id), asc(people.id));
    return [...Map.groupBy(rows, ({ id }) => id).values()].map((told) => [
      told[0]?.detail.step ?? told[0]?.kind,
      told.map(({ name }) => name),
    ]);
  }

  const eventsOf = async (assignmentId: number) =>
    (
      await room.pool.query(
        `select name, outcome from magam.events where stream = 'planning'
         and (detail ->> 'assignmentId')::bigint = $1 order by seq`,
        [assignmentId],
      )
    ).rows.map(({ name, outcome }) => (outcome === "done" ? name : `${name} refused`));

  return {
    room,
    reporter,
    colleague,
    desk,
    sportsDesk,
    pitched,
    order,
    assigned,
    toldOf,
    eventsOf,
  };
}
