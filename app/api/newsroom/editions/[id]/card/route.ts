import { notFound } from "next/navigation";
import { CARD_SHAPES, type CardShape } from "#domain/card.ts";
import { readPreview } from "#server/articles/read-preview.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { articleCard } from "#server/cards/card-text.ts";
import { drawCard } from "#server/cards/draw-card.ts";
import { newsroomDb, siteDb } from "#server/databases.ts";
import { siteFrame } from "#server/site/frame.ts";
import { type EditionRoute, editionIdOf } from "../request.ts";

const SHAPES = Object.keys(CARD_SHAPES) as CardShape[];

/** The card that would be drawn for this text, for those who may read it; never kept. */
export async function GET(request: Request, route: EditionRoute): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("shape");
  const shape = SHAPES.find((known) => known === asked);
  const actor = await requireActor().catch(() => null);
  if (!shape || !actor) notFound();
  const { paper } = await siteFrame();
  const preview = await readPreview(newsroomDb(), siteDb(), actor, await editionIdOf(route));
  if (!preview) notFound();
  const { content, ...article } = preview.article;
  const { kicker, headline, byline } = content;
  const text = articleCard({ ...article, kicker, headline, byline }, paper.name);
  const picture = await drawCard(shape, text);
  return new Response(new Uint8Array(picture), {
    headers: {
      "content-type": "image/png",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
