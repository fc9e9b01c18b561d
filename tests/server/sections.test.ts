import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSections } from "#db/queries/desk.ts";
import { outbox, sections } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { actorOfSession, startSession } from "#server/auth/sessions.ts";
import { addSection, changeSection } from "#server/settings/keep-sections.ts";
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
    parentId: null,
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
      addSection(room.db, admin, {
        slug: slug ?? "",
        name: "이름",
        nameEn: "Name",
        parentId: null,
      }),
    ).rejects.toMatchObject({ fields: { slug: fault } });
});

test("a section takes another name and keeps its address", async () => {
  const names = { name: "체육", nameEn: "Athletics" };
  await changeSection(room.db, admin, { id: room.sports, ...names, parentId: null });
  const [row] = await room.db.select().from(sections).where(eq(sections.id, room.sports));
  expect(row).toMatchObject({ slug: "sports", name: "체육" });
  const empty = changeSection(room.db, admin, {
    ...{ id: room.sports, name: " ", nameEn: "x", parentId: null },
  });
  await expect(empty).rejects.toMatchObject({ fields: { name: "field.section.name" } });
});

const baseball = { slug: "baseball", name: "야구", nameEn: "Baseball" };

test("a section lies in another, one level deep and never in itself", async () => {
  const part = await addSection(room.db, admin, { ...baseball, parentId: room.sports });
  const refused = { fields: { parentId: "field.section.parent" } };
  const place = (id: number, parentId: number) =>
    changeSection(room.db, admin, { id, name: "이름", nameEn: "Name", parentId });
  const deep = { slug: "pitchers", name: "투수", nameEn: "Pitchers", parentId: part.id };
  await expect(addSection(room.db, admin, deep)).rejects.toMatchObject(refused);
  await expect(place(room.sports, room.society)).rejects.toMatchObject(refused);
  await expect(place(room.society, room.society)).rejects.toMatchObject(refused);
  await expect(place(room.society, 9_999)).rejects.toMatchObject(refused);
  await place(part.id, room.society);
  const listed = await listSections(room.db);
  expect(listed.map(({ slug }) => slug).slice(0, 3)).toEqual(["society", "baseball", "sports"]);
});

test("the rights of a section hold in the sections that lie in it, and not the other way", async () => {
  const [part] = (await listSections(room.db)).filter(({ slug }) => slug === "baseball");
  const desk = await room.person("사회 데스크", { role: "desk", sectionId: room.society });
  const below = await room.person("야구 데스크", { role: "desk", sectionId: part?.id ?? 0 });
  const sectionsOf = async ({ id }: PersonActor) => {
    const token = await startSession(room.db, id, { address: "", agent: "" });
    return (await actorOfSession(room.db, token))?.grants.map(({ sectionId }) => sectionId);
  };
  expect(await sectionsOf(desk)).toEqual([room.society, part?.id]);
  expect(await sectionsOf(below)).toEqual([part?.id]);
});

test("nobody but an admin touches sections", async () => {
  const chief = await room.person("국장", "managing_editor");
  const add = addSection(room.db, chief, { ...baseball, slug: "new", parentId: null });
  await expect(add).rejects.toMatchObject({ code: "forbidden" });
});
