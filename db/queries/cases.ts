import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  articles,
  correctionCaseArticles,
  correctionCases,
  correctionClaimants,
  correctionTexts,
  people,
} from "#db/schema/index.ts";
import type { Placement } from "#domain/case/case.ts";

/** The notice is out: in its box for good, or in its own article since that first went out. */
const publishedAt = sql<string | null>`coalesce(
  (select n.published_at from magam.correction_notices n where n.case_id = ${correctionCases.id}),
  (select min(p.visible_from) from magam.publications p
    where p.article_id = ${correctionCases.noticeArticleId} and not p.held
      and p.visible_from <= clock_timestamp()))`;
const sectionIds = sql<number[]>`(select coalesce(json_agg(distinct a.section_id), '[]')
  from magam.correction_case_articles c join magam.articles a on a.id = c.article_id
  where c.case_id = ${correctionCases.id})`;
const writerIds = sql<number[]>`(select coalesce(json_agg(distinct t.written_by), '[]')
  from magam.correction_texts t where t.case_id = ${correctionCases.id})`;

const opener = alias(people, "opener");
const replier = alias(people, "replier");
const decider = alias(people, "decider");

/** A case with what deciding needs; nothing of who claims. */
export type CaseRow = Awaited<ReturnType<typeof select>>[number];

function select(reader: Reader) {
  return reader
    .select({
      id: correctionCases.id,
      kind: correctionCases.kind,
      channel: correctionCases.channel,
      claim: correctionCases.claim,
      receivedOn: correctionCases.receivedOn,
      replyDue: correctionCases.replyDue,
      publishDue: correctionCases.publishDue,
      openedAt: correctionCases.openedAt,
      openedBy: opener.name,
      repliedAt: correctionCases.repliedAt,
      repliedBy: replier.name,
      decision: correctionCases.decision,
      basis: correctionCases.basis,
      decisionReason: correctionCases.decisionReason,
      decidedAt: correctionCases.decidedAt,
      decidedBy: decider.name,
      noticeArticleId: correctionCases.noticeArticleId,
      publishedAt: publishedAt.mapWith((at: string | null) => (at === null ? null : new Date(at))),
      sectionIds,
      writerIds,
    })
    .from(correctionCases)
    .innerJoin(opener, eq(opener.id, correctionCases.openedBy))
    .leftJoin(replier, eq(replier.id, correctionCases.repliedBy))
    .leftJoin(decider, eq(decider.id, correctionCases.decidedBy))
    .$dynamic();
}

export async function findCase(reader: Reader, id: number): Promise<CaseRow | null> {
  const [row] = await select(reader).where(eq(correctionCases.id, id));
  return row ?? null;
}

/** Every case about an article, newest first. */
export async function listCasesAbout(reader: Reader, articleId: number): Promise<CaseRow[]> {
  return select(reader)
    .where(
      inArray(
        correctionCases.id,
        reader
          .select({ id: correctionCaseArticles.caseId })
          .from(correctionCaseArticles)
          .where(eq(correctionCaseArticles.articleId, articleId)),
      ),
    )
    .orderBy(desc(correctionCases.id));
}

const isOver = sql`(${correctionCases.decision} in ('refused', 'dropped')
  and (${correctionCases.repliedAt} is not null or ${correctionCases.channel} = 'own'
    or ${correctionCases.decision} = 'dropped'))
  or ${publishedAt} is not null`;

const MOST_RUNNING = 300;

/** Cases in which something is left to do, the one longest here first. */
export async function listRunningCases(reader: Reader): Promise<CaseRow[]> {
  return select(reader)
    .where(sql`not coalesce(${isOver}, false)`)
    .orderBy(asc(correctionCases.receivedOn), asc(correctionCases.id))
    .limit(MOST_RUNNING);
}

/** Cases that are over, newest first, from before the given one on. */
export async function listClosedCases(
  reader: Reader,
  before: number | undefined,
  most: number,
): Promise<CaseRow[]> {
  return select(reader)
    .where(
      and(
        sql`coalesce(${isOver}, false)`,
        before === undefined ? undefined : lt(correctionCases.id, before),
      ),
    )
    .orderBy(desc(correctionCases.id))
    .limit(most);
}

