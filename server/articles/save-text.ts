import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { type Content, isSameContent, parseContent } from "#domain/article/content.ts";
import { shouldStartRevision } from "#domain/article/revision.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { lastRevision } from "./load-edition.ts";
import { holdLock } from "./locks.ts";
import { perform, type Work } from "./perform.ts";
import { appendRevision, keepOnce, noteWriter, snapshotIfUnkept } from "./revisions.ts";
import { unapprove } from "./revoke.ts";

export type SaveText = {
  readonly editionId: number;
  readonly page: string;
  /** The working text's version the writer started from. */
  readonly baseVersion: number;
  readonly content: unknown;
  readonly key?: string;
};

export type SaveResult =
  | { readonly outcome: "saved"; readonly version: number; readonly savedAt: Date }
  | {
      /** Nothing was overwritten: both are revisions now, the text sent as `keptRevisionId`. */
      readonly outcome: "conflict";
      readonly because: "stale" | "locked";
      readonly keptRevisionId: number;
      readonly holder: string | null;
      readonly version: number;
      readonly content: Content;
    };

/**
 * Saves the text as it stands. Answers «saved» only from a committed
 * transaction. A stale or locked-out save keeps both texts and overwrites none.
 */
export async function saveText(db: Db, actor: PersonActor, input: SaveText): Promise<SaveResult> {
  const parsed = parseContent(input.content);
  return perform(db, actor, "saveText", input, async (work): Promise<SaveResult> => {
    const decision = decideAccess(actor, "write", work.facts);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if (!parsed.ok)
      throw new DomainError("invalid_input", "input.faults", { fields: parsed.fields });
    const { working } = work;
    const isUnchanged = isSameContent(parsed.content, working.content);
    const isMine = await holdLock(work, actor, input.page);
    if (isUnchanged) return saved(working.version, working.savedAt);
    if (!isMine) return keepBoth(work, actor, parsed.content, "locked");
    if (input.baseVersion !== working.version)
      return keepBoth(work, actor, parsed.content, "stale");
    return overwrite(work, actor, parsed.content);
  });
}

async function overwrite(work: Work, actor: PersonActor, content: Content): Promise<SaveResult> {
  const { tx, edition, article, working } = work;
  if (edition.status === "approved") await unapprove(work, actor, { because: "textChanged" });
  if (working.savedBy !== actor.id) await snapshotIfUnkept(work, "handover");
  await noteWriter(tx, edition.id, actor.id);
  const [row] = await tx
    .update(workingTexts)
    .set({
      content,
      savedBy: actor.id,
      version: sql`${workingTexts.version} + 1`,
      savedAt: sql`clock_timestamp()` as unknown as Date,
    })
    .where(eq(workingTexts.editionId, edition.id))
    .returning({ version: workingTexts.version, savedAt: workingTexts.savedAt });
  if (!row) throw new DomainError("unavailable", "database.noRow");
  const last = await lastRevision(tx, edition.id);
  if (shouldStartRevision(last, actor.id, work.facts.now)) {
    const kept = await appendRevision(tx, {
      editionId: edition.id,
      content,
      authorId: actor.id,
      cause: "saved",
    });
    await recordEvent(tx, actor, {
      name: "saveText",
      articleId: article.id,
      editionId: edition.id,
      revisionId: kept.id,
    });
  }
  return saved(row.version, row.savedAt);
}

async function keepBoth(
  work: Work,
  actor: PersonActor,
  content: Content,
  because: "stale" | "locked",
): Promise<SaveResult> {
  const { tx, edition, article, working, lock } = work;
  const kept = await keepBeside(work, actor, content);
  await recordEvent(tx, actor, {
    name: "keepConflict",
    articleId: article.id,
    editionId: edition.id,
    revisionId: kept.id,
    detail: { because },
  });
  const [holder] =
    because === "locked" && lock
      ? await tx.select({ name: people.name }).from(people).where(eq(people.id, lock.holderId))
      : [];
  return {
    outcome: "conflict",
    because,
    keptRevisionId: kept.id,
    holder: holder?.name ?? null,
    version: working.version,
    content: working.content,
  };
}

/** The saved text and another one, both in the history. */
export async function keepBeside(work: Work, actor: PersonActor, content: Content) {
  const { tx, edition, working } = work;
  const text = { editionId: edition.id, cause: "conflict" } as const;
  await keepOnce(tx, { ...text, content: working.content, authorId: working.savedBy });
  return keepOnce(tx, { ...text, content, authorId: actor.id });
}

function saved(version: number, savedAt: Date): SaveResult {
  return { outcome: "saved", version, savedAt };
}
