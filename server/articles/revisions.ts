import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { editionPeople, revisions } from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import type { RevisionCause } from "#domain/article/revision.ts";
import { DomainError } from "#domain/errors.ts";
import { lastRevision } from "./load-edition.ts";
import type { Work } from "./perform.ts";

export type KeptRevision = { readonly id: number; readonly contentHash: string };

/** Writes an immutable snapshot. */
export async function appendRevision(
  tx: Tx,
  revision: {
    editionId: number;
    content: Content;
    authorId: number | null;
    cause: RevisionCause;
    name?: string;
  },
): Promise<KeptRevision> {
  const [kept] = await tx
    .insert(revisions)
    .values({
      ...revision,
      number: sql`(select coalesce(max(r.number), 0) + 1 from magam.revisions r where r.edition_id = ${revision.editionId})`,
    })
    .returning({ id: revisions.id, contentHash: revisions.contentHash });
  if (!kept) throw new DomainError("unavailable", "database.noRow");
  return kept;
}

/** As `appendRevision`, unless the edition's history has the same text already. */
export async function keepOnce(
  tx: Tx,
  revision: Parameters<typeof appendRevision>[1],
): Promise<KeptRevision> {
  const [known] = await tx
    .select({ id: revisions.id, contentHash: revisions.contentHash })
    .from(revisions)
    .where(
      and(
        eq(revisions.editionId, revision.editionId),
        eq(
          revisions.contentHash,
          sql`magam.content_hash(${JSON.stringify(revision.content)}::jsonb)`,
        ),
      ),
    )
    .limit(1);
  return known ?? appendRevision(tx, revision);
}

/** The working text as a revision, taken anew at a transition even if it is no different. */
export async function snapshotWorking(
  work: Pick<Work, "tx" | "edition" | "working">,
  cause: RevisionCause,
  name = "",
): Promise<KeptRevision> {
  return appendRevision(work.tx, {
    editionId: work.edition.id,
    content: work.working.content,
    authorId: work.working.savedBy,
    cause,
    name,
  });
}

/** Before another hand writes: whatever the last hand left unsnapshotted becomes a revision. */
export async function snapshotIfUnkept(
  work: Pick<Work, "tx" | "edition" | "working">,
  cause: RevisionCause,
  name = "",
): Promise<KeptRevision | null> {
  const last = await lastRevision(work.tx, work.edition.id);
  if (last?.contentHash === work.working.contentHash && name === "") return null;
  return snapshotWorking(work, cause, name);
}

/** Notes that the person wrote or changed this edition's text: they cannot approve it any more. */
export async function noteWriter(tx: Tx, editionId: number, personId: number): Promise<void> {
  await tx
    .insert(editionPeople)
    .values({ editionId, personId, part: "editor" })
    .onConflictDoUpdate({
      target: [editionPeople.editionId, editionPeople.personId],
      set: { part: "editor" },
      setWhere: eq(editionPeople.part, "approver"),
    });
}

/** Notes the one who answers for the text. Changes nothing for a writer: the database then refuses the approval. */
export async function noteApprover(tx: Tx, editionId: number, personId: number): Promise<void> {
  await tx
    .insert(editionPeople)
    .values({ editionId, personId, part: "approver" })
    .onConflictDoNothing();
}

export async function peopleOf(tx: Tx, editionId: number, part: "author" | "editor") {
  return tx
    .select({ personId: editionPeople.personId })
    .from(editionPeople)
    .where(and(eq(editionPeople.editionId, editionId), eq(editionPeople.part, part)));
}
