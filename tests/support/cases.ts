import { sql } from "drizzle-orm";
import pg from "pg";
import type { PersonActor } from "#domain/actor.ts";
import { decideOnCase } from "#server/cases/answer-case.ts";
import { openCase } from "#server/cases/open-case.ts";
import { writeNotice } from "#server/cases/write-notice.ts";
import { publishedBy, type TestArticle, type TestNewsroom, testNewsroom } from "./newsroom.ts";

export const CLAIMANT = "청구인홍길동";
export const TEXT = {
  title: "「시장 앞 신호」 관련",
  text: "본지는 8초라고 했으나 5초입니다.\n바로잡습니다.",
};

/** A newsroom with everybody who has to do with correction cases. */
export type CaseRoom = TestNewsroom & {
  readonly author: PersonActor;
  readonly desk: PersonActor;
  readonly farDesk: PersonActor;
  readonly chief: PersonActor;
  readonly second: PersonActor;
  readonly ombudsman: PersonActor;
};

export async function caseRoom(): Promise<CaseRoom> {
  const room = await testNewsroom();
  return {
    ...room,
    author: await room.person("글쓴이", "reporter"),
    desk: await room.person("데스크", { role: "desk", sectionId: room.society }),
    farDesk: await room.person("먼데스크", { role: "desk", sectionId: room.sports }),
    chief: await room.person("국장", "managing_editor"),
    second: await room.person("부국장", "managing_editor"),
    ombudsman: await room.person("고충", "ombudsman"),
  };
}

/** What the ombudsman writes down of a claim that came today, by the database's calendar. */
export async function claimOn(
  { db }: TestNewsroom,
  { articleId }: TestArticle,
  changes: Record<string, unknown> = {},
) {
  const { rows } = await db.execute<{ day: string }>(
    sql`select (clock_timestamp() at time zone 'Asia/Seoul')::date::text as day`,
  );
  return {
    ...{ kind: "correction" as const, channel: "commission" as const },
    ...{ receivedOn: rows[0]?.day ?? "", articles: String(articleId) },
    ...{ claim: "보행 신호가 8초가 아니라 5초 늘었다고 한다.", name: CLAIMANT },
    ...{ contact: "02-123-4567", ...changes },
  };
}

/** A case about an article that is out, accepted, with a first text by the ombudsman. */
export async function acceptedCase(room: CaseRoom, placement: "top" | "bottom" | "article") {
  const article = await publishedBy(room, room.author, room.desk);
  const { caseId } = await openCase(room.db, room.ombudsman, await claimOn(room, article));
  await writeNotice(room.db, room.ombudsman, { caseId, ...TEXT, placement });
  const accepted = { decision: "accepted", kind: "correction", basis: "mediated" } as const;
  await decideOnCase(room.db, room.chief, { caseId, ...accepted, reason: "" });
  return { article, caseId };
}

export async function asOwner(room: TestNewsroom, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: room.database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}
