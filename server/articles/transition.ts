import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { editions, locks } from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import { transition, type Verb } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { tellMentioned } from "../notices/tell-mentioned.ts";
import { tellOfMove } from "../notices/tell-of-move.ts";
import type { Work } from "./perform.ts";

type EditionChanges = Partial<
  Omit<typeof editions.$inferInsert, "id" | "articleId" | "number" | "status" | "version">
>;

/**
 * The only writer of a status, and of the event that says so. The update names
 * the status and version it was decided on: if either moved, nothing is written
 * and the verb ends as a conflict.
 */
export async function moveEdition(
  work: Pick<Work, "tx" | "actor" | "edition" | "article">,
  verb: Verb,
  changes: EditionChanges = {},
  detail: Record<string, unknown> = {},
  revisionId: number | null = null,
): Promise<{ version: number }> {
  const { tx, actor, edition, article } = work;
  const to = transition(verb).to;
  const [moved] = await tx
    .update(editions)
    .set({
      ...changes,
      status: to,
      version: sql`${editions.version} + 1`,
      changedAt: sql`clock_timestamp()` as unknown as Date,
    })
    .where(
      and(
        eq(editions.id, edition.id),
        eq(editions.status, edition.status),
        eq(editions.version, edition.version),
      ),
    )
    .returning({ version: editions.version });
  if (!moved) throw new DomainError("conflict", "conflict.overtaken");
  if (verb !== "revoke") await dropLock(tx, edition.id);
  await recordEvent(tx, actor, {
    name: verb,
    articleId: article.id,
    editionId: edition.id,
    revisionId,
    fromStatus: edition.status,
    toStatus: to,
    detail,
  });
  await tellOfMove(work, verb);
  const about = { articleId: article.id, editionId: edition.id, practice: article.practice };
  await tellMentioned(tx, actor, about, [detail.text, detail.answer, detail.note]);
  return moved;
}

/** With the status changes who may write; taking an approval back is how writing starts again. */
async function dropLock(tx: Tx, editionId: number): Promise<void> {
  await tx.delete(locks).where(eq(locks.editionId, editionId));
}

/** A new edition in the status that its verb opens. */
export async function openEdition(
  tx: Tx,
  actor: Actor,
  verb: "createArticle" | "revise",
  values: Omit<typeof editions.$inferInsert, "status">,
): Promise<{ id: number; version: number }> {
  const to = transition(verb).to;
  const [opened] = await tx
    .insert(editions)
    .values({ ...values, status: to })
    .returning({ id: editions.id, version: editions.version });
  if (!opened) throw new DomainError("unavailable", "database.noRow");
  await recordEvent(tx, actor, {
    name: verb,
    articleId: values.articleId,
    editionId: opened.id,
    toStatus: to,
    detail: { changeKind: values.changeKind ?? null, reason: values.changeReason ?? "" },
  });
  return opened;
}
