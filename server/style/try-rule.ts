import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { searchArticlesBy } from "#db/queries/site-search.ts";
import { listNewestPublished, listPublishedTexts } from "#db/queries/style.ts";
import { sqlState } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { paragraphs } from "#domain/article/body-text.ts";
import type { Content } from "#domain/article/content.ts";
import { DomainError } from "#domain/errors.ts";
import { searchKey } from "#domain/korean/bigrams.ts";
import { piecesOf } from "#domain/search/pieces.ts";
import { findStyle, type StyleFinder, styleFinder } from "#domain/style/find.ts";
import { patternOf, type RuleWords, soundRule } from "#domain/style/rule.ts";
import { assertKeeper } from "./keep-rules.ts";

/** One place in a published article, with what stands around it. */
export type TrialHit = {
  readonly articleId: number;
  readonly headline: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly suggestion: string | null;
};

export type Trial = {
  /** Published articles in which the rule would mark something. */
  readonly articles: number;
  /** Articles that were looked at. */
  readonly looked: number;
  /** `index`: all that can have the wording, by the search index. `newest`: the latest only. */
  readonly by: "index" | "newest";
  /** There were more to look at than the limit or the time allowed. */
  readonly isCut: boolean;
  readonly first: readonly TrialHit[];
};

const MOST_LOOKED = 1_000;
const AT_ONCE = 100;
const FIRST = 10;
const AROUND = 20; // characters
const STATEMENT_MS = 2_000;
const ALTOGETHER_MS = 4_000;
const STATEMENT_CANCELLED = "57014";

/** What a rule would mark in what is out already, before it is kept. Bounded in articles and in time. */
export async function tryStyleRule(db: Db, actor: PersonActor, input: RuleWords): Promise<Trial> {
  assertKeeper(actor);
  const sound = soundRule(input);
  if (!sound.ok) throw new DomainError("invalid_input", "input.faults", { fields: sound.fields });
  try {
    return await db.transaction(
      async (tx) => {
        await tx.execute(sql.raw(`set local statement_timeout = ${STATEMENT_MS}`));
        return look(tx, sound.rule);
      },
      { accessMode: "read only" },
    );
  } catch (error) {
    if (sqlState(error) !== STATEMENT_CANCELLED) throw error;
    throw new DomainError("unavailable", "styleRule.trialTooLong", { cause: error });
  }
}

async function look(tx: Tx, rule: RuleWords): Promise<Trial> {
  const started = performance.now();
  const key = indexedKey(rule);
  const ids =
    key === null
      ? await listNewestPublished(tx, MOST_LOOKED + 1)
      : await searchArticlesBy(tx, planFor(key), MOST_LOOKED + 1);
  const finder = styleFinder([{ ...rule, id: 0 }]);
  const first: TrialHit[] = [];
  let articles = 0;
  let looked = 0;
  const most = Math.min(ids.length, MOST_LOOKED);
  while (looked < most && performance.now() - started < ALTOGETHER_MS) {
    const some = ids.slice(looked, Math.min(looked + AT_ONCE, most));
    const texts = await listPublishedTexts(tx, some);
    const byId = new Map(texts.map(({ articleId, content }) => [articleId, content]));
    for (const articleId of some) {
      const content = byId.get(articleId);
      const hits = content ? hitsIn(finder, articleId, content) : [];
      if (hits.length > 0) articles += 1;
      first.push(...hits.slice(0, FIRST - first.length));
    }
    looked += some.length;
  }
  const by = key === null ? "newest" : "index";
  return { articles, looked, by, isCut: ids.length > looked, first };
}

function hitsIn(finder: StyleFinder, articleId: number, content: Content): TrialHit[] {
  const lines = [
    content.headline,
    ...content.decks,
    ...paragraphs(content.body).map(({ text }) => text),
  ];
  return lines.flatMap((line) =>
    findStyle(finder, line).map(({ from, to, suggestion }) => ({
      ...{ articleId, headline: content.headline, suggestion },
      before: [...line.slice(0, from)].slice(-AROUND).join(""),
      found: line.slice(from, to),
      after: [...line.slice(to)].slice(0, AROUND).join(""),
    })),
  );
}

/** The longest Hangul that every hit has in it, from two letters on, as the index keeps it. */
function indexedKey({ form, wording }: RuleWords): string | null {
  const read = patternOf(form, wording);
  if (!read.ok) return null;
  const runs = read.pattern.elements.flatMap((element) =>
    element.kind === "letters" ? (element.text.match(/[가-힣]{2,}/g) ?? []) : [],
  );
  const [longest] = runs.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : searchKey(longest);
}

function planFor(key: string) {
  const has = [...key].length > 2 ? [key] : [];
  const none: readonly string[] = [];
  return {
    ...{ pieces: piecesOf("text", key), has, inHead: none, inByline: none, without: none },
    ...{ since: null, until: null },
  };
}
