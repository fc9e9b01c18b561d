import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { createPress } from "#server/press/press.ts";
import { readSource } from "./support/html-source.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { schemaFaults } from "./support/schema-org.ts";

let inside: Connection;
let article: string;
let reporter: string;
let tag: string;
test.beforeAll(async () => {
  inside = connectInside();
  const { rows } = await inside.pool.query(
    `select article_id as id, person_ids[1] as person, tags[1] as tag from magam.publications
     where visible_from <= now() and visible_until is null and not practice and not held and kind <> 'advertorial'
       and cardinality(tags) > 0 and cardinality(person_ids) > 0
     order by first_published_at desc limit 1`,
  );
  article = `/news/${rows[0].id}`;
  reporter = `/reporter/${rows[0].person}`;
  tag = `/tag/${encodeURIComponent(rows[0].tag)}`;
});
test.afterAll(() => inside.end());

async function sourceOf(path: string): Promise<string> {
  return (await fetch(baseUrl() + path)).text();
}

/** One address of every kind of page: those we know, and the first of each kind that they link. */
async function everyKind(): Promise<string[]> {
  const known = ["/", "/society", article, reporter, tag, "/no-such-page", "/news/999999999"];
  const byKind = new Map(known.map((path) => [path, path]));
  for (const path of known.slice(0, 5)) {
    const html = await sourceOf(path);
    for (const [, href = ""] of html.matchAll(/href="(\/[^"]*)"/g)) {
      const [first = "", second] = href
        .replace(/[?#].*/, "")
        .slice(1)
        .split("/");
      if (/^(rss|atom|feed|sitemap|cards|site|fonts|_next|newsroom|sign-in)/.test(first)) continue;
      if (/\.\w+$/.test(href.replace(/\?.*/, ""))) continue;
      const kind = [first, second === undefined ? "" : "…", href.includes("?") ? "?" : ""].join(
        "/",
      );
      if (!byKind.has(kind)) byKind.set(kind, href.replaceAll("&amp;", "&"));
    }
  }
  const kinds = await pageKinds(inside);
  return [...new Set([...byKind.values(), ...kinds.map(({ path }) => path)])];
}

/** What a press says that has nobody to ask: the page of a broken house (503 in place of 500). */
async function brokenHouse(): Promise<{ status: number; html: string }> {
  const press = createPress({
    ...{ webUrl: "http://127.0.0.1:1", publicUrl: "http://127.0.0.1:1", publicDir: "public" },
    source: () => ({ close: async () => undefined }),
    log: () => undefined,
  });
  await new Promise<void>((resolve) => press.server.listen(0, "127.0.0.1", resolve));
  const address = press.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const told = { status: answer.status, html: await answer.text() };
  await press.close();
  return told;
}

/** What the browser's parser makes of the source, scripts off. */
function parsed(page: Page, html: string) {
  return page.evaluate((source) => {
    const tree = new DOMParser().parseFromString(source, "text/html");
    return {
      mode: tree.compatMode,
      elements: [...tree.querySelectorAll("*")].map((one) => one.localName.toLowerCase()),
      ids: [...tree.querySelectorAll("[id]")].map(({ id }) => id),
      headings: tree.querySelectorAll("h1").length,
      broken: [
        ...tree.querySelectorAll("[aria-labelledby],[aria-describedby],[aria-controls],[for]"),
      ]
        .flatMap((one) =>
          ["aria-labelledby", "aria-describedby", "aria-controls", "for"].flatMap(
            (name) => one.getAttribute(name)?.split(" ") ?? [],
          ),
        )
        .filter((id) => tree.getElementById(id) === null),
      nested: tree.querySelectorAll(
        "a a, a button, button a, button button, p p, p div, p ul, h1 h1, ul > :not(li,script,template), ol > :not(li,script,template), dl > :not(dt,dd,div)",
      ).length,
    };
  }, html);
}

test("every kind of page is written as a browser reads it: nothing implied, mended or given twice", async ({
  page,
}) => {
  const paths = await everyKind();
  expect(paths.length).toBeGreaterThan(40);
  const broken = await brokenHouse();
  expect(broken.status).toBe(503);
  for (const path of [...paths, "broken"]) {
    const html = path === "broken" ? broken.html : await sourceOf(path);
    const source = readSource(html);
    expect([path, ...source.faults]).toEqual([path]);
    const read = await parsed(page, html);
    expect([path, read.mode]).toEqual([path, "CSS1Compat"]);
    expect([path, read.elements]).toEqual([path, source.elements]);
    expect([path, read.ids.filter((id, at) => read.ids.indexOf(id) !== at)]).toEqual([path, []]);
    expect([path, read.broken]).toEqual([path, []]);
    expect([path, read.nested]).toEqual([path, 0]);
    expect([path, read.headings]).toEqual([path, 1]);
  }
});

test("the strict reader finds what it is there for", () => {
  const faultsOf = (body: string) =>
    readSource(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`).faults;
  expect(faultsOf(`<p class="a">x<br>y</p><svg><path d="M0 0"/></svg>`)).toEqual([]);
  for (const wrong of ["<p>", "</p>", "<b><i></b></i>", `<p id="a" ID="b"></p>`, "a < b", "<div/>"])
    expect([wrong, faultsOf(wrong).length > 0]).toEqual([wrong, true]);
});

type Linked = Record<string, unknown> & { "@type": string };

async function linkedOf(path: string): Promise<Linked[]> {
  const html = await sourceOf(path);
  const blocks = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...blocks].map(([, json = ""]) => JSON.parse(json));
}

/** The properties that schema.org's consumers ask of each type (Google's markup guides). */
const REQUIRED: Record<string, Record<string, unknown>> = {
  NewsArticle: {
    headline: expect.any(String),
    image: expect.arrayContaining([expect.stringMatching(/^https?:.*\/cards\/[0-9a-f]{32}\.png$/)]),
    datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
    dateModified: expect.stringMatching(/\+09:00$/),
    author: expect.arrayContaining([expect.objectContaining({ name: expect.any(String) })]),
    publisher: expect.objectContaining({ "@type": "NewsMediaOrganization" }),
    mainEntityOfPage: expect.stringMatching(/^http/),
  },
  BreadcrumbList: {
    itemListElement: expect.arrayContaining([
      expect.objectContaining({ "@type": "ListItem", position: 1, item: expect.any(String) }),
    ]),
  },
  ProfilePage: {
    mainEntity: expect.objectContaining({ "@type": "Person", name: expect.any(String) }),
  },
  NewsMediaOrganization: { name: expect.any(String), url: expect.stringMatching(/^http/) },
  WebSite: { name: expect.any(String), url: expect.stringMatching(/^http/) },
};

test("pages say in JSON-LD what they are, with all that is asked of each type", async () => {
  const expected: [string, string[]][] = [
    ["/", ["NewsMediaOrganization", "WebSite"]],
    ["/society", ["BreadcrumbList"]],
    [article, ["BreadcrumbList", "NewsArticle"]],
    [reporter, ["BreadcrumbList", "ProfilePage"]],
    [tag, ["BreadcrumbList"]],
  ];
  for (const [path, types] of expected) {
    await expect.poll(async () => (await linkedOf(path)).length).toBeGreaterThan(0);
    const linked = await linkedOf(path);
    expect(linked.map((one) => one["@type"]).sort()).toEqual(types);
    for (const one of linked)
      expect(one).toMatchObject({ "@context": "https://schema.org", ...REQUIRED[one["@type"]] });
  }
});

test("whatever a page says in JSON-LD, schema.org has a type and a property for", async () => {
  const seen = new Set<string>();
  for (const { path } of await pageKinds(inside))
    for (const one of await linkedOf(path)) {
      expect([path, schemaFaults(one)]).toEqual([path, []]);
      seen.add(one["@type"]);
    }
  expect([...seen].sort()).toEqual(Object.keys(REQUIRED).sort());
  const wrong = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "", x: 1 };
  expect(schemaFaults(wrong)).toEqual([
    ...["NewsArticle.headline is no text", "NewsArticle has no property x"],
  ]);
});
