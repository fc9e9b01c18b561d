import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { idempotency } from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";

/** What a write with this key answered before, if it committed. Keys are private to their actor and verb. */
export async function storedAnswer<T>(
  tx: Tx,
  actor: Actor,
  verb: string,
  key: string | undefined,
): Promise<{ result: T } | null> {
  if (key === undefined || actor.kind !== "person") return null;
  const [row] = await tx
    .select({ result: idempotency.result })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.key, `${actor.id}:${key}`),
        eq(idempotency.verb, verb),
        eq(idempotency.actorId, actor.id),
      ),
    );
  return row ? { result: row.result as T } : null;
}

export async function storeAnswer(
  tx: Tx,
  actor: Actor,
  verb: string,
  key: string | undefined,
  result: unknown,
): Promise<void> {
  if (key === undefined || actor.kind !== "person") return;
  await tx
    .insert(idempotency)
    .values({ key: `${actor.id}:${key}`, actorId: actor.id, verb, result: result ?? null });
}
