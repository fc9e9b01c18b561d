import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSettings } from "#db/queries/settings.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { pagesInput } from "#server/settings/change-pages.ts";
import { readPages, savePages } from "#server/settings/read-pages.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let admin: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  admin = await room.person("관리자", "admin");
});

afterAll(() => room.close());

const stored = async () =>
  [...(await listSettings(room.db))].filter(([key]) => key.startsWith("page."));

test("a form sent back unchanged stores nothing: the house's wording goes on following the paper", async () => {
  const { texts } = await readPages(room.db);
  expect(await savePages(room.db, admin, texts)).toEqual({ changed: 0 });
  expect(await stored()).toEqual([]);
});

test("the paper's own words are kept, recorded, and drop every page that links them", async () => {
  const { texts } = await readPages(room.db);
  const own = { ...texts, about: " 우리 신문\r\n\r\n둘째 문단 ", terms: "" };
  expect(await savePages(room.db, admin, own)).toEqual({ changed: 2 });
  expect(new Map(await stored())).toEqual(
    new Map([
      ["page.about", "우리 신문\n\n둘째 문단"],
      ["page.terms", ""],
    ]),
  );
  const [event] = await room.db
    .select({ detail: events.detail })
    .from(events)
    .where(eq(events.name, "changeSettings"))
    .orderBy(desc(events.id))
    .limit(1);
  expect(event?.detail).toMatchObject({ "page.terms": { from: null, to: "" } });
  const drops = await room.db.select({ tags: outbox.tags }).from(outbox);
  expect(drops).toEqual([{ tags: ["settings"] }]);
  expect((await readPages(room.db)).texts).toMatchObject({ terms: "" });
});

test("a text too long is said at its page, and nothing of the form is kept", async () => {
  const { texts } = await readPages(room.db);
  const before = await stored();
  const wrong = { ...texts, privacy: "가".repeat(20_001), youth: "새 글" };
  await expect(savePages(room.db, admin, wrong)).rejects.toMatchObject({
    fields: { privacy: "field.page.tooLong" },
  });
  expect(await stored()).toEqual(before);
  expect(pagesInput.safeParse({ ...texts, imprint: "x" }).success).toBe(false);
});

test("only the admin writes them", async () => {
  const chief = await room.person("국장", "managing_editor");
  const { texts } = await readPages(room.db);
  await expect(savePages(room.db, chief, texts)).rejects.toMatchObject({
    reason: "access.onlyAdmin",
  });
});
