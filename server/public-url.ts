/** Where readers find the paper, without a slash at the end. The supervisor sets it for every part. */
export function publicUrl(): string {
  const set = process.env.PUBLIC_URL?.replace(/\/+$/, "");
  return set || `http://localhost:${process.env.PORT || 3000}`;
}

/** A path of the paper as a whole address. */
export function absolute(path: string): string {
  return path === "/" ? `${publicUrl()}/` : publicUrl() + path;
}
