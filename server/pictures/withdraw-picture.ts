import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { pictures } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { recordEvent } from "../events.ts";
import { dropPagesOfPicture } from "./dependent-pages.ts";

export const withdrawInput = z.strictObject({ id: z.int().positive(), reason: z.string() });
export const restoreInput = z.strictObject({ id: z.int().positive() });

/** 내리기: gone from every article, list, card and feed, and its files from every address, at once. */
export async function withdrawPicture(
  db: Db,
  actor: PersonActor,
  input: { id: number; reason: string },
): Promise<{ id: number }> {
  const reason = [...intakeLine(input.reason)].slice(0, 500).join("");
  if (reason === "")
    throw new DomainError("invalid_input", "input.faults", {
      fields: { reason: "field.reason.empty" },
    });
  return decideAndSet(db, actor, input.id, "withdrawPicture", reason);
}

/** Seen again where articles that are out show it. */
export async function restorePicture(
  db: Db,
  actor: PersonActor,
  input: { id: number },
): Promise<{ id: number }> {
  return decideAndSet(db, actor, input.id, "restorePicture", null);
}

async function decideAndSet(
  db: Db,
  actor: PersonActor,
  id: number,
  name: "withdrawPicture" | "restorePicture",
  reason: string | null,
): Promise<{ id: number }> {
  return withTransaction(db, async (tx) => {
    const [picture] = await tx.select().from(pictures).where(eq(pictures.id, id)).for("update");
    if (!picture || !decidePicture(actor, "see").allowed)
      throw new DomainError("not_found", "picture.unknown");
    const decision = decidePicture(actor, "withdraw", picture);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if ((picture.withdrawnAt !== null) === (reason !== null)) return { id };
    await tx
      .update(pictures)
      .set({
        withdrawnAt: reason === null ? null : (sql`clock_timestamp()` as unknown as Date),
        withdrawnBy: reason === null ? null : actor.id,
        withdrawReason: reason ?? "",
        version: sql`${pictures.version} + 1`,
      })
      .where(eq(pictures.id, id));
    await recordEvent(tx, actor, { name, detail: { picture: id, reason } }, "pictures");
    await dropPagesOfPicture(tx, id, { gone: reason !== null });
    return { id };
  });
}
