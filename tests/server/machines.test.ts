import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { feedKeyFits, readMachines } from "#db/queries/site-machines.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { type Machines, readMachineFields } from "#domain/machines.ts";
import { changeMachines } from "#server/settings/change-machines.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

const FEED_KEY = "a-key-of-more-than-20-signs";
const NOTHING = readMachineFields(new Map());

let room: TestNewsroom;
let site: Connection;
let admin: PersonActor;
beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  admin = await room.person("관리자", "admin");
});
afterAll(async () => {
  await site.end();
  await room.close();
});

const change = (values: Partial<Machines>) =>
  changeMachines(room.db, admin, { ...NOTHING, ...values });

test("a change is kept, drops what shows it, and is recorded without the feeds' key", async () => {
  const wanted = { feedKey: FEED_KEY, adsTxt: "google.com, pub-1, DIRECT\n" };
  expect(await change(wanted)).toEqual({ changed: 2 });
  expect(await change(wanted)).toEqual({ changed: 0 });
  const [event] = await room.db
    .select({ detail: events.detail })
    .from(events)
    .where(eq(events.name, "changeSettings"))
    .orderBy(desc(events.id));
  expect(event?.detail).toEqual({
    "machines.feedKey": { from: false, to: true },
    "machines.adsTxt": { from: "", to: "google.com, pub-1, DIRECT" },
  });
  const drops = await room.db.select({ tags: outbox.tags }).from(outbox);
  expect(drops).toEqual([{ tags: ["settings"] }]);
});

test("the readers' role can try a key and cannot read it", async () => {
  await change({ feedKey: FEED_KEY });
  expect(await feedKeyFits(site.db, FEED_KEY)).toBe(true);
  expect(await feedKeyFits(site.db, `${FEED_KEY}x`)).toBe(false);
  expect([...(await readMachines(site.db)).keys()]).not.toContain("machines.feedKey");
  await change({ feedKey: "" });
  expect(await feedKeyFits(site.db, "")).toBe(false);
});

describe("refused", () => {
  test.each([
    ["indexNowKey", "short", "field.machines.key"],
    ["indexNowKey", "a/b?c=d&0000", "field.machines.key"],
    ["feedKey", "only-19-characters-", "field.machines.feedKey"],
    ["webSubHub", "http://hub.example", "field.machines.hub"],
    ["webSubHub", "https://", "field.machines.hub"],
    ["securityContact", "security@paper.example", "field.machines.contact"],
    ["trainingCrawlers", "maybe", "field.malformed"],
    ["humansTxt", "가".repeat(20_001), "field.machines.tooLong"],
  ] as const)("%s %s", async (field, text, reason) => {
    await expect(change({ [field]: text })).rejects.toMatchObject({ fields: { [field]: reason } });
  });

  test("everybody but an admin", async () => {
    const chief = await room.person("국장", "managing_editor");
    await expect(changeMachines(room.db, chief, NOTHING)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
