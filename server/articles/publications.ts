import { and, asc, eq, gt, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { listLinkedByCases } from "#db/queries/cases.ts";
import { listPickers } from "#db/queries/related-picks.ts";
import { bookedEnds, editions, publications, revisions, sections } from "#db/schema/index.ts";
import { DomainError } from "#domain/errors.ts";
import { pageTags, tagsOfPublication } from "#domain/page-tags.ts";
import { dropPages, queueTelling } from "../outbox.ts";
import { keepSearchTexts } from "../search/keep-search-text.ts";
import type { Work } from "./perform.ts";
import { tellingOf } from "./telling.ts";

type Publishing = Pick<Work, "tx" | "article" | "edition" | "section">;

/**
 * Writes the frozen copy that readers get from the instant on, and ends the one
 * before it at the same instant. The copy is taken from the approved revision
 * inside the database, never from a program's memory.
 */
export async function putOut(
  work: Publishing,
  from: Date,
  approved: { revisionId: number },
  options: { breaking?: boolean } = {},
): Promise<void> {
  const { tx, article, edition } = work;
  const end = await endOf(tx, article.id);
  // Decided by milliseconds, as a booking in its last second is.
  if (end !== null && end <= from) throw new DomainError("conflict", "conflict.overtaken");
  const [first] = await tx
    .select({ at: publications.firstPublishedAt, modifiedAt: publications.modifiedAt })
    .from(publications)
    .where(eq(publications.articleId, article.id))
    .orderBy(asc(publications.visibleFrom))
    .limit(1);
  const [current] = await tx
    .update(publications)
    .set({ visibleUntil: from })
    .where(currentOf(article.id, from))
    .returning({ modifiedAt: publications.modifiedAt });
  const [revision] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, approved.revisionId));
  if (!revision) throw new DomainError("unavailable", "database.noRow");
  const substantive = edition.number > 1 && edition.changeKind !== "typo";
  const published = await tx
    .insert(publications)
    .values({
      articleId: article.id,
      editionId: edition.id,
      revisionId: approved.revisionId,
      content: revision.content,
      sectionId: article.sectionId,
      kind: article.kind,
      practice: article.practice,
      breaking: options.breaking ?? false,
      changeKind: edition.changeKind,
      changeNote: noteOf(edition),
      tags: revision.content.tags,
      personIds: revision.content.byline.flatMap(({ personId }) => personId ?? []),
      visibleFrom: from,
      visibleUntil: end,
      firstPublishedAt: first?.at ?? from,
      modifiedAt: substantive ? from : (current?.modifiedAt ?? null),
    })
    .returning();
  await keepSearchTexts(tx, published);
}

/** The reason of a change as readers are told it: of a mended typo they see the change itself only. */
function noteOf({ changeKind, changeReason }: Publishing["edition"]): string | null {
  const isTold = changeKind === "update" || changeKind === "correction";
  return isTold && changeReason !== "" ? changeReason : null;
}

/** Ends what readers see of the article now. True if anything was out. */
export async function endCurrent(work: Publishing, at: Date): Promise<boolean> {
  const ended = await work.tx
    .update(publications)
    .set({ visibleUntil: at })
    .where(currentOf(work.article.id, at))
    .returning({ id: publications.id });
  return ended.length > 0;
}

/** Takes back a booking nobody has seen; what is out now stays out. */
export async function cancelBooking(work: Publishing): Promise<void> {
  await work.tx
    .delete(publications)
    .where(
      and(
        eq(publications.editionId, work.edition.id),
        sql`(${publications.held} or ${publications.visibleFrom} > clock_timestamp())`,
      ),
    );
  await openEnd(work.tx, work.article.id);
}

/** Holds a booking back, or lets it go again at its hour. */
export async function holdBooking(work: Publishing, held: boolean): Promise<void> {
  const { tx, article, edition } = work;
  const booking = and(
    eq(publications.editionId, edition.id),
    sql`${publications.visibleFrom} > clock_timestamp()`,
  );
  if (held) {
    await tx.update(publications).set({ held: true }).where(booking);
    await openEnd(tx, article.id);
    return;
  }
  const { publishAt } = edition;
  if (publishAt === null) return;
  await tx
    .update(publications)
    .set({ visibleUntil: publishAt })
    .where(and(currentOf(article.id, publishAt), ne(publications.editionId, edition.id)));
  const visibleUntil = await endOf(tx, article.id);
  await tx.update(publications).set({ held: false, visibleUntil }).where(booking);
}

