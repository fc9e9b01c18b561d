import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { killRequests } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import type { Status, Verb } from "#domain/article/status.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { bookEnd } from "#server/articles/book-end.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { setFlag } from "#server/articles/flags.ts";
import { killArticle } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { recallArticle } from "#server/articles/recall.ts";
import { releaseArticle } from "#server/articles/release.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { revokeApproval } from "#server/articles/revoke.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle, unspikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { finaliseAllDue } from "#server/worker/publish-due.ts";
import { approvedBy, draftBy, publishedBy, type TestNewsroom } from "../support/newsroom.ts";

const later = () => new Date(Date.now() + 3_600_000);

export type Cast = {
  readonly author: PersonActor;
  readonly desk: PersonActor;
  readonly chief: PersonActor;
  readonly second: PersonActor;
};

export type Practice = { readonly room: TestNewsroom; readonly cast: Cast; readonly text: Content };

type Try = (db: Db, actor: PersonActor, editionId: number) => Promise<unknown>;

/** The hour of a booking comes, and the machinery does what it does then. */
async function itsHourComes(db: Db, editionId: number): Promise<void> {
  const from = sql`clock_timestamp() - interval '1 second'`;
  await db.execute(sql`update magam.editions set publish_at = ${from} where id = ${editionId}`);
  await db.execute(
    sql`update magam.publications set visible_from = ${from} where edition_id = ${editionId}`,
  );
  await finaliseAllDue(db);
}

/** Every verb there is, by whoever is handed in; the machinery's own by making them happen. */
export function practiceVerbs({ room, cast, text }: Practice): Record<Verb, Try> {
  return {
    createArticle: (db, actor) =>
      createArticle(db, actor, {
        sectionId: room.society,
        kind: "straight",
        headline: text.headline,
        practice: true,
      }),
    submit: (db, actor, editionId) => submitArticle(db, actor, { editionId, answer: "봤습니다" }),
    recall: (db, actor, editionId) => recallArticle(db, actor, { editionId }),
    claim: (db, actor, editionId) => claimArticle(db, actor, { editionId }),
    release: (db, actor, editionId) => releaseArticle(db, actor, { editionId }),
    returnToReporter: (db, actor, editionId) =>
      returnArticle(db, actor, { editionId, code: "facts", text: "수치 확인" }),
    approve: (db, actor, editionId) => approveArticle(db, actor, { editionId, textVersion: 2 }),
    revoke: (db, actor, editionId) => revokeApproval(db, actor, { editionId }),
    publish: (db, actor, editionId) => publishArticle(db, actor, { editionId }),
    schedule: (db, actor, editionId) =>
      scheduleArticle(db, actor, { editionId, publishAt: later() }),
    finalise: (db, _actor, editionId) => itsHourComes(db, editionId),
    unschedule: (db, actor, editionId) => unscheduleArticle(db, actor, { editionId }),
    lapse: async (db, _actor, editionId) => {
      await setFlag(db, cast.desk, { editionId, flag: { flag: "legalHold" }, reason: "확인" });
      await itsHourComes(db, editionId);
    },
    publishBreaking: (db, actor, editionId) =>
      publishBreaking(db, actor, { editionId, typedHeadline: text.headline }),
    revise: (db, actor, editionId) =>
      reviseArticle(db, actor, { editionId, changeKind: "correction", reason: text.headline }),
    supersede: async (db, actor, editionId) => {
      const next = await reviseArticle(db, cast.author, {
        editionId,
        changeKind: "correction",
        reason: text.headline,
      });
      await submitArticle(db, cast.author, { editionId: next.editionId });
      await claimArticle(db, cast.desk, { editionId: next.editionId });
      await approveArticle(db, cast.desk, { editionId: next.editionId, textVersion: 1 });
      await publishArticle(db, actor, { editionId: next.editionId });
    },
    withdraw: (db, actor, editionId) =>
      withdrawArticle(db, actor, { editionId, reason: text.headline, reviewDate: later() }),
    expire: async (db, _actor, editionId) => {
      await bookEnd(db, cast.desk, { editionId, endsAt: later(), reason: "행사 종료" });
      await db.execute(
        sql`update magam.booked_ends set ends_at = clock_timestamp() where article_id =
          (select article_id from magam.editions where id = ${editionId})`,
      );
      await finaliseAllDue(db);
    },
    restore: (db, actor, editionId) => restoreArticle(db, actor, { editionId, reason: "확인 끝" }),
    kill: (db, actor, editionId) => killArticle(db, actor, { editionId }),
    spike: (db, actor, editionId) => spikeArticle(db, actor, { editionId }),
    unspike: (db, actor, editionId) => unspikeArticle(db, actor, { editionId }),
  };
}

/** A practice article in the status, walked there by the verbs themselves. */
export async function practiceIn(status: Status, practice: Practice): Promise<number> {
  const { room, cast, text } = practice;
  const { db } = room;
  const { author, desk, chief, second } = cast;
  const options = { content: text, practice: true };
  const draft = async () => (await draftBy(room, author, options)).editionId;
  const submitted = async () => {
    const editionId = await draft();
    await submitArticle(db, author, { editionId });
    return editionId;
  };
  const claimed = async () => {
    const editionId = await submitted();
    await claimArticle(db, desk, { editionId });
    return editionId;
  };
  const out = async () => {
    const { editionId } = await publishedBy(room, author, desk, options);
    const asked = { requestedBy: chief.id, reasonClass: "privacy", expiresAt: later() };
    await db.insert(killRequests).values({ editionId, ...asked });
    return editionId;
  };
  switch (status) {
    case "draft":
      return draft();
    case "submitted":
      return submitted();
    case "in_review":
      return claimed();
    case "returned": {
      const editionId = await claimed();
      await returnArticle(db, desk, { editionId, code: "facts", text: "확인" });
      return editionId;
    }
    case "approved":
      return (await approvedBy(room, author, desk, options)).editionId;
    case "scheduled": {
      const { editionId } = await approvedBy(room, author, desk, options);
      await scheduleArticle(db, desk, { editionId, publishAt: later() });
      return editionId;
    }
    case "published":
      return out();
    case "superseded": {
      const editionId = await out();
      await practiceVerbs(practice).supersede(db, desk, editionId);
      return editionId;
    }
    case "withdrawn": {
      const editionId = await out();
      await withdrawArticle(db, desk, { editionId, reason: "확인", reviewDate: later() });
      return editionId;
    }
    case "killed": {
      const editionId = await out();
      await killArticle(db, second, { editionId });
      return editionId;
    }
    case "spiked": {
      const editionId = await draft();
      await spikeArticle(db, author, { editionId });
      return editionId;
    }
  }
}
