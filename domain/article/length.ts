/** Above the ordered length by more than this share, a text is too long for its place. */
export const OVER_ORDERED = 0.1;

/** How a length stands to what was ordered, both in characters with spaces. */
export function lengthAgainst(
  characters: number,
  ordered: number,
): { readonly difference: number; readonly isOver: boolean } {
  return {
    difference: characters - ordered,
    isOver: characters > ordered * (1 + OVER_ORDERED),
  };
}
