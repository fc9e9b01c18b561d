import { and, desc, eq, getTableColumns, inArray, lt, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { people, pictures } from "#db/schema/index.ts";
import type { PictureFacts } from "#domain/article/pictures.ts";
import { bigrams, searchTerms } from "#domain/korean/bigrams.ts";
import {
  ENDING_DAYS,
  type LibraryFilter,
  LONGER,
  NO_FILTER,
} from "#domain/picture/library-filter.ts";

export const PICTURES_PER_PAGE = 40;

const {
  pieces: _pieces,
  uploadId: _uploadId,
  sha256: _sha256,
  keptSha256: _keptSha256,
  endToldFor: _endToldFor,
  endToldDays: _endToldDays,
  ...shown
} = getTableColumns(pictures);
const columns = { ...shown, addedByName: people.name };

export type PictureRow = Awaited<ReturnType<typeof listPictures>>[number];

/** What decides whether a text's pictures may go out, by number. */
export async function listPictureFacts(
  reader: Reader,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PictureFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({
      id: pictures.id,
      source: pictures.source,
      credit: pictures.credit,
      expiresAt: pictures.expiresAt,
      withdrawn: sql<boolean>`${pictures.withdrawnAt} is not null`,
    })
    .from(pictures)
    .where(inArray(pictures.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findPicture(reader: Reader, id: number): Promise<PictureRow | null> {
  const [row] = await select(reader).where(eq(pictures.id, id));
  return row ?? null;
}

export async function listPicturesById(
  reader: Reader,
  ids: readonly number[],
): Promise<PictureRow[]> {
  if (ids.length === 0) return [];
  return select(reader).where(inArray(pictures.id, [...ids]));
}

/**
 * Newest first, from before the given one on; one more than a page tells that more follow. Words are
 * found as pieces of two letters, in any of a picture's own words, each somewhere.
 */
export async function listPictures(
  reader: Reader,
  asked: {
    readonly words: string;
    readonly before?: number | undefined;
    readonly filter?: LibraryFilter;
  },
) {
  const wanted = searchTerms(asked.words).flatMap((term) => bigrams(term));
  return select(reader)
    .where(
      and(
        asked.before === undefined ? undefined : lt(pictures.id, asked.before),
        wanted.length === 0 ? undefined : sql`${pictures.pieces} @> ${sql.param(wanted)}::text[]`,
        ...filtered(asked.filter ?? NO_FILTER),
      ),
    )
    .orderBy(desc(pictures.id))
    .limit(PICTURES_PER_PAGE + 1);
}

function filtered({ source, rights, use, shape, from, until }: LibraryFilter) {
  const seoulDay = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Seoul')`;
  const isEnded = sql`${pictures.expiresAt} <= now()`;
  const ending = sql`${pictures.expiresAt} <= now() + make_interval(days => ${ENDING_DAYS})`;
  const ratio = sql`(${pictures.width}::float8 / ${pictures.height})`;
  const isUsed = sql`exists (select 1 from magam.publication_pictures u
    where u.picture_id = ${pictures.id})`;
  const states = {
    free: sql`${pictures.withdrawnAt} is null and ${isEnded} is not true`,
    ending: sql`${pictures.withdrawnAt} is null and ${isEnded} is false and ${ending}`,
    ended: sql`${pictures.withdrawnAt} is null and ${isEnded}`,
    withdrawn: sql`${pictures.withdrawnAt} is not null`,
  };
  const shapes = {
    wide: sql`${ratio} >= ${LONGER}`,
    tall: sql`${ratio} <= ${1 / LONGER}`,
    square: sql`${ratio} > ${1 / LONGER} and ${ratio} < ${LONGER}`,
  };
  return [
    source === null ? undefined : eq(pictures.source, source),
    rights === null ? undefined : states[rights],
    use === null ? undefined : use === "used" ? isUsed : sql`not ${isUsed}`,
    shape === null ? undefined : shapes[shape],
    from === null ? undefined : sql`${pictures.addedAt} >= ${seoulDay(from)}`,
    until === null ? undefined : sql`${pictures.addedAt} < ${seoulDay(until)} + interval '1 day'`,
  ];
}

export type PictureInArticle = {
  readonly articleId: number;
  readonly editionId: number;
  readonly headline: string;
  /** Readers have it now. */
  readonly isOut: boolean;
};

/** Articles that show the picture: what readers have or had, and what is being worked on. */
export async function listUses(reader: Reader, pictureId: number): Promise<PictureInArticle[]> {
  const inBody = JSON.stringify({
    body: { content: [{ type: "picture", attrs: { pictureId } }] },
  });
  const asMain = JSON.stringify({ mainPicture: { pictureId } });
  const { rows } = await reader.execute<{
    article_id: string;
    edition_id: string;
    headline: string;
    is_out: boolean;
  }>(sql`
    select distinct on (article_id) article_id, edition_id, headline, is_out from (
      select p.article_id, p.edition_id, p.content->>'headline' as headline,
        p.visible_from <= now() and now() < coalesce(p.visible_until, 'infinity')
          and not p.held and not p.practice as is_out, p.visible_from as at
      from magam.publication_pictures u join magam.publications p on p.id = u.publication_id
      where u.picture_id = ${pictureId}
      union all
      select e.article_id, e.id, t.content->>'headline', false, t.saved_at
      from magam.editions e join magam.working_texts t on t.edition_id = e.id
      where e.status in ('draft', 'submitted', 'in_review', 'returned', 'approved', 'scheduled')
        and (t.content @> ${inBody}::jsonb or t.content @> ${asMain}::jsonb)) used
    order by article_id desc, is_out desc, at desc limit 100`);
  return rows.map((row) => ({
    articleId: Number(row.article_id),
    editionId: Number(row.edition_id),
    headline: row.headline,
    isOut: row.is_out,
  }));
}

function select(reader: Reader) {
  return reader.select(columns).from(pictures).leftJoin(people, eq(people.id, pictures.addedBy));
}
