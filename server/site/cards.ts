import { cache } from "react";
import { CARD_SHAPES, type CardShape } from "#domain/card.ts";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { cardHash, paperCard } from "#server/cards/card-text.ts";
import { absolute } from "#server/public-url.ts";
import { siteArticle } from "./frame.ts";
import { chosenPicture, sharedFiles } from "./pictures.ts";

export type CardLink = {
  readonly url: string;
  readonly width: number;
  readonly height: number;
};

const SHAPES = Object.keys(CARD_SHAPES) as CardShape[];

/**
 * What is shown of an article where its address is shared, the wide one first: its own picture, else
 * the cards that were drawn of its words; empty before they are.
 */
export const articleCards = cache(async (id: number): Promise<CardLink[]> => {
  const article = await siteArticle(id);
  const chosen = article ? chosenPicture(article.content, article.pictures) : null;
  if (chosen)
    return sharedFiles(chosen).map(({ path, ...size }) => ({ url: absolute(path), ...size }));
  const names = article?.cards;
  return SHAPES.flatMap((shape) => {
    const hash = names?.[shape];
    return hash === undefined ? [] : [link(shape, hash)];
  });
});

/** The paper's own, for every page that has none. Its name follows from the paper's. */
export function paperCards(paper: Paper): CardLink[] {
  return SHAPES.map((shape) => link(shape, cardHash(shape, paperCard(paper), null)));
}

function link(shape: CardShape, hash: string): CardLink {
  return { url: absolute(paths.card(hash)), ...CARD_SHAPES[shape] };
}
