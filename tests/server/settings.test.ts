import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSettings } from "#db/queries/settings.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { changeSettings, settingsInput } from "#server/settings/change-settings.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let admin: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  admin = await room.person("관리자", "admin");
});

afterAll(() => room.close());

const paper = {
  name: "시험일보",
  nameEn: "Test Daily",
  company: "시험미디어",
  registrationNumber: "서울, 아01234",
  registeredOn: "2020-01-02",
  publishedSince: "",
  publisher: "발행인",
  editor: "편집인",
  youthOfficer: "책임자",
  address: "서울",
  phone: "02-000-0000",
  email: "desk@test.example",
};

const drops = () =>
  room.db.select({ tags: outbox.tags }).from(outbox).where(eq(outbox.topic, "press"));

test("a change is kept, recorded with what stood before, and drops every page that shows it", async () => {
  expect(await changeSettings(room.db, admin, paper)).toEqual({ changed: 11 });
  expect(await changeSettings(room.db, admin, { ...paper, editor: " 새 편집인 " })).toEqual({
    changed: 1,
  });
  expect((await listSettings(room.db)).get("paper.editor")).toBe("새 편집인");
  const [event] = await room.db
    .select({ stream: events.stream, detail: events.detail, actorId: events.actorId })
    .from(events)
    .where(eq(events.name, "changeSettings"))
    .orderBy(desc(events.id))
    .limit(1);
  expect(event).toEqual({
    stream: "settings",
    actorId: admin.id,
    detail: { "paper.editor": { from: "편집인", to: "새 편집인" } },
  });
  expect(await drops()).toEqual([{ tags: ["settings"] }, { tags: ["settings"] }]);
});

test("nothing changed: no event, no page dropped", async () => {
  await changeSettings(room.db, admin, paper);
  const before = await drops();
  expect(await changeSettings(room.db, admin, paper)).toEqual({ changed: 0 });
  expect(await drops()).toEqual(before);
});

test("bad input is said by field and changes nothing", async () => {
  const bad = {
    ...paper,
    name: " ",
    registeredOn: "2020-02-30",
    email: "a@",
    phone: "1".repeat(201),
  };
  await expect(changeSettings(room.db, admin, bad)).rejects.toMatchObject({
    fields: {
      name: "field.setting.empty",
      registeredOn: "field.setting.day",
      email: "field.email.malformed",
      phone: "field.setting.tooLong",
    },
  });
  expect((await listSettings(room.db)).get("paper.name")).toBe("시험일보");
  expect(settingsInput.safeParse({ ...paper, "auth.secret": "x" }).success).toBe(false);
});

test("what the law has a paper show is filled in one by one and not emptied again", async () => {
  await changeSettings(room.db, admin, { ...paper, publishedSince: "" });
  const emptied = { ...paper, phone: " ", registrationNumber: "", nameEn: "" };
  await expect(changeSettings(room.db, admin, emptied)).rejects.toMatchObject({
    fields: { phone: "field.setting.legal", registrationNumber: "field.setting.legal" },
  });
  expect((await listSettings(room.db)).get("paper.phone")).toBe(paper.phone);
  await changeSettings(room.db, admin, { ...paper, nameEn: "" });
  expect((await listSettings(room.db)).get("paper.nameEn")).toBe("");
});

test("only the admin changes settings", async () => {
  const chief = await room.person("국장", "managing_editor");
  await expect(changeSettings(room.db, chief, paper)).rejects.toMatchObject({
    reason: "access.onlyAdmin",
  });
});
