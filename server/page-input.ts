/** What a page's address brings in: untrusted, possibly repeated, possibly nonsense. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** A parameter given once; one given twice is as good as none. */
export function single(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A row id as our addresses write it; undefined for anything else. */
export function idParam(value: string | string[] | undefined): number | undefined {
  const text = single(value);
  return text !== undefined && /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : undefined;
}
