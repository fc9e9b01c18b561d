import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { pushDevices } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";

const MOST_DEVICES = 10;

/** As the browser's `PushSubscription` says it. The keys' lengths are those of RFC 8291. */
export const deviceInput = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1_000),
  p256dh: z.string().regex(/^[\w-]{87}=?$/),
  auth: z.string().regex(/^[\w-]{22}={0,2}$/),
});

export const forgetInput = z.strictObject({ endpoint: z.string().max(1_000) });

/** Binds this browser to whoever is signed in now; a browser that was another person's is theirs no more. */
export async function keepDevice(
  db: Db,
  actor: PersonActor,
  sessionHash: string,
  input: z.output<typeof deviceInput>,
): Promise<{ kept: true }> {
  return withTransaction(db, async (tx) => {
    const [known] = await tx
      .select()
      .from(pushDevices)
      .where(eq(pushDevices.endpoint, input.endpoint))
      .for("update");
    const values = { personId: actor.id, sessionHash, p256dh: input.p256dh, auth: input.auth };
    if (known) {
      await tx.update(pushDevices).set(values).where(eq(pushDevices.id, known.id));
      if (known.personId === actor.id) return { kept: true };
    } else {
      const own = await tx.$count(pushDevices, eq(pushDevices.personId, actor.id));
      if (own >= MOST_DEVICES) throw new DomainError("rate_limited", "push.tooMany");
      await tx
        .insert(pushDevices)
        .values({ ...values, endpoint: input.endpoint })
        .onConflictDoUpdate({ target: pushDevices.endpoint, set: values });
    }
    await recordEvent(tx, actor, { name: "addDevice", detail: { personId: actor.id } }, "people");
    return { kept: true };
  });
}

export async function forgetDevice(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof forgetInput>,
): Promise<{ forgotten: boolean }> {
  return withTransaction(db, async (tx) => {
    const gone = await tx
      .delete(pushDevices)
      .where(and(eq(pushDevices.endpoint, input.endpoint), eq(pushDevices.personId, actor.id)))
      .returning({ id: pushDevices.id });
    if (gone.length > 0)
      await recordEvent(
        tx,
        actor,
        { name: "removeDevice", detail: { personId: actor.id } },
        "people",
      );
    return { forgotten: gone.length > 0 };
  });
}
