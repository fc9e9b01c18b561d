/**
 * Cards: the pictures that messengers and social networks show for a shared address. `wide` is what
 * Open Graph readers expect, `kakao` KakaoTalk's optimum of 2:1. Pixels.
 */
export const CARD_SHAPES = {
  wide: { width: 1200, height: 630 },
  kakao: { width: 800, height: 400 },
} as const;

export type CardShape = keyof typeof CARD_SHAPES;

/** Everything that is written on a card. */
export type CardText = {
  readonly paper: string;
  /** In the order of reading; empty ones are left out. */
  readonly above: string;
  readonly headline: string;
  readonly below: string;
};
