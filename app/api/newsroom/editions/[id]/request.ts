import { z } from "zod";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { requireActor } from "#server/auth/current-actor.ts";

export type EditionRoute = { params: Promise<{ id: string }> };

/** Made by the page when it opens (components/ui/new-key.ts). */
export const pageKey = z.string().regex(/^[\w-]{8,64}$/);

/** Who sat before the page when it was drawn. */
export const pagePerson = z.coerce.number().int().positive();

export const lockInput = z.strictObject({ page: pageKey, person: pagePerson });

/** A sign of life, with the seconds since the last key; or the lock goes to whoever asked for it. */
export const holdInput = lockInput.extend({
  idle: z.int().min(0).max(86_400).optional(),
  yield: z.literal(true).optional(),
});

/** `force`: why a desk does not wait. */
export const takeOverInput = lockInput.extend({ force: z.string().max(500).optional() });

/**
 * Who is signed in, if that is the person whose page it is. In a browser where somebody else has
 * signed in meanwhile, an open page must not write in their name.
 */
export async function requireWriter(person: number): Promise<PersonActor> {
  const actor = await requireActor();
  if (actor.id !== person) throw new DomainError("forbidden", "signIn.other");
  return actor;
}

/** What is no number is no edition. */
export async function editionIdOf({ params }: EditionRoute): Promise<number> {
  const { id } = await params;
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError("not_found", "edition.notFound");
  return Number(id);
}
