import { and, eq, isNull, ne, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cards } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { CARD_SHAPES, type CardShape, type CardText } from "#domain/card.ts";
import { pageTags } from "#domain/page-tags.ts";
import { readPaper } from "#domain/paper.ts";
import { dropPages } from "../outbox.ts";
import { articleCard, type CardArticle, cardHash, paperCard } from "./card-text.ts";
import { drawCard } from "./draw-card.ts";

const SHAPES = Object.keys(CARD_SHAPES) as CardShape[];

export type Cardless = CardArticle & { readonly articleId: number; readonly revisionId: number };

/**
 * Articles that are out without cards, the newest first, at most `most`: what went out in the last
 * two days, as a new edition or out again too, and older ones that were read in this hour or the
 * last. So an imported archive is drawn as far as anybody looks at it, and nothing on request.
 */
export async function listCardless(db: Db, most: number): Promise<Cardless[]> {
  const { rows } = await db.execute<Record<"articleId" | "revisionId", string> & CardArticle>(sql`
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
      and (select count(*) from magam.cards c
        where c.article_id = p.article_id and c.revision_id = p.revision_id) < ${SHAPES.length}
    order by p.visible_from desc limit ${most}`);
  return rows.map((row) => ({
    ...row,
    articleId: Number(row.articleId),
    revisionId: Number(row.revisionId),
  }));
}

/**
 * Draws the cards of one article, takes the place of those of an earlier text, and has its page
 * printed anew, which links them. A card whose writing did not change is kept under its name.
 */
export async function makeArticleCards(db: Db, article: Cardless): Promise<void> {
  const { articleId, revisionId } = article;
  const text = articleCard(article, (await readPaperOf(db)).name);
  const drawn = await drawMissing(db, text, articleId);
  await withTransaction(db, async (tx) => {
    for (const { hash, shape, png } of drawn) {
      if (png === null) await tx.update(cards).set({ revisionId }).where(eq(cards.hash, hash));
      else
        await tx
          .insert(cards)
          .values({ hash, shape, articleId, revisionId, png })
          .onConflictDoUpdate({ target: cards.hash, set: { revisionId } });
    }
    await tx
      .delete(cards)
      .where(and(eq(cards.articleId, articleId), ne(cards.revisionId, revisionId)));
    await dropPages(tx, [pageTags.cards(articleId)]);
  });
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
