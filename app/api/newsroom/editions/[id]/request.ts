import { z } from "zod";
import { DomainError } from "#domain/errors.ts";

export type EditionRoute = { params: Promise<{ id: string }> };

/** Made by the page when it opens (components/ui/new-key.ts). */
export const pageKey = z.string().regex(/^[\w-]{8,64}$/);

export const lockInput = z.strictObject({ page: pageKey });

/** What is no number is no edition. */
export async function editionIdOf({ params }: EditionRoute): Promise<number> {
  const { id } = await params;
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError("not_found", "edition.notFound");
  return Number(id);
}
