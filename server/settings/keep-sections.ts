import { eq, max } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { sections } from "#db/schema/index.ts";
import { brokenConstraint, withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { pageTags } from "#domain/page-tags.ts";
import { isSectionSlug } from "#domain/section.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

const NAME_LENGTH = 20; // characters; the menu of every page shows the name

const name = z.string("field.malformed").max(NAME_LENGTH * 8, "field.section.name");

const parentId = z.int().positive().nullable();

export const newSection = z.strictObject({
  slug: z.string("field.malformed").max(200, "field.section.slug"),
  name,
  nameEn: name,
  parentId,
});

export const changedSection = z.strictObject({
  ...{ id: z.int().positive(), name, nameEn: name, parentId },
});

type Names = { readonly name: string; readonly nameEn: string };
/** The section it lies in; null for the menu's first row. */
type Place = { readonly parentId: number | null };

/** A new part of the paper, last in the menu. Its slug is an address for good. */
export async function addSection(
  db: Db,
  actor: Actor,
  input: Names & Place & { readonly slug: string },
): Promise<{ id: number }> {
  assertAdmin(actor);
  const slug = intakeLine(input.slug).toLowerCase();
  const names = soundNames(input, isSectionSlug(slug) ? {} : { slug: "field.section.slug" });
  try {
    return await withTransaction(db, async (tx) => {
      const [last] = await tx.select({ position: max(sections.position) }).from(sections);
      const position = (last?.position ?? -1) + 1;
      const [section] = await tx
        .insert(sections)
        .values({ slug, ...names, parentId: input.parentId, position })
        .returning({ id: sections.id });
      if (!section) throw new DomainError("unavailable", "database.noRow");
      await record(tx, actor, { section: section.id, slug, ...names, parentId: input.parentId });
      return section;
    });
  } catch (error) {
    throw faultOf(error);
  }
}

/** Another name or place in the menu for the same part; its address stays. */
export async function changeSection(
  db: Db,
  actor: Actor,
  input: Names & Place & { readonly id: number },
): Promise<{ id: number }> {
  assertAdmin(actor);
  const changed = { ...soundNames(input, {}), parentId: input.parentId };
  try {
    return await withTransaction(db, async (tx) => {
      const [section] = await tx
        .update(sections)
        .set(changed)
        .where(eq(sections.id, input.id))
        .returning({ id: sections.id });
      if (!section) throw new DomainError("not_found", "section.notFound");
      await record(tx, actor, { section: section.id, ...changed });
      return section;
    });
  } catch (error) {
    throw faultOf(error);
  }
}

const FAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sections_slug_unique: { slug: "field.section.taken" },
  // The one above is itself in another, is itself, is not there, or something lies in this one.
  sections_one_level: { parentId: "field.section.parent" },
};

/** What the database refused, beside its field. */
function faultOf(error: unknown): unknown {
  const fields = FAULTS[brokenConstraint(error) ?? ""];
  return fields
    ? new DomainError("invalid_input", "input.faults", { fields, cause: error })
    : error;
}

/** Every page of the paper has the menu, so every page dies with a change. */
async function record(tx: Tx, actor: Actor, detail: Record<string, unknown>): Promise<void> {
  await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
  await dropPages(tx, [pageTags.settings]);
}

function soundNames(input: Names, faults: Record<string, string>): Names {
  const names = { name: intakeLine(input.name), nameEn: intakeLine(input.nameEn) };
  const fields = { ...faults };
  for (const key of ["name", "nameEn"] as const)
    if (names[key] === "" || [...names[key]].length > NAME_LENGTH)
      fields[key] = "field.section.name";
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
  return names;
}

function assertAdmin(actor: Actor): void {
  const isCommand = actor.kind === "system" && actor.job === "command";
  if (!isCommand && !hasRole(actor, "admin"))
    throw new DomainError("forbidden", "access.onlyAdmin");
}
