import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox, sections } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { addSection, renameSection } from "#server/settings/keep-sections.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let admin: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  admin = await room.person("관리자", "admin");
});

afterAll(() => room.close());

test("an admin adds a section, last in the menu, and every page of the paper dies", async () => {
  const { id } = await addSection(room.db, admin, {
    slug: "Local-News",
    name: "지역",
    nameEn: "Local",
  });
  const [row] = await room.db.select().from(sections).where(eq(sections.id, id));
  expect(row).toMatchObject({ slug: "local-news", name: "지역", position: 2 });
  const dropped = await room.db.select().from(outbox);
  expect(dropped.at(-1)?.tags).toEqual(["settings"]);
});

test("a slug that is taken, reserved or no address is refused beside its field", async () => {
  for (const [slug, fault] of [
    ["society", "field.section.taken"],
    ["newsroom", "field.section.slug"],
    ["a b", "field.section.slug"],
    ["../x", "field.section.slug"],
    ["가", "field.section.slug"],
  ])
    await expect(
      addSection(room.db, admin, { slug: slug ?? "", name: "이름", nameEn: "Name" }),
    ).rejects.toMatchObject({ fields: { slug: fault } });
});

test("a section takes another name and keeps its address", async () => {
  await renameSection(room.db, admin, { id: room.sports, name: "체육", nameEn: "Athletics" });
  const [row] = await room.db.select().from(sections).where(eq(sections.id, room.sports));
  expect(row).toMatchObject({ slug: "sports", name: "체육" });
  const empty = renameSection(room.db, admin, { id: room.sports, name: " ", nameEn: "x" });
  await expect(empty).rejects.toMatchObject({ fields: { name: "field.section.name" } });
});

test("nobody but an admin touches sections", async () => {
  const chief = await room.person("국장", "managing_editor");
  const add = addSection(room.db, chief, { slug: "new", name: "새", nameEn: "New" });
  await expect(add).rejects.toMatchObject({ code: "forbidden" });
});
