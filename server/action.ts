import { headers } from "next/headers";
import type { z } from "zod";
import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { Answer } from "#domain/answer.ts";
import { DomainError } from "#domain/errors.ts";
import { requireActor } from "./auth/current-actor.ts";
import { assertOwnOrigin } from "./auth/request.ts";
import { newsroomDb } from "./databases.ts";
import { notedAway, notedFull, noteHeard } from "./outage.ts";

export type PersonVerb<I, T> = (db: Db, actor: PersonActor, input: I) => Promise<T>;

/**
 * The one adapter between verbs and the browser. Every exported action is a
 * public endpoint, so each goes through here: own origin, a person with an
 * active session, input by a strict schema, the verb, a closed answer.
 * Unexpected errors are thrown on, to the error page.
 */
export function action<I, T>(
  schema: z.ZodType<I>,
  verb: PersonVerb<I, T>,
): (input: unknown) => Promise<Answer<T>> {
  return async (input) =>
    answer(async () => {
      assertOwnOrigin(await headers());
      const actor = await requireActor();
      return verb(newsroomDb(), actor, parseInput(schema, input));
    });
}

/** Strict: keys that the schema does not name are refused, so nothing is assigned by the way. */
export function parseInput<I>(schema: z.ZodType<I>, input: unknown): I {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join(".") || "input";
    fields[path] ??= issue.message.startsWith("field.") ? issue.message : "field.malformed";
  }
  throw new DomainError("invalid_input", "input.faults", { fields });
}

/** A verb's result or refusal as a value, an absent database too; anything unexpected is thrown on. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    const value = await work();
    noteHeard();
    return { ok: true, value };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!(refusal instanceof DomainError)) throw error;
    const { code, reason, values, fields, detail } = refusal;
    return { ok: false, code, reason, values, fields, detail };
  }
}

function refusalOf(error: unknown): unknown {
  if (notedAway(error)) return new DomainError("unavailable", "database.away");
  return notedFull(error) ? new DomainError("unavailable", "database.full") : error;
}
