import type { Kind } from "./article/kind.ts";
import type { CardShape } from "./card.ts";
import type { CompanyPage } from "./company-page.ts";
import { DEFAULT_WINDOW, type RankingWindow } from "./ranking.ts";
import type { TipOutcome } from "./tip.ts";

type Days = { readonly from: string; readonly until: string };

/** Every address of the house in one place, so that one changes in one place. */
export const paths = {
  home: () => "/",
  article: (id: number) => `/news/${id}`,
  history: (id: number) => `/news/${id}/history`,
  section: (slug: string, page = 1) => (page > 1 ? `/${slug}?page=${page}` : `/${slug}`),
  tag: (tag: string, page = 1) => withPage(`/tag/${encodeURIComponent(tag)}`, page),
  reporter: (personId: number, page = 1) => withPage(`/reporter/${personId}`, page),
  mostRead: (window: RankingWindow = DEFAULT_WINDOW) =>
    window === DEFAULT_WINDOW ? "/most-read" : `/most-read?window=${window}`,
  archive: (day?: string, page = 1) =>
    day === undefined ? "/archive" : withPage(`/archive/${day}`, page),
  corrections: (page = 1) => withPage("/corrections", page),
  tips: (outcome?: TipOutcome) => (outcome === undefined ? "/tips" : `/tips/${outcome}`),
  company: (page: CompanyPage) => `/${page}`,
  breaking: () => "/breaking.json",
  manifest: () => "/manifest.webmanifest",
  rss: (slug?: string) => `/rss/${slug ?? "all"}.xml`,
  card: (hash: string) => `/cards/${hash}.png`,
  rendition: (key: string, file: string) => `/pictures/${key}/${file}`,
  sitemap: () => "/sitemap.xml",
  sitemapMonth: (month: string) => `/sitemap/${month}.xml`,
  signIn: (returnTo?: string) =>
    returnTo ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : "/sign-in",
  invitation: (token: string) => `/invitation/${token}`,
  newsroom: {
    home: () => "/newsroom",
    /** Leads each person to where their work is (domain/landing.ts). */
    start: () => "/newsroom/start",
    create: () => "/newsroom/new",
    write: (editionId: number) => `/newsroom/editions/${editionId}`,
    review: (editionId: number) => `/newsroom/editions/${editionId}/review`,
    history: (editionId: number) => `/newsroom/editions/${editionId}/history`,
    preview: (editionId: number) => `/newsroom/editions/${editionId}/preview`,
    versions: (editionId: number) => `/newsroom/editions/${editionId}/versions`,
    look: (editionId: number) => `/newsroom/editions/${editionId}/look`,
    desk: () => "/newsroom/desk",
    /** The calendar of what is booked; `day` as ISO 8601. */
    schedule: (view?: string, day?: string) =>
      view === undefined || day === undefined
        ? "/newsroom/schedule"
        : `/newsroom/schedule?view=${view}&day=${day}`,
    /** Why texts were sent back: one's own, and for the managing editor everybody's together. */
    returns: (days?: number) =>
      days === undefined ? "/newsroom/returns" : `/newsroom/returns?days=${days}`,
    returnReasons: () => "/newsroom/settings/returns",
    people: () => "/newsroom/people",
    pictures: () => "/newsroom/pictures",
    picture: (id: number) => `/newsroom/pictures?picture=${id}`,
    tips: (before?: number) =>
      before === undefined ? "/newsroom/tips" : `/newsroom/tips?before=${before}`,
    cases: (before?: number) =>
      before === undefined ? "/newsroom/cases" : `/newsroom/cases?before=${before}`,
    /** Taking one in, about the article if one is given. */
    openCase: (articleId?: number) =>
      articleId === undefined ? "/newsroom/cases/new" : `/newsroom/cases/new?article=${articleId}`,
    case: (id: number) => `/newsroom/cases/${id}`,
    /** Readers' edit history of the edition's article, as the newsroom sees it. */
    changes: (editionId: number) => `/newsroom/editions/${editionId}/changes`,
    settings: () => "/newsroom/settings",
    machines: () => "/newsroom/settings/machines",
    pages: () => "/newsroom/settings/pages",
    readerPages: () => "/newsroom/settings/reader",
    ads: () => "/newsroom/ads",
    kinds: () => "/newsroom/kinds",
    kind: (kind: Kind) => `/newsroom/kinds/${kind}`,
    board: (days?: Days) => `/newsroom/board${inDays(days)}`,
    articleList: (days?: Days, asked: Record<string, string> = {}) =>
      `/newsroom/articles${inDays(days, asked)}`,
    account: () => "/newsroom/account",
    notices: (before?: number) =>
      before === undefined ? "/newsroom/notices" : `/newsroom/notices?before=${before}`,
    planning: (scope?: string) =>
      scope === undefined ? "/newsroom/planning" : `/newsroom/planning?scope=${scope}`,
    newPlan: () => "/newsroom/planning/new",
    plan: (assignmentId: number) => `/newsroom/planning/${assignmentId}`,
    calendar: (view?: string, day?: string) =>
      view === undefined
        ? "/newsroom/planning/calendar"
        : `/newsroom/planning/calendar?view=${view}&day=${day}`,
    feeds: () => "/newsroom/planning/feeds",
    noticeSettings: () => "/newsroom/notices/settings",
    /** 교열: how this paper writes. */
    style: () => "/newsroom/style",
  },
  api: {
    save: (editionId: number) => `/api/newsroom/editions/${editionId}/text`,
    lock: (editionId: number) => `/api/newsroom/editions/${editionId}/lock`,
    /** Server-Sent Events: the queue (`queue=1`), who else has an edition open and that its notes changed (`edition=12`). */
    live: (topics: { queue?: true; edition?: number }) => {
      const named = Object.entries(topics).map(([topic, of]): [string, string] => [
        topic,
        of === true ? "1" : String(of),
      ]);
      return `/api/newsroom/live?${new URLSearchParams(named)}`;
    },
    queue: () => "/api/newsroom/queue",
    card: (editionId: number, shape: CardShape) =>
      `/api/newsroom/editions/${editionId}/card?shape=${shape}`,
    submit: (editionId: number) => `/api/newsroom/editions/${editionId}/submit`,
    display: () => "/api/newsroom/display",
    unread: () => "/api/newsroom/notices",
    unreadLive: () => "/api/newsroom/notices/live",
    calendar: (token: string) => `/api/newsroom/calendar/${token}.ics`,
    pushDevices: () => "/api/newsroom/push-devices",
    invitation: () => "/api/newsroom/invitation",
    tips: () => "/api/tips",
    articleList: (days: Days, asked: Record<string, string> = {}) =>
      `/api/newsroom/articles.csv${inDays(days, asked)}`,
    history: (editionId: number, form: "csv" | "json") =>
      `/api/newsroom/editions/${editionId}/history?form=${form}`,
    /** What a text of the edition is checked by while it is written. */
    style: (editionId: number) => `/api/newsroom/editions/${editionId}/style`,
    /** What was said about words of the edition's article. */
    notes: (editionId: number) => `/api/newsroom/editions/${editionId}/notes`,
    styleRules: () => "/api/newsroom/style-rules.csv",
    uploads: () => "/api/newsroom/uploads",
    pictures: () => "/api/newsroom/pictures",
    picturePreview: (id: number) => `/api/newsroom/pictures/${id}/preview`,
    pictureOriginal: (id: number) => `/api/newsroom/pictures/${id}/original`,
  },
} as const;

/** Where a sign-in may lead: our own newsroom paths only, never another origin. */
export function safeReturnTo(raw: string | null | undefined): string {
  if (!raw || raw.length > 500) return paths.newsroom.home();
  const resolved = URL.parse(raw, "http://own.invalid");
  if (resolved?.origin !== "http://own.invalid") return paths.newsroom.home();
  const isNewsroom =
    resolved.pathname === "/newsroom" || resolved.pathname.startsWith("/newsroom/");
  return isNewsroom ? resolved.pathname + resolved.search : paths.newsroom.home();
}

function withPage(path: string, page: number): string {
  return page > 1 ? `${path}?page=${page}` : path;
}

function inDays(days: Days | undefined, asked: Record<string, string> = {}): string {
  const wanted = { ...(days && { from: days.from, until: days.until }), ...asked };
  const given = Object.entries(wanted).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
