import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listFormerGuids } from "#db/queries/site-machines.ts";
import { countRedirect, findRedirect } from "#db/queries/site-redirects.ts";
import { passageOf } from "#server/press/door.ts";
import { importRedirects, readRedirects } from "#server/redirects/import-redirects.ts";
import { draftBy, publishedBy, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
});
afterAll(async () => {
  await site.end();
  await room.close();
});

/** Where the door's question about an address leads, as the page asks it. */
async function targetOf(address: string, host = ""): Promise<string | null> {
  const passage = passageOf(address);
  if (passage.kind !== "old") throw new Error(`${address} is ${passage.kind}`);
  const asked = new URLSearchParams(passage.question.slice(passage.question.indexOf("?")));
  const text = (name: string) => asked.get(name) ?? "";
  const old = { host, path: text("path"), param: text("param"), value: text("value") };
  return (await findRedirect(site.db, old))?.target ?? null;
}

const FILE = [
  "\uFEFFpath,param,value,target,host",
  "/mobile/article.html,no,50876,/news/12,",
  '/news/articleViewAmp.html,idxno,7,"/news/13",',
  "/news/articleView.html,idxno,7,/news/14,old.example",
  "/news/section_list_all.html,sec_no,3,/society,",
  "/data/rss/section_3.xml,,,/rss/society.xml,",
  "",
].join("\r\n");

test("a file's addresses lead on, in every variant of theirs, junk in the query ignored", async () => {
  const read = readRedirects(FILE);
  expect(read.faults).toEqual([]);
  await importRedirects(room.db, read);
  expect(await targetOf("/news/article.html?no=50876")).toBe("/news/12");
  expect(await targetOf("/mobile/article.html?utm=1&no=50876&page=3")).toBe("/news/12");
  expect(await targetOf("/news/articleView.html?idxno=7")).toBe("/news/13");
  expect(await targetOf("/news/articleViewAmp.html?idxno=7")).toBe("/news/13");
  expect(await targetOf("/news/section_list_all.html?sec_no=3")).toBe("/society");
  expect(await targetOf("/data/rss/section_3.xml")).toBe("/rss/society.xml");
  expect(await targetOf("/rss/allArticle.xml")).toBe("/rss/all.xml");
  expect(await targetOf("/news/article.html?no=50877")).toBeNull();
});

test("a row of the host goes before the one for all", async () => {
  expect(await targetOf("/news/articleView.html?idxno=7", "old.example")).toBe("/news/14");
  expect(await targetOf("/news/articleView.html?idxno=7", "other.example")).toBe("/news/13");
});

test("the same file twice changes nothing, a new target takes the place", async () => {
  const again = readRedirects(FILE.replace("/news/12", "/news/15"));
  await importRedirects(room.db, again);
  await importRedirects(room.db, again);
  expect(await targetOf("/news/article.html?no=50876")).toBe("/news/15");
  const all = await room.pool.query("select count(*)::int as n from magam.redirects");
  expect(all.rows[0].n).toBe(5 + 3);
});

test("the readers' role counts who came by an old address, and can do no more", async () => {
  const old = { host: "", path: "/news/article.html", param: "no", value: "50876" };
  const found = await findRedirect(site.db, old);
  await countRedirect(site.db, found?.id ?? 0);
  const row = await room.pool.query("select hits from magam.redirects where id = $1", [found?.id]);
  expect(Number(row.rows[0].hits)).toBe(1);
  await expect(site.pool.query("update magam.redirects set target = '/x'")).rejects.toThrow(
    "permission denied",
  );
});

test("a former name goes to the feeds of its article, once it is out", async () => {
  const writer = await room.person("윤가람", "reporter");
  const desk = await room.person("국지훈", "desk");
  const out = await publishedBy(room, writer, desk);
  const hidden = await draftBy(room, writer);
  const file = [
    "path,param,value,target,guid",
    `/news/article.html,no,1,/news/${out.articleId},http://old.example/1`,
    `/news/article.html,no,2,/news/${hidden.articleId},http://old.example/2`,
    "/news/article.html,no,3,/news/999999,http://old.example/3",
    `/news/articleView.html,idxno,1,/news/${out.articleId},http://old.example/1`,
  ].join("\n");
  const read = readRedirects(file);
  expect(read.faults).toEqual([]);
  await importRedirects(room.db, read);
  await importRedirects(room.db, read);
  const ids = [out.articleId, hidden.articleId, 999_999];
  expect([...(await listFormerGuids(site.db, ids))]).toEqual([
    [out.articleId, "http://old.example/1"],
  ]);
});

describe("a line is refused", () => {
  test.each([
    ["for a section", "/news/article.html,no,1,/society,x", 2],
    [
      "twice for one article",
      "/news/article.html,no,1,/news/1,x\n/news/article.html,no,2,/news/1,y",
      3,
    ],
    ["for two articles", "/news/article.html,no,1,/news/1,x\n/news/article.html,no,2,/news/2,x", 3],
  ])("with a former name %s", (_, lines, line) => {
    const { faults } = readRedirects(`path,param,value,target,guid\n${lines}`);
    expect(faults.at(-1)).toEqual({ line, fault: "guid" });
  });

  const faultOf = (line: string) =>
    readRedirects(`path,param,value,target,host\n${line}`).faults[0]?.fault;

  test.each([
    ["/news/12,no,1,/news/1,", "address"],
    ["/news/article.html,id,1,/news/1,", "address"],
    ["/news/article.html,no,a b,/news/1,", "address"],
    ["/news/article.html,no,1,https://evil.example/,", "target"],
    ["/news/article.html,no,1,//evil.example/,", "target"],
    ["/news/article.html,no,1,/news/article.html?no=2,", "target"],
    ["/news/article.html,no,1,/newsroom,", "target"],
    ["/news/article.html,no,1,/society/,", "target"],
    ["/news/article.html,no,1,/news/1,http://old", "host"],
  ])("%s: %s", (line, fault) => {
    expect(faultOf(line)).toBe(fault);
  });

  test("without its columns", () => {
    expect(readRedirects("from,to\n/a,/b").faults).toEqual([{ line: 1, fault: "columns" }]);
  });
});
