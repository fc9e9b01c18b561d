import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import type { EventName } from "#domain/event.ts";
import { recordEvent } from "../events.ts";

/**
 * Does the work and records its refusal as an event of its own, outside of the transaction it
 * undid. What does not exist for whoever asks leaves no trace of having been asked for.
 */
export async function recordingRefusals<T>(
  db: Db,
  actor: PersonActor,
  name: EventName,
  detail: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.code !== "not_found") {
      const refused = { ...detail, code: error.code, reason: error.reason };
      await recordEvent(db, actor, { name, outcome: "refused", detail: refused }, "planning");
    }
    throw error;
  }
}
