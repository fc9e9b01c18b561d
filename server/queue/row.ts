import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { decide } from "#domain/article/permissions.ts";
import { isWaiting, maySeeQueue, owesReview } from "#domain/article/queue.ts";
import { QUEUE_VERBS, type QueueRow } from "#domain/article/queue-row.ts";
import type { QueueFacts } from "./records.ts";

/** The line as this person sees it; null for whom there is none. */
export function rowFor(actor: PersonActor, known: QueueFacts): QueueRow | null {
  const { facts } = known;
  if (!maySeeQueue(actor) || !mayRead(actor, facts)) return null;
  const handedIn = (known.submittedAt ?? known.changedAt).getTime();
  const waits = isWaiting(facts.status);
  const since = waits
    ? handedIn
    : (known.publishedAt ?? facts.publishAt ?? known.changedAt).getTime();
  const claim = decide(actor, "claim", facts);
  return {
    ...known.text,
    editionId: known.editionId,
    number: known.number,
    version: known.version,
    status: facts.status,
    kind: facts.kind,
    practice: facts.practice,
    sectionId: facts.sectionId,
    orderedLength: known.orderedLength,
    since,
    waitingSince: waits ? handedIn : null,
    claimedBy: known.claimer,
    approvedBy: known.approver,
    lockedBy: known.lockHolder,
    openTo: known.openTo.filter(({ id }) => id !== actor.id).map(({ name }) => name),
    embargoUntil: facts.embargoUntil?.getTime() ?? null,
    legalHold: facts.legalHold,
    onHold: facts.onHold,
    breaking: known.breakingBy !== null,
    owesReview: owesReview(known),
    notes: known.notes,
    claim: claim.allowed ? claim : { allowed: false, reason: claim.reason },
    can: QUEUE_VERBS.filter((verb) => decide(actor, verb, facts).allowed),
  };
}
