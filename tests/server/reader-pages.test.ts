import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { readFrame } from "#db/queries/site.ts";
import { outbox } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { correctionsContact, readReaderSettings } from "#domain/reader-settings.ts";
import { changeAd } from "#server/settings/change-ads.ts";
import { changeReaderSettings } from "#server/settings/change-reader-settings.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let admin: PersonActor;
let seller: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  admin = await room.person("관리자", "admin");
  seller = await room.person("광고", "advertising");
});
afterAll(async () => {
  await site.end();
  await room.close();
});

const none = { headlineFace: "", correctionsEmail: "", correctionsPhone: "", kakaoKey: "" };
const lastTags = async () => (await room.db.select().from(outbox)).at(-1)?.tags;

describe("settings of readers' pages", () => {
  test("reach every page with the frame it begins with", async () => {
    const set = { ...none, headlineFace: "serif", kakaoKey: "0123456789abcdef0123456789abcdef" };
    expect(await changeReaderSettings(room.db, admin, set)).toEqual({ changed: 2 });
    expect(await lastTags()).toEqual(["settings"]);
    const { settings } = await readFrame(site.db);
    expect(readReaderSettings(settings)).toEqual(set);
    expect(await changeReaderSettings(room.db, admin, set)).toEqual({ changed: 0 });
  });

  test.each([
    [{ headlineFace: "comic" }, { headlineFace: "field.malformed" }],
    [{ correctionsEmail: "no" }, { correctionsEmail: "field.email.malformed" }],
    [{ correctionsPhone: "javascript:1" }, { correctionsPhone: "field.reader.phone" }],
    [{ kakaoKey: '"><script>' }, { kakaoKey: "field.reader.kakaoKey" }],
  ])("%o is refused beside its field", async (change, fields) => {
    const sent = changeReaderSettings(room.db, admin, { ...none, ...change });
    await expect(sent).rejects.toMatchObject({ fields });
  });

  test("are the admin's alone", async () => {
    const sent = changeReaderSettings(room.db, seller, none);
    await expect(sent).rejects.toMatchObject({ code: "forbidden" });
  });

  test("whom to ask for a correction is the paper itself until somebody is named", () => {
    const paper = { email: "desk@paper.example", phone: null };
    expect(correctionsContact(none, paper)).toEqual(paper);
    const named = { ...none, correctionsEmail: "fix@paper.example", correctionsPhone: "02-1" };
    expect(correctionsContact(named, paper)).toEqual({
      ...{ email: "fix@paper.example", phone: "02-1" },
    });
  });
});

describe("an advertising place", () => {
  const ad = { place: "home", size: "banner", text: "겨울 외투", href: "https://shop.example/" };
  const fill = (change: object, actor = seller) =>
    changeAd(room.db, actor, { ...ad, ...change } as Parameters<typeof changeAd>[2]);

  test("is filled by advertising, changed, and emptied by taking the words out", async () => {
    expect(await fill({})).toEqual({ isEmpty: false });
    expect(await lastTags()).toEqual(["settings"]);
    await fill({ size: "box", href: "/about" });
    expect((await readFrame(site.db)).ads).toEqual([{ ...ad, size: "box", href: "/about" }]);
    expect(await fill({ text: "  " })).toEqual({ isEmpty: true });
    expect((await readFrame(site.db)).ads).toEqual([]);
  });

  test.each([
    "javascript:alert(1)",
    "http://shop.example/",
    "//shop.example",
    "/\\shop",
    "https://a b",
  ])("leads nowhere else: %s", async (href) => {
    await expect(fill({ href })).rejects.toMatchObject({ fields: { href: "field.ad.href" } });
  });

  test("has words of a line, and is no editor's", async () => {
    const long = fill({ text: "가".repeat(81) });
    await expect(long).rejects.toMatchObject({ fields: { text: "field.ad.text" } });
    const chief = await room.person("국장", "managing_editor");
    await expect(fill({}, chief)).rejects.toMatchObject({ code: "forbidden" });
  });
});
