import type { EmbedProvider } from "./body-tree.ts";
import { EMBED_HOSTS } from "./embed-address.ts";

/**
 * Pieces of other people's pages that an article may show: provider and id are kept,
 * never markup. The frame comes from the fixed templates below, which change when a
 * provider changes its player.
 */
export type EmbedRatio = "16x9" | "4x3" | "1x1" | "4x5";
export type EmbedFrame = { src: string; title: string; sandbox: string; ratio: EmbedRatio };

type Provider = {
  /** The brand as readers know it. */
  readonly title: string;
  /** The whole id; every character is safe in a path and a query as it is. */
  readonly id: RegExp;
  readonly ratio: EmbedRatio;
  readonly frame: (id: string) => string;
  readonly page: (id: string) => string;
};

const PROVIDERS: Readonly<Record<EmbedProvider, Provider>> = {
  youtube: {
    title: "YouTube",
    id: /^[A-Za-z0-9_-]{11}$/,
    ratio: "16x9",
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  x: {
    title: "X",
    id: /^[1-9]\d{0,19}$/,
    ratio: "4x5",
    frame: (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
    page: (id) => `https://x.com/i/status/${id}`,
  },
  instagram: {
    title: "Instagram",
    id: /^[A-Za-z0-9_-]{5,40}$/,
    ratio: "4x5",
    frame: (id) => `https://www.instagram.com/p/${id}/embed/`,
    page: (id) => `https://www.instagram.com/p/${id}/`,
  },
  facebook: {
    title: "Facebook",
    // A video's number, or page/posts/number, page/videos/number with the newer pfbid form.
    id: /^(?:\d{5,25}|[A-Za-z0-9][A-Za-z0-9.-]{0,79}\/(?:posts|videos)\/(?:\d{5,25}|pfbid[A-Za-z0-9]{20,100}))$/,
    ratio: "4x5",
    frame: (id) =>
      `https://www.facebook.com/plugins/${isFacebookVideo(id) ? "video" : "post"}.php?href=${encodeURIComponent(facebookPage(id))}`,
    page: facebookPage,
  },
  "naver-tv": {
    title: "네이버TV",
    id: /^[1-9]\d{3,11}$/,
    ratio: "16x9",
    frame: (id) => `https://tv.naver.com/embed/${id}`,
    page: (id) => `https://tv.naver.com/v/${id}`,
  },
  "kakao-tv": {
    title: "카카오TV",
    id: /^[1-9]\d{3,14}$/,
    ratio: "16x9",
    frame: (id) => `https://play-tv.kakao.com/embed/player/cliplink/${id}`,
    page: (id) => `https://tv.kakao.com/v/${id}`,
  },
  datawrapper: {
    title: "Datawrapper",
    id: /^[A-Za-z0-9]{5}$/,
    ratio: "4x3",
    frame: (id) => `https://datawrapper.dwcdn.net/${id}/`,
    page: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  },
  "google-maps": {
    title: "Google 지도",
    // latitude,longitude,zoom
    id: /^-?(?:90|[1-8]?\d(?:\.\d{1,7})?),-?(?:180|(?:1[0-7]\d|[1-9]?\d)(?:\.\d{1,7})?),(?:[1-9]|1\d|2[01])$/,
    ratio: "4x3",
    frame: (id) => `https://www.google.com/maps?${mapQuery(id)}&output=embed`,
    page: (id) => `https://www.google.com/maps?${mapQuery(id)}`,
  },
};

/** What `frame-src` of a page with embeds must allow. */
export const EMBED_FRAME_ORIGINS: readonly string[] = [
  "https://www.youtube-nocookie.com",
  "https://platform.twitter.com",
  "https://www.instagram.com",
  "https://www.facebook.com",
  "https://tv.naver.com",
  "https://play-tv.kakao.com",
  "https://datawrapper.dwcdn.net",
  "https://www.google.com",
];

/**
 * Players need their own scripts and their own storage. The origin they keep is the
 * provider's, so the pair does not open the sandbox towards our page.
 */
const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";

export function isEmbed(provider: unknown, id: unknown): provider is EmbedProvider {
  return isProvider(provider) && typeof id === "string" && PROVIDERS[provider].id.test(id);
}

export type EmbedFromAddress = { readonly provider: EmbedProvider; readonly id: string };

/** A pasted address → what to keep, or null: then it stays a link. */
export function embedFromAddress(address: string): EmbedFromAddress | null {
  if (address.length > 2_000 || !URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  if (url.username !== "" || url.password !== "" || url.port !== "") return null;
  const known = EMBED_HOSTS.get(url.hostname);
  const id = known?.idOf(url);
  return known && id && isEmbed(known.provider, id) ? { provider: known.provider, id } : null;
}

/** The frame to show, or null when the pair is not one of ours. `title` is the brand. */
export function embedFrame(provider: string, id: string): EmbedFrame | null {
  if (!isEmbed(provider, id)) return null;
  const known = PROVIDERS[provider];
  return { src: known.frame(id), title: known.title, sandbox: SANDBOX, ratio: known.ratio };
}

/** The same as a page of its own, for feeds and for readers without frames; null as above. */
export function embedLink(provider: string, id: string): { href: string; title: string } | null {
  if (!isEmbed(provider, id)) return null;
  return { href: PROVIDERS[provider].page(id), title: PROVIDERS[provider].title };
}

function isProvider(provider: unknown): provider is EmbedProvider {
  return typeof provider === "string" && Object.hasOwn(PROVIDERS, provider);
}

function isFacebookVideo(id: string): boolean {
  return !id.includes("/posts/");
}

function facebookPage(id: string): string {
  return /^\d+$/.test(id)
    ? `https://www.facebook.com/watch/?v=${id}`
    : `https://www.facebook.com/${id}`;
}

function mapQuery(id: string): string {
  const [latitude, longitude, zoom] = id.split(",");
  return `q=${latitude},${longitude}&z=${zoom}`;
}
