/**
 * Addresses of the systems Korean papers come from. Each row: the form in the table of redirects,
 * what else leads to the same row, the parameters that tell articles and sections apart, and
 * whether a page number goes along.
 */
const OLD: readonly {
  readonly path: string;
  readonly also: readonly string[];
  readonly params: readonly string[];
  readonly paged: boolean;
}[] = [
  { path: "/news/article.html", also: ["/mobile/article.html"], params: ["no"], paged: false },
  {
    path: "/news/section_list_all.html",
    also: ["/mobile/section_list_all.html"],
    params: ["sec_no"],
    paged: true,
  },
  { path: "/news/article_list_all.html", also: [], params: [], paged: true },
  {
    path: "/news/articleView.html",
    also: ["/news/articleViewAmp.html"],
    params: ["idxno"],
    paged: false,
  },
  {
    path: "/news/articleList.html",
    also: [],
    params: ["sc_sub_section_code", "sc_section_code"],
    paged: true,
  },
  { path: "/news/view.php", also: [], params: ["idx"], paged: false },
  { path: "/article/article_view.php", also: [], params: ["num"], paged: false },
  { path: "/web/view.php", also: [], params: ["key"], paged: false },
];

const OLD_FEED =
  /^\/(?:data\/rss\/(?:news|section_\w{1,20})|rss\/(?:allArticle|gn_rss_allArticle|S\d{1,3}N\d{1,3}))\.xml$/;

const byPath = new Map(OLD.flatMap((row) => [row.path, ...row.also].map((path) => [path, row])));

/** Where Next looks an old address up: the question as its path; null if it is no old address. */
export function oldAddress(path: string, query: string): string | null {
  if (OLD_FEED.test(path)) return asked({ path });
  const row = byPath.get(path);
  if (row === undefined) return null;
  const page = row.paged ? parameter("page", query) : undefined;
  for (const param of row.params) {
    const value = parameter(param, query);
    if (value !== undefined) return asked({ path: row.path, param, value, page });
  }
  return asked({ path: row.path, page });
}

/** The form of an old address in the table of redirects; null if the door would not let it in. */
export function oldAddressRow(
  path: string,
  param: string,
  value: string,
): { path: string; param: string; value: string } | null {
  const query = param === "" ? "" : `${param}=${value}`;
  const question = oldAddress(path, query);
  if (question === null) return null;
  const row = new URLSearchParams(question.slice(question.indexOf("?")));
  const isWhole = (row.get("param") ?? "") === param && (row.get("value") ?? "") === value;
  return isWhole ? { path: row.get("path") ?? "", param, value } : null;
}

/** The same question for one of several hosts that lead here. */
export function withHost(question: string, host: string): string {
  return `${question}&host=${encodeURIComponent(host)}`;
}

function asked(question: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(question).filter((entry): entry is [string, string] => !!entry[1]);
  return `/old-address?${new URLSearchParams(given)}`;
}

/** The first value of that name, if it has the form that such numbers and codes have. */
function parameter(name: string, query: string): string | undefined {
  for (const part of query.split("&")) {
    const mark = part.indexOf("=");
    if (mark === -1 || part.slice(0, mark) !== name) continue;
    const value = part.slice(mark + 1);
    return /^[\w.-]{1,64}$/.test(value) ? value : undefined;
  }
  return undefined;
}
