import { graphemes } from "./cut.ts";

export type CharacterCount = {
  /** Graphemes, spaces counted, line breaks not: a paragraph break is no character of the text. */
  withSpaces: number;
  withoutSpaces: number;
  /**
   * 200자 원고지 매수: characters with spaces ÷ 200, rounded up to one decimal. The newsrooms' short
   * reckoning; the squares left empty at paragraph ends on real manuscript paper are not counted.
   */
  manuscriptPages: number;
};

/** Silent reading of Korean on a screen, in characters without spaces a minute; a rule of thumb. */
const READING_SPEED = 500;

export function countCharacters(text: string): CharacterCount {
  let withSpaces = 0;
  let withoutSpaces = 0;
  for (const sign of graphemes(text)) {
    if (/^[\r\n]+$/u.test(sign)) continue;
    withSpaces += 1;
    if (!/^\s+$/u.test(sign)) withoutSpaces += 1;
  }
  return { withSpaces, withoutSpaces, manuscriptPages: Math.ceil(withSpaces / 20) / 10 };
}

/** Whole minutes, rounded up: 0 for a text without a character, else at least 1. */
export function readingMinutes(text: string): number {
  return Math.ceil(countCharacters(text).withoutSpaces / READING_SPEED);
}
