import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { handouts, people, publications, styleIgnores, styleRules } from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import type { StyleRule } from "#domain/style/rule.ts";

const words = {
  id: styleRules.id,
  form: styleRules.form,
  wording: styleRules.wording,
  suggestion: styleRules.suggestion,
  explanation: styleRules.explanation,
  severity: styleRules.severity,
  exceptions: styleRules.exceptions,
};

/** The rules in force, by their wording. */
export async function listStyleRules(reader: Reader): Promise<StyleRule[]> {
  return reader
    .select(words)
    .from(styleRules)
    .where(isNull(styleRules.retiredAt))
    .orderBy(asc(sql`${styleRules.wording} collate "ko-x-icu"`), asc(styleRules.id));
}

export type KeptRule = StyleRule & {
  readonly version: number;
  readonly isRetired: boolean;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/** All of them, the retired ones last. */
export async function listKeptStyleRules(reader: Reader): Promise<KeptRule[]> {
  return reader
    .select({
      ...words,
      version: styleRules.version,
      isRetired: sql<boolean>`${styleRules.retiredAt} is not null`,
      changedBy: people.name,
      changedAt: styleRules.changedAt,
    })
    .from(styleRules)
    .innerJoin(people, eq(people.id, styleRules.changedBy))
    .orderBy(
      sql`${styleRules.retiredAt} is not null`,
      asc(sql`${styleRules.wording} collate "ko-x-icu"`),
      asc(styleRules.id),
    );
}

/** Which rules the person does not want to be told of in the article. */
export async function listStyleIgnores(
  reader: Reader,
  articleId: number,
  personId: number,
): Promise<number[]> {
  const rows = await reader
    .select({ ruleId: styleIgnores.ruleId })
    .from(styleIgnores)
    .where(and(eq(styleIgnores.articleId, articleId), eq(styleIgnores.personId, personId)))
    .orderBy(asc(styleIgnores.at));
  return rows.map(({ ruleId }) => ruleId);
}

export type Handout = {
  readonly id: number;
  readonly source: string;
  readonly text: string;
  readonly keptBy: string;
  readonly keptAt: Date;
};

export async function listHandouts(reader: Reader, articleId: number): Promise<Handout[]> {
  return reader
    .select({
      id: handouts.id,
      source: handouts.source,
      text: handouts.text,
      keptBy: people.name,
      keptAt: handouts.keptAt,
    })
    .from(handouts)
    .innerJoin(people, eq(people.id, handouts.keptBy))
    .where(and(eq(handouts.articleId, articleId), isNull(handouts.droppedAt)))
    .orderBy(asc(handouts.id));
}

/** Numbers of what was published last. */
export async function listNewestPublished(reader: Reader, most: number): Promise<number[]> {
  const rows = await reader
    .select({ id: publications.articleId })
    .from(publications)
    .where(isOut)
    .orderBy(desc(publications.firstPublishedAt), desc(publications.articleId))
    .limit(most);
  return rows.map(({ id }) => id);
}

export type PublishedText = { readonly articleId: number; readonly content: Content };

export async function listPublishedTexts(
  reader: Reader,
  articleIds: readonly number[],
): Promise<PublishedText[]> {
  return reader
    .select({ articleId: publications.articleId, content: publications.content })
    .from(publications)
    .where(and(isOut, inArray(publications.articleId, [...articleIds])));
}

const isOut = and(
  eq(publications.held, false),
  eq(publications.practice, false),
  sql`${publications.visibleFrom} <= now() and now() < coalesce(${publications.visibleUntil}, 'infinity')`,
);
