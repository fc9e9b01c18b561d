import type { IncomingMessage, ServerResponse } from "node:http";
import type { Db } from "#db/client.ts";
import { findArticle, findTombstone, nextChange } from "#db/queries/site.ts";
import { listNewest, listSection } from "#db/queries/site-lists.ts";
import { paragraphs } from "#domain/article/body-text.ts";
import { pageTags } from "#domain/page-tags.ts";
import { directiveContent, maxAgeUntil } from "#domain/press-directive.ts";
import { element } from "#domain/xml.ts";

interface Page {
  status: 200 | 404 | 410;
  tags: readonly string[];
  body: string;
}

/**
 * Stands in for Next where a drill is about the database and the press: the same site queries and
 * the same directives, no framework. Answers 500 when the database does, as Next would.
 */
export function standInPages(db: Db): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    compose(db, request.url ?? "/").then(
      ({ status, html }) => {
        response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
        response.end(html);
      },
      (error: unknown) => {
        response.writeHead(500, { "content-type": "text/plain" });
        response.end(String(error));
      },
    );
  };
}

async function compose(db: Db, url: string): Promise<{ status: number; html: string }> {
  if (url === "/api/health") return { status: 200, html: "ok" };
  // Asked first, so that what the page shows is at least as new as its lifetime assumes.
  const clock = await nextChange(db);
  const { status, tags, body } = await pageAt(db, url);
  const maxAge = maxAgeUntil(clock.nextChange, clock.now);
  const content = directiveContent({ tags, maxAge, ...(status === 200 ? {} : { status }) });
  const head = `<meta charset="utf-8"/><meta name="press" content="${content}"/>`;
  return {
    status,
    html: `<!DOCTYPE html><html lang="ko"><head>${head}</head><body>${body}</body></html>`,
  };
}

async function pageAt(db: Db, url: string): Promise<Page> {
  const id = Number(/^\/news\/(\d+)$/.exec(url)?.[1] ?? Number.NaN);
  if (!Number.isNaN(id)) return articlePage(db, id);
  const slug = /^\/([a-z0-9-]+)$/.exec(url)?.[1];
  if (slug !== undefined && slug !== "press-not-found") {
    const { articles } = await listSection(db, slug, 1);
    return { status: 200, tags: [pageTags.section(slug)], body: listOf(articles) };
  }
  if (url !== "/") return { status: 404, tags: [], body: element("h1", "없는 화면") };
  return { status: 200, tags: [pageTags.home], body: listOf(await listNewest(db, 40)) };
}

async function articlePage(db: Db, id: number): Promise<Page> {
  const tags = [pageTags.article(id)];
  const article = await findArticle(db, id);
  if (article) {
    const { headline, body } = article.content;
    const text = paragraphs(body).map((paragraph) => element("p", paragraph.text));
    return { status: 200, tags, body: element("h1", headline) + text.join("") };
  }
  const stone = await findTombstone(db, id);
  const status = stone?.isForGood ? 410 : 404;
  return { status, tags, body: element("h1", stone ? "게시가 중단된 기사" : "없는 기사") };
}

function listOf(articles: readonly { id: number; headline: string }[]): string {
  return articles.map(({ headline }) => element("h2", headline)).join("");
}
