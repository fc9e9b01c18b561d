import { createHash } from "node:crypto";
import type { BylineEntry } from "#domain/article/content.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import type { CardShape, CardText } from "#domain/card.ts";
import { site } from "#messages/site.ts";

export type CardArticle = {
  readonly kind: Kind;
  readonly breaking: boolean;
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly byline: readonly BylineEntry[];
  readonly sectionName: string;
};

/** Counts up when the drawing itself changes, so that old pictures are not taken for new ones. */
const DRAWING = 1;

/** An article's card says what its page's head says; an advertorial's that it is one. */
export function articleCard(article: CardArticle, paper: string): CardText {
  const { kind, breaking, kicker, headline, byline, sectionName } = article;
  const names = byline.map(({ name, role }) => [name, site.roles[role]].filter(Boolean).join(" "));
  const label = breaking ? site.breaking : (kicker ?? "");
  return {
    paper,
    above: kind === "advertorial" ? site.advertorial : label,
    headline,
    below: [sectionName, names.join(site.bylineSeparator)].filter(Boolean).join("  |  "),
  };
}

/** The card of pages that are no article. */
export function paperCard(paper: { readonly name: string; readonly nameEn: string }): CardText {
  return { paper: "", above: "", headline: paper.name, below: paper.nameEn };
}

/** The card's name: of everything on it and of what it stands for. 128 bits, hexadecimal. */
export function cardHash(shape: CardShape, text: CardText, articleId: number | null): string {
  const { paper, above, headline, below } = text;
  const whole = JSON.stringify([DRAWING, shape, articleId, paper, above, headline, below]);
  return createHash("sha256").update(whole).digest("hex").slice(0, 32);
}
