import type { Db, Tx } from "#db/client.ts";
import { events } from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import type { Status } from "#domain/article/status.ts";
import type { EventName, EventOutcome } from "#domain/event.ts";

export type NewEvent = {
  readonly name: EventName;
  readonly outcome?: EventOutcome;
  readonly articleId?: number | null;
  readonly editionId?: number | null;
  readonly revisionId?: number | null;
  readonly fromStatus?: Status | null;
  readonly toStatus?: Status | null;
  readonly detail?: Record<string, unknown>;
};

/** Appends to the chain of the article, or of the people, settings or audit where there is none. */
export async function recordEvent(
  tx: Tx | Db,
  actor: Actor,
  event: NewEvent,
  stream: "people" | "settings" | "pictures" | "audit" | "planning" | "article" = "article",
): Promise<void> {
  await tx.insert(events).values({
    stream: stream === "article" ? `article:${event.articleId}` : stream,
    name: event.name,
    outcome: event.outcome ?? "done",
    articleId: event.articleId ?? null,
    editionId: event.editionId ?? null,
    revisionId: event.revisionId ?? null,
    fromStatus: event.fromStatus ?? null,
    toStatus: event.toStatus ?? null,
    actorId: actor.kind === "person" ? actor.id : null,
    job: actor.kind === "system" ? actor.job : null,
    detail: event.detail ?? {},
  });
}
