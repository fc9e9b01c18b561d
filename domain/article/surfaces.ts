import { cutAtWord, graphemeLength } from "../korean/cut.ts";
import type { Content } from "./content.ts";
import { description, EXCERPT, excerpt } from "./excerpt.ts";

/** Where readers meet an article before its page: our front, its drawn card, a search, a message. */
export const SURFACES = ["front", "card", "search", "share"] as const;
export type Surface = (typeof SURFACES)[number];

type Room = {
  /** Graphemes that are shown whole. */
  readonly headline: number;
  readonly below: number;
  /** Ours shows longer headlines too, in more lines or smaller letters; others cut them off. */
  readonly isCut: boolean;
};

/**
 * front: three lines of a lead on a phone. card: the largest letters of `server/cards/draw-card.ts`.
 * search: what Google shows of a Korean title and description. share: two lines each in a message of
 * KakaoTalk, which X's 70 and 200 leave untouched. The last two are rules of thumb: their owners
 * count pixels and publish no number.
 */
export const ROOMS: Readonly<Record<Surface, Room>> = {
  front: { headline: 45, below: EXCERPT, isCut: false },
  card: { headline: 39, below: 0, isCut: false },
  search: { headline: 35, below: 77, isCut: true },
  share: { headline: 40, below: 60, isCut: true },
};

export type Shown = {
  readonly surface: Surface;
  /** As it will be read there. */
  readonly headline: string;
  readonly length: number;
  readonly room: number;
  readonly isOver: boolean;
  /** Of the body or the decks, as the surface takes it; empty where it shows none. */
  readonly below: string;
};

type Told = Pick<Content, "kicker" | "headline" | "decks" | "body">;

export function onSurfaces(content: Told): Shown[] {
  return SURFACES.map((surface): Shown => {
    const room = ROOMS[surface];
    const headline = headlineOn(surface, content);
    const length = graphemeLength(headline);
    return {
      surface,
      headline: room.isCut ? cutAtWord(headline, room.headline) : headline,
      length,
      room: room.headline,
      isOver: length > room.headline,
      below: belowOn(surface, content),
    };
  });
}

/** Only the front sets the 말머리 on the headline's line; a page's title is the headline alone. */
function headlineOn(surface: Surface, { kicker, headline }: Told): string {
  return surface === "front" && kicker ? `[${kicker}] ${headline}` : headline;
}

function belowOn(surface: Surface, { decks, body }: Told): string {
  const { below } = ROOMS[surface];
  if (below === 0) return "";
  if (surface === "front") return excerpt(body.content, below);
  return cutAtWord(description(decks, body), below);
}
