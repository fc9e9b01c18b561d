import type { PersonActor } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import { DomainError } from "#domain/errors.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { clearFlag, setFlag } from "#server/articles/flags.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { recallArticle } from "#server/articles/recall.ts";
import { releaseArticle } from "#server/articles/release.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { revokeApproval } from "#server/articles/revoke.ts";
import { saveText } from "#server/articles/save-text.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle, unspikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import type { TestNewsroom } from "../../support/newsroom.ts";
import type { Act, ModelEdition } from "./history-model.ts";

export type Step = {
  readonly room: TestNewsroom;
  readonly actor: PersonActor;
  readonly edition: ModelEdition;
  readonly text: Content;
};

const SOON_MS = 40;
const HOUR_MS = 3_600_000;
const later = () => new Date(Date.now() + HOUR_MS);

/** The acts of the model as the house's own verbs, each with all that it asks for. */
export const VERBS: Readonly<Record<Act, (step: Step) => Promise<unknown>>> = {
  save,
  bookSoon: (step) => bookSoon(step),
  submit: ({ room, actor, edition }) =>
    submitArticle(room.db, actor, { ...of(edition), answer: "다시 봤습니다" }),
  recall: ({ room, actor, edition }) => recallArticle(room.db, actor, of(edition)),
  claim: ({ room, actor, edition }) => claimArticle(room.db, actor, of(edition)),
  release: ({ room, actor, edition }) => releaseArticle(room.db, actor, of(edition)),
  return: ({ room, actor, edition }) =>
    returnArticle(room.db, actor, { ...of(edition), code: "facts", text: "확인" }),
  approve: ({ room, actor, edition }) =>
    approveArticle(room.db, actor, { ...of(edition), textVersion: edition.version }),
  revoke: ({ room, actor, edition }) => revokeApproval(room.db, actor, of(edition)),
  publish: ({ room, actor, edition }) => publishArticle(room.db, actor, of(edition)),
  bookLater: ({ room, actor, edition }) =>
    scheduleArticle(room.db, actor, { ...of(edition), publishAt: later() }),
  unbook: ({ room, actor, edition }) => unscheduleArticle(room.db, actor, of(edition)),
  breaking: ({ room, actor, edition }) =>
    publishBreaking(room.db, actor, { ...of(edition), typedHeadline: edition.text.headline }),
  revise: ({ room, actor, edition }) =>
    reviseArticle(room.db, actor, { ...of(edition), changeKind: "update", reason: "보강" }),
  withdraw: ({ room, actor, edition }) =>
    withdrawArticle(room.db, actor, { ...of(edition), reason: "확인", reviewDate: later() }),
  restore: ({ room, actor, edition }) =>
    restoreArticle(room.db, actor, { ...of(edition), reason: "확인 끝" }),
  askKill: ({ room, actor, edition }) =>
    requestKill(room.db, actor, {
      ...of(edition),
      ...{ reasonClass: "privacy", reason: "사유", typedHeadline: edition.text.headline },
    }),
  kill: ({ room, actor, edition }) => killArticle(room.db, actor, of(edition)),
  spike: ({ room, actor, edition }) => spikeArticle(room.db, actor, of(edition)),
  unspike: ({ room, actor, edition }) => unspikeArticle(room.db, actor, of(edition)),
  hold: ({ room, actor, edition }) =>
    setFlag(room.db, actor, { ...of(edition), flag: { flag: "legalHold" }, reason: "확인" }),
  unhold: ({ room, actor, edition }) =>
    clearFlag(room.db, actor, { ...of(edition), flag: "legalHold", reason: "끝" }),
};

const of = ({ id }: ModelEdition) => ({ editionId: id });

async function save({ room, actor, edition, text }: Step): Promise<void> {
  const saved = await saveText(room.db, actor, {
    ...{ ...of(edition), page: `page-${actor.id}`, baseVersion: edition.version, content: text },
  });
  // Each has left the text before another begins: locks have tests of their own.
  await room.pool.query("delete from magam.locks where edition_id = $1", [edition.id]);
  if (saved.outcome !== "saved") throw new DomainError("conflict", saved.because);
}

/** Booked, and waited for by the database's own clock; further ahead where this machine is slow. */
async function bookSoon(step: Step, ms = SOON_MS): Promise<void> {
  const { room, actor, edition } = step;
  const { rows } = await room.pool.query<{ at: Date }>(
    `select clock_timestamp() + interval '${ms} milliseconds' as at`,
  );
  const publishAt = rows[0]?.at ?? later();
  try {
    await scheduleArticle(room.db, actor, { ...of(edition), publishAt });
  } catch (error) {
    const isPast = error instanceof DomainError && error.reason === "guard.notYetDue";
    if (isPast && ms < HOUR_MS) return bookSoon(step, ms * 4);
    throw error;
  }
  await room.pool.query(
    "select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - clock_timestamp())) + 0.002)",
    [publishAt],
  );
}
