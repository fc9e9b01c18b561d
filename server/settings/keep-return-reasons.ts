import { randomBytes } from "node:crypto";
import { and, asc, eq, isNull, max, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { returnReasons } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";

const NAME_LENGTH = 30; // characters

const name = z.string("field.malformed").max(NAME_LENGTH * 8, "field.returnReason.name");
const code = z.string().max(40);

export const newReason = z.strictObject({ name, nameEn: name });
export const changedReason = newReason.extend({ code, isRetired: z.boolean() });
export const movedReason = z.strictObject({ code, by: z.union([z.literal(1), z.literal(-1)]) });

type Names = { readonly name: string; readonly nameEn: string };

/** A new reason for 반려, last in the house list. */
export async function addReason(db: Db, actor: Actor, input: Names): Promise<{ code: string }> {
  assertChief(actor);
  const names = soundNames(input);
  return withTransaction(db, async (tx) => {
    const [last] = await tx.select({ position: max(returnReasons.position) }).from(returnReasons);
    const fresh = randomBytes(6).toString("hex");
    await tx
      .insert(returnReasons)
      .values({ code: fresh, ...names, position: (last?.position ?? -1) + 1 });
    await record(tx, actor, { returnReason: fresh, ...names });
    return { code: fresh };
  });
}

/** Another name, or offered no more. One reason must remain, or nothing could be sent back. */
export async function changeReason(
  db: Db,
  actor: Actor,
  input: Names & { readonly code: string; readonly isRetired: boolean },
): Promise<{ code: string }> {
  assertChief(actor);
  const names = soundNames(input);
  return withTransaction(db, async (tx) => {
    await lockList(tx);
    if (input.isRetired) {
      const [other] = await tx
        .select({ code: returnReasons.code })
        .from(returnReasons)
        .where(and(isNull(returnReasons.retiredAt), ne(returnReasons.code, input.code)))
        .limit(1);
      if (!other) throw new DomainError("invalid_input", "returnReason.last");
    }
    const [changed] = await tx
      .update(returnReasons)
      .set({
        ...names,
        retiredAt: input.isRetired
          ? sql`coalesce(${returnReasons.retiredAt}, clock_timestamp())`
          : null,
      })
      .where(eq(returnReasons.code, input.code))
      .returning({ code: returnReasons.code });
    if (!changed) throw new DomainError("not_found", "returnReason.notFound");
    await record(tx, actor, { returnReason: input.code, ...names, isRetired: input.isRetired });
    return changed;
  });
}

/** One place up (-1) or down (1) in the list. */
export async function moveReason(
  db: Db,
  actor: Actor,
  input: { readonly code: string; readonly by: 1 | -1 },
): Promise<{ code: string }> {
  assertChief(actor);
  return withTransaction(db, async (tx) => {
    await lockList(tx);
    const list = await tx
      .select({ code: returnReasons.code })
      .from(returnReasons)
      .orderBy(asc(returnReasons.position));
    const codes = list.map((reason) => reason.code);
    const from = codes.indexOf(input.code);
    if (from < 0) throw new DomainError("not_found", "returnReason.notFound");
    const to = from + input.by;
    if (to < 0 || to >= codes.length) return { code: input.code };
    codes.splice(from, 1);
    codes.splice(to, 0, input.code);
    for (const [position, known] of codes.entries())
      await tx.update(returnReasons).set({ position }).where(eq(returnReasons.code, known));
    await record(tx, actor, { returnReason: input.code, position: to });
    return { code: input.code };
  });
}

/** Changes of the list go one after the other: two at once could leave it empty. */
async function lockList(tx: Tx): Promise<void> {
  await tx.select({ code: returnReasons.code }).from(returnReasons).for("update");
}

async function record(tx: Tx, actor: Actor, detail: Record<string, unknown>): Promise<void> {
  await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
}

function soundNames(input: Names): Names {
  const names = { name: intakeLine(input.name), nameEn: intakeLine(input.nameEn) };
  const fields: Record<string, string> = {};
  if (names.name === "") fields.name = "field.returnReason.name";
  for (const key of ["name", "nameEn"] as const)
    if ([...names[key]].length > NAME_LENGTH) fields[key] = "field.returnReason.name";
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
  return names;
}

function assertChief(actor: Actor): void {
  if (!hasRole(actor, "managing_editor"))
    throw new DomainError("forbidden", "access.onlyManagingEditor");
}
