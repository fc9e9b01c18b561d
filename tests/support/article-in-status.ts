import { killRequests } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { approvedBy, draftBy, publishedBy, type Room } from "./newsroom.ts";

/** Every status, spelt out once more: this is what the oracle's tests go through. */
export const STATUSES = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "approved",
  "scheduled",
  "published",
  "superseded",
  "withdrawn",
  "killed",
  "spiked",
];

/** Who brings an article there; the chief asks for its kill, the second one confirms it. */
export type Bringers = {
  readonly author: PersonActor;
  readonly claimer: PersonActor;
  readonly chief: PersonActor;
  readonly secondChief: PersonActor;
};

const later = () => new Date(Date.now() + 3_600_000);

/** A new article whose edition (returned) is in the status, brought there by the verbs themselves. */
export async function articleIn(room: Room, status: string, people: Bringers): Promise<number> {
  const { db } = room;
  const { author, claimer } = people;
  const draft = async () => (await draftBy(room, author)).editionId;
  const submitted = async () => {
    const editionId = await draft();
    await submitArticle(db, author, { editionId });
    return editionId;
  };
  const claimed = async () => {
    const editionId = await submitted();
    await claimArticle(db, claimer, { editionId });
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
      await returnArticle(db, claimer, { editionId, code: "facts", text: "확인" });
      return editionId;
    }
    case "approved":
      return (await approvedBy(room, author, claimer)).editionId;
    case "scheduled": {
      const { editionId } = await approvedBy(room, author, claimer);
      await scheduleArticle(db, claimer, { editionId, publishAt: later() });
      return editionId;
    }
    case "spiked": {
      const editionId = await draft();
      await spikeArticle(db, author, { editionId });
      return editionId;
    }
    case "superseded": {
      const { editionId } = await publishedBy(room, author, claimer);
      const change = { editionId, changeKind: "typo", reason: "오자" };
      const next = await reviseArticle(db, author, change);
      await submitArticle(db, author, { editionId: next.editionId });
      await claimArticle(db, claimer, { editionId: next.editionId });
      await approveArticle(db, claimer, { editionId: next.editionId, textVersion: 1 });
      await publishArticle(db, claimer, { editionId: next.editionId });
      return editionId;
    }
    default:
      return outWithKillRequest(room, status, people);
  }
}

async function outWithKillRequest(
  room: Room,
  status: string,
  { author, claimer, chief, secondChief }: Bringers,
): Promise<number> {
  const { db } = room;
  const { editionId } = await publishedBy(room, author, claimer);
  await db.insert(killRequests).values({
    ...{ editionId, requestedBy: chief.id, reasonClass: "privacy", expiresAt: later() },
  });
  if (status === "withdrawn")
    await withdrawArticle(db, claimer, { editionId, reason: "확인", reviewDate: later() });
  if (status === "killed") await killArticle(db, secondChief, { editionId });
  return editionId;
}