/** Out again, unchanged, after a withdrawal. */
export async function putOutAgain(work: Publishing, from: Date): Promise<void> {
  const [last] = await work.tx
    .select()
    .from(publications)
    .where(eq(publications.editionId, work.edition.id))
    .orderBy(sql`${publications.visibleFrom} desc`)
    .limit(1);
  if (!last) throw new DomainError("unavailable", "database.noRow");
  const { id: _id, contentHash: _hash, ...copy } = last;
  const again = await work.tx
    .insert(publications)
    .values({ ...copy, visibleFrom: from, visibleUntil: null, held: false })
    .returning();
  await keepSearchTexts(work.tx, again);
}

/**
 * The text that is out now goes out once more, as changed at this instant: what stands around it
 * changed, and every list, feed and reader's copy is to hear of it. False where nothing is out.
 */
export async function putOutAnew({ tx, article }: Publishing, at: Date): Promise<boolean> {
  const [current] = await tx
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.articleId, article.id),
        eq(publications.held, false),
        lte(publications.visibleFrom, at),
        or(isNull(publications.visibleUntil), gt(publications.visibleUntil, at)),
      ),
    );
  if (!current) return false;
  await tx.update(publications).set({ visibleUntil: at }).where(eq(publications.id, current.id));
  const { id: _id, contentHash: _hash, ...copy } = current;
  // A booked successor keeps its hour.
  const again = await tx
    .insert(publications)
    .values({ ...copy, visibleFrom: at, modifiedAt: at })
    .returning();
  await keepSearchTexts(tx, again);
  return true;
}

/** By which the press knows a change of the article at a booked instant. */
export function bookingName(articleId: number, at: Date): string {
  return `${articleId}@${at.getTime()}`;
}

/**
 * Tells the press, and machines outside, where the article's last and present texts show. `booked`:
 * the instant since when readers have had the text; what was printed after it is right already.
 */
export async function dropPagesOf(
  work: Publishing,
  options: { gone?: boolean; booked?: Date | null } = {},
): Promise<void> {
  const { tx, article, section } = work;
  // It stood on no page, and its words are told to nobody.
  if (article.practice) return;
  const shown = await tx
    .select({ content: publications.content })
    .from(publications)
    .where(eq(publications.articleId, article.id))
    .orderBy(sql`${publications.visibleFrom} desc`)
    .limit(2);
  const tags = shown.flatMap(({ content }) => tagsOfPublication(article.id, section.slug, content));
  // Where a desk recommends it, it comes and goes with its hours too.
  const pickers = (await listPickers(tx, article.id)).map(pageTags.related);
  // A correction and what it corrects name each other.
  const linked = (await listLinkedByCases(tx, article.id)).map(pageTags.article);
  await dropPages(
    tx,
    [...tags, ...pickers, ...linked],
    options.gone ? [pageTags.article(article.id)] : [],
    options.booked ? bookingName(article.id, options.booked) : undefined,
  );
  const slugs = [section.slug, ...(await parentSlugs(tx, section.parentId))];
  await queueTelling(tx, tellingOf(work, slugs, shown, options));
}

/** None for a section of the first row. */
async function parentSlugs(tx: Tx, parentId: number | null): Promise<string[]> {
  if (parentId === null) return [];
  const rows = await tx
    .select({ slug: sections.slug })
    .from(sections)
    .where(eq(sections.id, parentId));
  return rows.map(({ slug }) => slug);
}

/** The booked end moved, came or went: the last text of the article ends with it. */
export async function layEnd(
  work: Publishing,
  before: Date | null,
  end: Date | null,
): Promise<void> {
  const endsSo =
    before === null ? isNull(publications.visibleUntil) : eq(publications.visibleUntil, before);
  await work.tx
    .update(publications)
    .set({ visibleUntil: end })
    .where(and(eq(publications.articleId, work.article.id), eq(publications.held, false), endsSo));
}

/** The edition that a newer one replaces. */
export async function liveEditionOf(tx: Tx, editionId: number) {
  const [live] = await tx.select().from(editions).where(eq(editions.id, editionId));
  return live ?? null;
}

/** What readers have, or would have at the instant if nothing else were decided. */
function currentOf(articleId: number, at: Date) {
  return and(
    eq(publications.articleId, articleId),
    or(isNull(publications.visibleUntil), gt(publications.visibleUntil, at)),
    eq(publications.held, false),
  );
}

/** When the article is booked to leave; null for as long as there is a paper. */
export async function endOf(tx: Tx, articleId: number): Promise<Date | null> {
  const [end] = await tx
    .select({ at: bookedEnds.endsAt })
    .from(bookedEnds)
    .where(eq(bookedEnds.articleId, articleId));
  return end?.at ?? null;
}

/** A booked successor gone, the current text ends where the article does. */
async function openEnd(tx: Tx, articleId: number): Promise<void> {
  await tx
    .update(publications)
    .set({ visibleUntil: await endOf(tx, articleId) })
    .where(
      and(
        eq(publications.articleId, articleId),
        sql`${publications.visibleUntil} > clock_timestamp()`,
      ),
    );
}
