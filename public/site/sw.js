// @ts-check
/**
 * The last 30 articles a reader opened stay readable without a line. The network always goes first,
 * so that nobody who has one reads an old text; what was taken back is thrown away here too.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ARTICLES = "magam-articles";
const FURNITURE = "magam-furniture";
const MOST = { [ARTICLES]: 30, [FURNITURE]: 60 };
const ARTICLE = /^\/news\/\d+$/;
const OURS = /^\/(?:newsroom|sign-in|invitation|api)(?:\/|$)/;
const LOOKS = /^\/(?:fonts|site)\/|^\/_next\/static\/.+\.css$/;

worker.addEventListener("install", () => void worker.skipWaiting());

worker.addEventListener("activate", (event) => {
  const { navigationPreload } = worker.registration;
  event.waitUntil(Promise.all([worker.clients.claim(), navigationPreload?.enable(), catchUp()]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (!OURS.test(pathname)) event.respondWith(page(event, pathname));
  } else if (LOOKS.test(pathname)) event.respondWith(furniture(event));
});

/** What was opened before this worker stood. */
async function catchUp() {
  for (const { url } of await worker.clients.matchAll({ includeUncontrolled: true })) {
    const path = new URL(url).pathname;
    const answer = ARTICLE.test(path) ? await fetch(path) : null;
    if (answer?.ok) await keep(ARTICLES, path, answer);
  }
}

/** @param {FetchEvent} event @param {string} path */
async function page(event, path) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (ARTICLE.test(path)) {
      if (answer.ok) event.waitUntil(keep(ARTICLES, path, answer.clone()));
      else if (answer.status === 404 || answer.status === 410) {
        event.waitUntil(caches.open(ARTICLES).then((cache) => cache.delete(path)));
      }
    }
    return answer;
  } catch {
    return (await caches.match(path, { cacheName: ARTICLES })) ?? offlinePage();
  }
}

/** @param {FetchEvent} event */
async function furniture(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(FURNITURE, event.request.url, answer.clone()));
    return answer;
  } catch {
    return (await caches.match(event.request, { cacheName: FURNITURE })) ?? Response.error();
  }
}

/** Newest last; the oldest go. @param {keyof typeof MOST} name @param {string} key @param {Response} answer */
async function keep(name, key, answer) {
  const cache = await caches.open(name);
  await cache.delete(key);
  await cache.put(key, answer);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST[name]))) await cache.delete(old);
}

/** Titles come escaped out of the kept documents, paths are numbers: nothing here can break out. */
async function offlinePage() {
  const cache = await caches.open(ARTICLES);
  const kept = await cache.keys();
  const rows = kept.toReversed().map(async ({ url }) => {
    const html = await (await cache.match(url))?.text();
    const title = /<title>([^<]*)/.exec(html ?? "")?.[1] ?? "";
    return `<li><p><a href="${new URL(url).pathname}">${title}</a></p></li>`;
  });
  const list = (await Promise.all(rows)).join("");
  const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>연결되지 않았습니다</title><main><h1>연결되지 않았습니다</h1><p>인터넷에 다시 연결되면 볼 수 있는 페이지입니다.</p>${list && `<h2>지금 읽을 수 있는 기사</h2><ol>${list}</ol>`}</main></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'",
  };
  return new Response(html, { status: 503, headers });
}
