/** May a picture go into a text now? Said on its face, before a desk has to refuse it. */
export type Standing = "withdrawn" | "expired" | "free";

/** Instants as ISO 8601, `now` in milliseconds. */
export function standOf(
  picture: { readonly withdrawnAt: string | null; readonly expiresAt: string | null },
  now: number,
): Standing {
  if (picture.withdrawnAt !== null) return "withdrawn";
  const isOver = picture.expiresAt !== null && Date.parse(picture.expiresAt) <= now;
  return isOver ? "expired" : "free";
}
