import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { ads } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { AD_PLACES, AD_SIZES, AD_TEXT, type Ad, isAdAddress } from "#domain/ad.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { pageTags } from "#domain/page-tags.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

export const adInput = z.strictObject({
  place: z.enum(AD_PLACES, "field.malformed"),
  size: z.enum(AD_SIZES, "field.malformed"),
  text: z.string("field.malformed").max(AD_TEXT * 8, "field.ad.text"),
  href: z.string("field.malformed").max(2_000, "field.ad.href"),
});

/** What stands in one place for advertisements; without words nothing stands there. */
export async function changeAd(db: Db, actor: Actor, input: Ad): Promise<{ isEmpty: boolean }> {
  if (!hasRole(actor, "advertising", "admin"))
    throw new DomainError("forbidden", "access.onlyAdvertising");
  const { place, size } = input;
  const text = intakeLine(input.text);
  const href = intakeLine(input.href);
  if (text !== "") assertSound(text, href);
  return withTransaction(db, async (tx) => {
    const [before] = await tx.delete(ads).where(eq(ads.place, place)).returning();
    const now = text === "" ? null : { place, size, text, href };
    if (now) await tx.insert(ads).values(now);
    const detail = { ad: place, from: before ?? null, to: now };
    await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
    await dropPages(tx, [pageTags.settings]);
    return { isEmpty: now === null };
  });
}

function assertSound(text: string, href: string): void {
  const fields: Record<string, string> = {};
  if ([...text].length > AD_TEXT) fields.text = "field.ad.text";
  if (!isAdAddress(href)) fields.href = "field.ad.href";
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
}
