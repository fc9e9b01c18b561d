import type { Db } from "#db/client.ts";
import {
  type ArticleFilter,
  type ListedArticle,
  type ListPlace,
  listPublishedArticles,
} from "#db/queries/article-list.ts";
import { type Actor, hasRole, type PersonActor } from "#domain/actor.ts";
import { CSV_START, csvLine } from "#domain/csv.ts";
import { DomainError } from "#domain/errors.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { recordEvent } from "../events.ts";
import { absolute } from "../public-url.ts";

const PAGE = 100;
const BATCH = 1_000;

/** The words of the list in the reader's language; the server knows no sentence. */
export type ListWords = {
  /** In the order of `cellsOf`. */
  readonly columns: readonly string[];
  readonly isKorean: boolean;
  /** `kind`, `origin` or `status` and its code, as people call it. */
  label(group: "kind" | "origin" | "status", code: string): string;
};

/** What was published is no secret; what was withdrawn stands in the list too, so it is a desk's. */
export function mayListArticles(actor: Actor): boolean {
  return hasRole(actor, "desk", "managing_editor");
}

/** One page of the articles first published in a time, and where the next one begins. */
export async function listArticles(
  db: Db,
  actor: PersonActor,
  filter: ArticleFilter,
  after: ListPlace | null,
): Promise<{ rows: ListedArticle[]; next: ListPlace | null }> {
  assertMayList(actor);
  const rows = await listPublishedArticles(db, filter, after, PAGE + 1);
  const shown = rows.slice(0, PAGE).map(closed);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.place ?? null) : null };
}

/**
 * The whole list as CSV, batch by batch: however many articles there are, one batch is in memory.
 * Who took which list is recorded.
 */
export async function* articlesAsCsv(
  db: Db,
  actor: PersonActor,
  filter: ArticleFilter,
  words: ListWords,
): AsyncGenerator<string> {
  assertMayList(actor);
  const { start, end, sectionId = null, origin = null } = filter;
  const detail = { start: start.toISOString(), end: end.toISOString(), sectionId, origin };
  await recordEvent(db, actor, { name: "exportArticles", detail }, "audit");
  let head = CSV_START + csvLine(words.columns);
  let after: ListPlace | null = null;
  do {
    const rows: ListedArticle[] = await listPublishedArticles(db, filter, after, BATCH);
    yield head + rows.map((row) => csvLine(cellsOf(closed(row), words))).join("");
    head = "";
    after = rows.length < BATCH ? null : (rows.at(-1)?.place ?? null);
  } while (after !== null);
}

function cellsOf(row: ListedArticle, words: ListWords): (string | number | null)[] {
  const people = row.byline.filter(({ role }) => role !== "agency").map(({ name }) => name);
  const agencies = row.byline.filter(({ role }) => role === "agency").map(({ name }) => name);
  return [
    row.articleId,
    row.kicker ? `[${row.kicker}] ${row.headline}` : row.headline,
    absolute(paths.article(row.articleId)),
    people.join(", "),
    words.isKorean ? row.section.name : row.section.nameEn || row.section.name,
    words.label("kind", row.kind),
    row.origin ? words.label("origin", row.origin) : "",
    agencies.join(", "),
    timeCell(row.firstPublishedAt),
    row.modifiedAt ? timeCell(row.modifiedAt) : "",
    words.label("status", row.status),
    row.correctedAt.length,
    row.correctedAt.map(timeCell).join(", "),
  ];
}

/** Nothing of a killed article is told again; that it was there is. */
function closed(row: ListedArticle): ListedArticle {
  return row.status === "killed" ? { ...row, kicker: null, headline: "", byline: [] } : row;
}

/** A form that spreadsheets take for an instant, in Seoul. */
function timeCell(at: Date): string {
  return toSeoulIso(at).slice(0, 19).replace("T", " ");
}

function assertMayList(actor: Actor): void {
  if (!mayListArticles(actor)) throw new DomainError("forbidden", "access.onlyDesk");
}
