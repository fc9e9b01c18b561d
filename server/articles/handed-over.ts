import type { Db } from "#db/client.ts";
import { findLastHandOver } from "#db/queries/hand-overs.ts";

/** A text that passed to another writer, and what of it was kept for the one before. */
export type HandedOver = {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** The kept revision's number in the edition's history. */
  readonly revision: number | null;
  /** Characters of its body, with spaces. */
  readonly characters: number;
  /** Why it was not waited for; empty where it was. */
  readonly reason: string;
};

export async function readHandedOver(
  db: Db,
  editionId: number,
  personId: number,
): Promise<HandedOver | null> {
  const row = await findLastHandOver(db, editionId, personId);
  if (!row) return null;
  const { characters, reason } = row.detail;
  return {
    by: row.by ?? "",
    at: row.at.toISOString(),
    revision: row.revision,
    characters: typeof characters === "number" ? characters : 0,
    reason: typeof reason === "string" ? reason : "",
  };
}
