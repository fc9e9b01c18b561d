// @ts-check
/**
 * Shows notices while no page is open, and the newsroom without a line: the articles that this device opened last open again, and so does
 * the list of one's own. The network always goes first. What is kept is one person's at a time.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** The person's number follows: whoever signs in next finds nothing of theirs. */
const PAGES = "magam-desk.";
const PARTS = "magam-desk-parts";
const MOST_PAGES = 40;
const MOST_PARTS = 400;
/** A line that carries nothing is no line. Only where there is a kept page to show instead. */
const PATIENCE_MS = 15_000;
const KEPT = /^\/newsroom(?:\/editions\/[1-9]\d*(?:\/review)?)?$/;
const ARTICLE = /^\/newsroom\/editions\/([1-9]\d*)$/;
const BUILT = /^\/_next\/static\//;
const LOOKS = /^\/(?:fonts|site)\//;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  const { navigationPreload } = worker.registration;
  event.waitUntil(Promise.all([worker.clients.claim(), navigationPreload?.enable()]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, pathname));
  else if (BUILT.test(pathname)) event.respondWith(part(event));
  else if (LOOKS.test(pathname)) event.respondWith(looks(event));
});

/** A page tells where it is: those that were walked to inside the application are fetched whole. */
worker.addEventListener("message", (event) => {
  const { opened } = /** @type {{ opened?: unknown }} */ (event.data ?? {});
  if (typeof opened === "string" && KEPT.test(opened)) event.waitUntil(keepOpened(opened));
});

/** @param {FetchEvent} event @param {string} path */
async function page(event, path) {
  const asked = askForPage(event, path);
  const kept = KEPT.test(path) ? await keptPage(path) : undefined;
  try {
    const answer = await (kept ? Promise.race([asked, silence()]) : asked);
    // The house is there, its rooms are not: a gateway speaks for them.
    return answer.status >= 502 && kept ? shown(kept) : answer;
  } catch {
    return kept ? shown(kept) : offlinePage();
  }
}

/** Says of itself that it is no fresh page. @param {Response} kept */
async function shown(kept) {
  const html = await kept.text();
  return new Response(html.replace("<html ", '<html data-kept="" '), { headers: kept.headers });
}

/** @param {FetchEvent} event @param {string} path */
async function askForPage(event, path) {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  if (KEPT.test(path)) event.waitUntil(keepPage(path, answer.clone()));
  return answer;
}

/** @returns {Promise<never>} */
function silence() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("silence")), PATIENCE_MS));
}

/** @param {string} path */
async function keptPage(path) {
  for (const name of await pageCaches()) {
    const kept = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (kept) return kept;
  }
  return undefined;
}

async function pageCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PAGES));
}

/** @type {Map<string, number>} */
const keptAt = new Map();

/** @param {string} path */
async function keepOpened(path) {
  if (Date.now() - (keptAt.get(path) ?? 0) < 10_000) return;
  const answer = await fetch(path).catch(() => null);
  if (answer && !answer.redirected) await keepPage(path, answer);
}

/** Whose page it is stands in it; a page of somebody else clears away what was kept. @param {string} path @param {Response} answer */
async function keepPage(path, answer) {
  if (answer.status === 404 || answer.status === 410) {
    for (const name of await pageCaches()) await (await caches.open(name)).delete(path);
  }
  if (!answer.ok) return;
  const copy = answer.clone();
  const html = await answer.text();
  const person = / data-person="(\d+)"/.exec(html)?.[1];
  if (person === undefined) return;
  keptAt.set(path, Date.now());
  const mine = PAGES + person;
  for (const name of await pageCaches()) if (name !== mine) await caches.delete(name);
  await keep(mine, path, copy, MOST_PAGES);
  await keepParts(html);
}

/** The build files that a page names, so that it comes to life without a line. @param {string} html */
async function keepParts(html) {
  const cache = await caches.open(PARTS);
  const named = new Set(html.match(/\/_next\/static\/[\w./~%[\]()-]+\.(?:js|css|woff2)/g));
  for (const path of named) {
    if (await cache.match(path)) continue;
    const answer = await fetch(path).catch(() => null);
    if (answer?.ok) await keep(PARTS, path, answer, MOST_PARTS);
  }
}

/** A build file never changes under its name. @param {FetchEvent} event */
async function part(event) {
  const { pathname } = new URL(event.request.url);
  const kept = await caches.match(pathname, { cacheName: PARTS });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(PARTS, pathname, answer.clone(), MOST_PARTS));
  return answer;
}

/** @param {FetchEvent} event */
async function looks(event) {
  const { pathname } = new URL(event.request.url);
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(PARTS, pathname, answer.clone(), MOST_PARTS));
    return answer;
  } catch {
    return (await caches.match(pathname, { cacheName: PARTS })) ?? Response.error();
  }
}

