import { cutAtWord } from "../korean/cut.ts";
import type { Block, Body } from "./body.ts";
import { paragraphs } from "./body-text.ts";

/** Graphemes of an excerpt on cards and in feeds (the field's usual two or three lines). */
export const EXCERPT = 120;

/** The beginning of the running text for cards, feeds and descriptions, cut at a 어절. */
export function excerpt([first, ...rest]: readonly Block[], maxGraphemes = EXCERPT): string {
  const read = first ? paragraphs({ type: "doc", content: [first, ...rest] }) : [];
  const running = read.filter(({ kind }) => kind === "paragraph");
  const text = (running.length > 0 ? running : read).map((paragraph) => paragraph.text).join(" ");
  return cutAtWord(text.replace(/\s+/gu, " "), maxGraphemes);
}

/** What search engines and shared links show: the first deck if it says enough, else the beginning. */
export function description(decks: readonly string[], body: Body): string {
  const deck = decks.join(" ");
  return deck.length >= 60 ? cutAtWord(deck, 150) : excerpt(body.content, 150);
}

/** A paper in Korean prints a few texts in English; readers' devices must be told (WCAG 3.1.2). */
export function languageOf(headline: string): "ko" | "en" {
  return /\p{Script=Latin}/u.test(headline) && !/\p{Script=Hangul}/u.test(headline) ? "en" : "ko";
}
