import { and, eq, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cards, cardTexts } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { CARD_SHAPES, type CardShape, type CardText } from "#domain/card.ts";
import { pageTags } from "#domain/page-tags.ts";
import { readPaper } from "#domain/paper.ts";
import { dropPages } from "../outbox.ts";
import { articleCard, type CardArticle, cardHash, paperCard } from "./card-text.ts";
import { drawCard } from "./draw-card.ts";

const SHAPES = Object.keys(CARD_SHAPES) as CardShape[];

export type Cardless = CardArticle & { readonly articleId: number; readonly revisionId: number };

type Row = Record<"articleId" | "revisionId", string> & CardArticle;

/**
 * Texts without cards, at most `most`. First those that are out, the newest before the others: what
 * went out in the last two days, as a new edition or out again too, and older ones that were read in
 * this hour or the last. So an imported archive is drawn as far as anybody looks at it, and nothing
 * on request. Then those that are approved or booked, the next to go out first: their page is then
 * printed with its cards from the beginning.
 */
export async function listCardless(db: Db, most: number): Promise<Cardless[]> {
  const out = await listOut(db, most);
  return out.length < most ? [...out, ...(await listAhead(db, most - out.length))] : out;
}

async function listOut(db: Db, most: number): Promise<Cardless[]> {
  const { rows } = await db.execute<Row>(sql`
    select p.article_id as "articleId", p.revision_id as "revisionId", p.kind, p.breaking,
      p.content->>'kicker' as kicker, p.content->>'headline' as headline,
      p.content->'byline' as byline, s.name as "sectionName"
    from (
      select id from magam.publications where visible_from between now() - interval '2 days' and now()
      union
      select r.id from magam.article_views v join magam.publications r on r.article_id = v.article_id
      where v.hour >= date_trunc('hour', now(), 'UTC') - interval '1 hour' and r.visible_from <= now()
    ) wanted
    join magam.publications p on p.id = wanted.id
    join magam.sections s on s.id = p.section_id
    where now() < coalesce(p.visible_until, 'infinity') and not p.practice and not p.held
      and ${isWithout(sql`p.revision_id`)}
    order by p.visible_from desc limit ${most}`);
  return rows.map(cardlessOf);
}

async function listAhead(db: Db, most: number): Promise<Cardless[]> {
  const { rows } = await db.execute<Row>(sql`
    select e.article_id as "articleId", e.approved_revision_id as "revisionId",
      a.kind, false as breaking, r.content->>'kicker' as kicker, r.content->>'headline' as headline,
      r.content->'byline' as byline, s.name as "sectionName"
    from magam.editions e
    join magam.articles a on a.id = e.article_id
    join magam.revisions r on r.id = e.approved_revision_id
    join magam.sections s on s.id = a.section_id
    where e.status in ('approved', 'scheduled') and not a.practice
      and ${isWithout(sql`e.approved_revision_id`)}
    order by e.publish_at nulls first, e.id limit ${most}`);
  return rows.map(cardlessOf);
}

function isWithout(revision: SQL): SQL {
  return sql`(select count(*) from magam.card_texts t where t.revision_id = ${revision}) < ${SHAPES.length}`;
}

function cardlessOf(row: Row): Cardless {
  return {
    ...row,
    articleId: Number(row.articleId),
    revisionId: Number(row.revisionId),
  };
}

/**
 * Draws the cards of one text and has the article's page, if there is one, printed anew, which links
 * them. A card whose writing did not change stands for both texts, under its name.
 */
export async function makeArticleCards(db: Db, article: Cardless): Promise<void> {
  const { articleId, revisionId } = article;
  const text = articleCard(article, (await readPaperOf(db)).name);
  const drawn = await drawMissing(db, text, articleId);
  await withTransaction(db, async (tx) => {
    for (const { hash, shape, png } of drawn) {
      if (png !== null)
        await tx.insert(cards).values({ hash, shape, articleId, png }).onConflictDoNothing();
      await tx.insert(cardTexts).values({ hash, revisionId }).onConflictDoNothing();
    }
    // Of a text drawn ahead too: it may have gone out, and been printed without, meanwhile.
    await dropPages(tx, [pageTags.cards(articleId)]);
  });
}

/** Lets go of cards whose texts are over: replaced, killed or spiked. */
export async function dropOldCards(db: Db): Promise<void> {
  await db.execute(sql`
    delete from magam.card_texts t using magam.revisions r, magam.editions e
    where r.id = t.revision_id and e.id = r.edition_id
      and e.status in ('superseded', 'killed', 'spiked')`);
  await db.execute(sql`
    delete from magam.cards c where c.article_id is not null
      and not exists (select 1 from magam.card_texts t where t.hash = c.hash)`);
}

/** Draws the paper's own cards if its name is new. */
export async function makePaperCards(db: Db): Promise<void> {
  const drawn = await drawMissing(db, paperCard(await readPaperOf(db)), null);
  if (drawn.every(({ png }) => png === null)) return;
  await withTransaction(db, async (tx) => {
    for (const { hash, shape, png } of drawn)
      if (png !== null) await tx.insert(cards).values({ hash, shape, png }).onConflictDoNothing();
    const names = drawn.map(({ hash }) => hash);
    await tx.delete(cards).where(and(isNull(cards.articleId), notInArray(cards.hash, names)));
  });
}

type Drawn = { readonly hash: string; readonly shape: CardShape; readonly png: Buffer | null };

/** Both shapes; a picture that is there already is not drawn again. */
async function drawMissing(db: Db, text: CardText, articleId: number | null): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const shape of SHAPES) {
    const hash = cardHash(shape, text, articleId);
    const [known] = await db.select({ hash: cards.hash }).from(cards).where(eq(cards.hash, hash));
    drawn.push({ hash, shape, png: known ? null : await drawCard(shape, text) });
  }
  return drawn;
}

async function readPaperOf(db: Db) {
  const { rows } = await db.execute<{ key: string; value: string }>(
    sql`select key, value from magam.settings where key like 'paper.%'`,
  );
  return readPaper(new Map(rows.map(({ key, value }) => [key, value])));
}