/** Newest last; the oldest go. @param {string} name @param {string} key @param {Response} answer @param {number} most */
async function keep(name, key, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(key);
  await cache.put(key, answer);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

const WORDS = {
  ko: {
    title: "연결되지 않았습니다",
    text: "이 화면은 인터넷에 다시 연결되면 열립니다. 저장하지 못한 글은 이 기기에 그대로 있습니다.",
    list: "지금 열 수 있는 기사",
    home: "내 기사",
    again: "다시 열기",
    nameless: "제목 없음",
  },
  en: {
    title: "You are offline",
    text: "This page opens once you are online again. What you have not saved is still on this device.",
    list: "Articles you can open now",
    home: "My articles",
    again: "Try again",
    nameless: "No headline",
  },
};

const LOOK =
  "body{margin:0;font:1rem/1.7 Pretendard,system-ui,sans-serif}main{max-width:40rem;margin:auto;padding:3rem 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}li a,p a{display:inline-block;min-height:2.75rem;line-height:2.75rem}";

/** Headlines come escaped out of the kept documents, paths are matched: nothing here can break out. */
async function offlinePage() {
  let lang = /** @type {keyof typeof WORDS} */ ("ko");
  let hasHome = false;
  const rows = [];
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).toReversed()) {
      const { pathname } = new URL(url);
      if (pathname === "/newsroom") hasHome = true;
      if (!ARTICLE.test(pathname)) continue;
      const html = (await (await cache.match(pathname, { ignoreVary: true }))?.text()) ?? "";
      if (/<html[^>]* lang="en"/.test(html)) lang = "en";
      const headline = / data-headline="([^"]*)"/.exec(html)?.[1];
      rows.push(`<li><a href="${pathname}">${headline || WORDS[lang].nameless}</a></li>`);
    }
  }
  const words = WORDS[lang];
  const home = hasHome ? `<p><a href="/newsroom">${words.home}</a></p>` : "";
  const list = rows.length > 0 ? `<h2>${words.list}</h2><ul>${rows.join("")}</ul>` : "";
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${words.title}</title><link rel="stylesheet" href="/fonts/pretendard.css"><style>${LOOK}</style><main><h1>${words.title}</h1><p>${words.text}</p><p><a href="">${words.again}</a></p>${home}${list}</main></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'",
  };
  return new Response(html, { status: 503, headers });
}

/** What is pushed says no more than a kind and numbers; the words are here. @type {Record<string, [string, string]>} */
const NOTICES = {
  returned: ["기사가 반려되었습니다", "An article was returned"],
  approved: ["기사가 승인되었습니다", "An article was approved"],
  published: ["기사가 발행되었습니다", "An article was published"],
  corrected: ["정정한 판이 나갔습니다", "A correction was published"],
  mentioned: ["메모에서 회원님을 불렀습니다", "You were mentioned in a note"],
  takeOver: ["쓰던 원고를 다른 사람이 이어받습니다", "Somebody takes over your text"],
  assigned: ["취재 계획이 바뀌었습니다", "Your coverage plan changed"],
  dueSoon: ["마감이 다가옵니다", "A deadline is near"],
  pictureEnds: ["사진의 사용 기한이 곧 끝납니다", "The right to a picture ends soon"],
  alarm: ["확인이 필요합니다", "Something needs a look"],
};
const NOTICE_LIST = "/newsroom/notices";

worker.addEventListener("push", (event) => {
  const { id, kind, article } = noticeOf(event);
  const isKorean = worker.navigator.language.startsWith("ko");
  const [korean, english] = NOTICES[kind] ?? ["새 알림이 있습니다", "There is a new notice"];
  const about = article > 0 ? `${isKorean ? "기사" : "Article"} ${article}` : "";
  const shown = worker.registration.showNotification(isKorean ? korean : english, {
    body: about,
    // What comes twice replaces itself.
    tag: `notice-${id}`,
    icon: "/site/icon-192.png",
    lang: isKorean ? "ko" : "en",
    requireInteraction: kind === "alarm",
  });
  event.waitUntil(shown);
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openNotices());
});

async function openNotices() {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = open.find(({ url }) => new URL(url).pathname === NOTICE_LIST);
  await (shown ? shown.focus() : worker.clients.openWindow(NOTICE_LIST));
}

/** Whatever came, something must be shown: browsers punish a silent push. @param {PushEvent} event */
function noticeOf(event) {
  try {
    const { id, kind, article } = event.data?.json() ?? {};
    return { id: Number(id) || 0, kind: String(kind), article: Number(article) || 0 };
  } catch {
    return { id: 0, kind: "", article: 0 };
  }
}
