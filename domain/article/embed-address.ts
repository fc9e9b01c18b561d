import type { EmbedProvider } from "./body-tree.ts";

/**
 * Where each provider's id stands in the addresses people copy. Hosts are compared
 * whole, so `youtube.com.example` is nobody. What is found is judged by embed.ts.
 */
type AddressReader = {
  readonly provider: EmbedProvider;
  readonly idOf: (url: URL) => string | null;
};

const READERS: readonly (AddressReader & { readonly hosts: readonly string[] })[] = [
  {
    provider: "youtube",
    hosts: [
      "youtube.com",
      "www.youtube.com",
      "m.youtube.com",
      "music.youtube.com",
      "www.youtube-nocookie.com",
    ],
    idOf: (url) =>
      url.pathname === "/watch"
        ? url.searchParams.get("v")
        : found(url.pathname, /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/),
  },
  {
    provider: "youtube",
    hosts: ["youtu.be"],
    idOf: (url) => found(url.pathname, /^\/([^/]+)\/?$/),
  },
  {
    provider: "x",
    hosts: [
      "x.com",
      "www.x.com",
      "mobile.x.com",
      "twitter.com",
      "www.twitter.com",
      "mobile.twitter.com",
    ],
    idOf: (url) => found(url.pathname, /^\/(?:i\/web|i|\w{1,20})\/status(?:es)?\/(\d+)(?:\/|$)/),
  },
  {
    provider: "instagram",
    hosts: ["instagram.com", "www.instagram.com", "m.instagram.com"],
    idOf: (url) => found(url.pathname, /^\/(?:[\w.]{1,40}\/)?(?:p|reel|reels|tv)\/([^/]+)(?:\/|$)/),
  },
  {
    provider: "facebook",
    hosts: ["facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com"],
    idOf: facebookId,
  },
  {
    provider: "naver-tv",
    hosts: ["tv.naver.com", "m.tv.naver.com"],
    idOf: (url) => found(url.pathname, /^\/(?:v|h|embed)\/(\d+)\/?$/),
  },
  {
    provider: "kakao-tv",
    hosts: ["tv.kakao.com", "m.tv.kakao.com", "play-tv.kakao.com"],
    idOf: (url) =>
      found(url.pathname, /^\/(?:v|channel\/\d+\/cliplink|embed\/player\/cliplink)\/(\d+)\/?$/),
  },
  {
    provider: "datawrapper",
    hosts: ["datawrapper.dwcdn.net", "www.datawrapper.de", "datawrapper.de"],
    idOf: (url) => found(url.pathname, /^\/(?:_\/)?([A-Za-z0-9]{5})(?:\/\d+)?\/?$/),
  },
  {
    provider: "google-maps",
    hosts: ["www.google.com", "google.com", "www.google.co.kr", "google.co.kr", "maps.google.com"],
    idOf: mapPlace,
  },
];

export const EMBED_HOSTS: ReadonlyMap<string, AddressReader> = new Map(
  READERS.flatMap((reader) => reader.hosts.map((host) => [host, reader] as const)),
);

function facebookId(url: URL): string | null {
  const path = url.pathname.replace(/^\/watch\/?$/, "");
  if (path === "") return url.searchParams.get("v");
  // A readable name may stand before the number: /page/videos/some-words/123/
  const parts = found(path, /^\/([^/]+\/(?:posts|videos)\/(?:[^/]+\/)?[^/]+)\/?$/)?.split("/");
  return parts ? [parts[0], parts[1], parts.at(-1)].join("/") : null;
}

const USUAL_ZOOM = "15";

/** The marked place if the address names one, else the middle of the view. */
function mapPlace(url: URL): string | null {
  if (url.hostname !== "maps.google.com" && !url.pathname.startsWith("/maps")) return null;
  const spot = `${url.pathname} ${url.searchParams.get("pb") ?? ""}`;
  const view = /@(-?[\d.]+),(-?[\d.]+)(?:,([\d.]+)z)?/.exec(spot);
  const marked =
    /!3d(-?[\d.]+)!4d(-?[\d.]+)/.exec(spot) ??
    view ??
    /^(-?[\d.]+),\s*(-?[\d.]+)$/.exec(url.searchParams.get("q") ?? "");
  const framed = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(spot);
  const zoom = view?.[3] ?? url.searchParams.get("z") ?? USUAL_ZOOM;
  const place = marked ? [marked[1], marked[2]] : framed ? [framed[2], framed[1]] : null;
  const whole = zoom.replace(/\..*$/, "");
  return place ? [...place.map((degrees) => shorten(degrees ?? "")), whole].join(",") : null;
}

/** Seven decimals are a centimetre. */
function shorten(degrees: string): string {
  return degrees.replace(/^(-?\d+\.\d{7})\d+$/, "$1");
}

function found(path: string, pattern: RegExp): string | null {
  return pattern.exec(path)?.[1] ?? null;
}