/** An article that a case is about, as it last went out. */
export type ConcernedArticle = {
  readonly caseId: number;
  readonly id: number;
  readonly headline: string;
  readonly publishedAt: Date;
  /** Readers have it now. */
  readonly isOut: boolean;
  /** Its newest edition, whose screens the newsroom opens. */
  readonly editionId: number;
};

export async function listConcerned(
  reader: Reader,
  caseIds: readonly number[],
): Promise<ConcernedArticle[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await reader.execute<Record<string, unknown>>(sql`
    select c.case_id as case_id, c.article_id as id, last.headline, last.first_published_at,
      last.is_out, (select max(e.id) from magam.editions e where e.article_id = c.article_id)
        as edition_id
    from ${correctionCaseArticles} c cross join lateral (
      select p.content->>'headline' as headline, p.first_published_at,
        now() < coalesce(p.visible_until, 'infinity') as is_out
      from magam.publications p
      where p.article_id = c.article_id and p.visible_from <= now() and not p.held
      order by p.visible_from desc, p.id desc limit 1) last
    where c.case_id in ${[...caseIds]} order by c.case_id, c.article_id`);
  return rows.map((row) => ({
    caseId: Number(row.case_id),
    id: Number(row.id),
    headline: String(row.headline),
    publishedAt: new Date(String(row.first_published_at)),
    isOut: row.is_out === true,
    editionId: Number(row.edition_id),
  }));
}

export type CaseText = {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly placement: Placement;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};

/** Every text written for the notice, newest first. */
export async function listCaseTexts(reader: Reader, caseId: number): Promise<CaseText[]> {
  return reader
    .select({
      id: correctionTexts.id,
      number: correctionTexts.number,
      title: correctionTexts.title,
      text: correctionTexts.text,
      placement: correctionTexts.placement,
      writtenBy: people.name,
      writtenAt: correctionTexts.writtenAt,
    })
    .from(correctionTexts)
    .innerJoin(people, eq(people.id, correctionTexts.writtenBy))
    .where(eq(correctionTexts.caseId, caseId))
    .orderBy(desc(correctionTexts.number));
}

export type Claimant = { readonly name: string; readonly contact: string };

/** Personal data: only for whom the caller has asked. Null where it was erased or nobody claims. */
export async function findClaimant(reader: Reader, caseId: number): Promise<Claimant | null> {
  const [row] = await reader
    .select({ name: correctionClaimants.name, contact: correctionClaimants.contact })
    .from(correctionClaimants)
    .where(eq(correctionClaimants.caseId, caseId));
  return row ?? null;
}

/** The newest edition of the notice's own article that was not thrown away; null where there is none. */
export async function findNoticeEdition(reader: Reader, caseId: number): Promise<number | null> {
  const { rows } = await reader.execute<{ id: string | null }>(sql`
    select max(e.id) as id from magam.correction_cases c
    join magam.editions e on e.article_id = c.notice_article_id and e.status <> 'spiked'
    where c.id = ${caseId}`);
  const id = rows[0]?.id;
  return id === null || id === undefined ? null : Number(id);
}

/** Of these numbers those of articles that readers once had. */
export async function listOnceOut(reader: Reader, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        inArray(articles.id, [...ids]),
        eq(articles.practice, false),
        sql`exists (select from magam.publications p where p.article_id = ${articles.id}
          and not p.held and p.visible_from <= clock_timestamp())`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Articles whose pages show that this one came, changed or went: the other ends of its cases' links. */
export async function listLinkedByCases(reader: Reader, articleId: number): Promise<number[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select a.article_id as id from magam.correction_cases c
      join magam.correction_case_articles a on a.case_id = c.id
      where c.notice_article_id = ${articleId}
    union
    select c.notice_article_id from magam.correction_case_articles a
      join magam.correction_cases c on c.id = a.case_id
      where a.article_id = ${articleId} and c.notice_article_id is not null`);
  return rows.map(({ id }) => Number(id));
}

/** Whether the article is some case's notice. */
export async function isNoticeArticle(reader: Reader, articleId: number): Promise<boolean> {
  const rows = await reader
    .select({ id: correctionCases.id })
    .from(correctionCases)
    .where(eq(correctionCases.noticeArticleId, articleId));
  return rows.length > 0;
}
