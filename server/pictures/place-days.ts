import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import {
  PLACE_DAYS,
  PLACE_DAYS_KEY,
  type PlaceDays,
  readPlaceDays,
} from "#domain/picture/place.ts";
import { recordEvent } from "../events.ts";

export const placeDaysInput = z.strictObject({ days: z.literal(PLACE_DAYS, "field.malformed") });

/** For how long originals keep where they were taken, from the next sweep on. */
export async function changePlaceDays(
  db: Db,
  actor: PersonActor,
  { days }: { days: PlaceDays },
): Promise<{ days: PlaceDays }> {
  const decision = decidePicture(actor, "setDays");
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
  return withTransaction(db, async (tx) => {
    const from = await placeDays(tx);
    if (from === days) return { days };
    const value = String(days);
    await tx
      .insert(settings)
      .values({ key: PLACE_DAYS_KEY, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
    const detail = { placeDays: { from, to: days } };
    await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
    return { days };
  });
}

export async function placeDays(reader: Db | Tx): Promise<PlaceDays> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, PLACE_DAYS_KEY));
  return readPlaceDays(row?.value);
}
