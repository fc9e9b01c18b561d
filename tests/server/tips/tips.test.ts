import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { tips } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { leaveTip } from "#server/tips/leave-tip.ts";
import { readTipForm } from "#server/tips/read-tip-form.ts";
import { markTipRead, readTips } from "#server/tips/read-tips.ts";
import { TipLimits } from "#server/tips/tip-limits.ts";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

const HOUR = 3_600_000;
const address = "203.0.113.7";

let room: TestNewsroom;
let site: Connection;
let desk: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "test-site", max: 2 });
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
});

afterAll(async () => {
  await site.end();
  await room.close();
});

beforeEach(async () => {
  const owner = connect(room.database.ownerUrl, { name: "test-owner", max: 1 });
  await owner.pool.query("delete from magam.tips");
  await owner.end();
});

const leave = (text: string, limits = new TipLimits(), now = 0, contact = "") =>
  leaveTip(site.db, limits, { text, contact, address }, now);

describe("leaving a tip", () => {
  test("keeps the words and the contact, and nothing else that came with them", async () => {
    expect(await leave("시청 지하에\n물이 샙니다", new TipLimits(), 0, "010-0000-0000")).toBe(
      "sent",
    );
    const { rows } = await room.pool.query("select * from magam.tips");
    expect(Object.keys(rows[0]).sort()).toEqual(
      ["contact", "id", "read_at", "read_by", "received_at", "text"].sort(),
    );
    expect(rows[0]).toMatchObject({ text: "시청 지하에\n물이 샙니다", contact: "010-0000-0000" });
    expect(JSON.stringify(rows)).not.toContain(address);
    expect(rows[0].received_at.getUTCMinutes() + rows[0].received_at.getUTCSeconds()).toBe(0);
  });

  test("a second press of the button is received once, and both are thanked for", async () => {
    const limits = new TipLimits();
    expect(await leave("한 번", limits)).toBe("sent");
    expect(await leave("한 번", limits)).toBe("sent");
    expect(await room.db.$count(tips)).toBe(1);
  });

  test("nothing and too much are said in words and not kept", async () => {
    expect(await leave(" \n ")).toBe("empty");
    expect(await leave("가".repeat(10_001))).toBe("too-long");
    expect(await room.db.$count(tips)).toBe(0);
  });

  test("a database that is away is said as such, and does not count against the reader", async () => {
    const away = connect("postgres://nobody@127.0.0.1:1/none", { name: "away", max: 1 });
    const limits = new TipLimits();
    const left = { text: "다시 보낼 제보", contact: "", address };
    for (let turn = 0; turn < 8; turn += 1)
      expect(await leaveTip(away.db, limits, left, 0)).toBe("unavailable");
    expect(await leaveTip(site.db, limits, left, 0)).toBe("sent");
    await away.end();
  });
});

describe("the limit", () => {
  test("lets five an hour in from one household, and others meanwhile", () => {
    const limits = new TipLimits();
    const outcomes = [1, 2, 3, 4, 5, 6].map((turn) => limits.take("a", `제보 ${turn}`, turn));
    expect(outcomes).toEqual([...Array<string>(5).fill("first"), "too-often"]);
    expect(limits.take("b", "제보", 7)).toBe("first");
    expect(limits.take("a", "한 시간 뒤", HOUR + 6)).toBe("first");
  });

  test("ends a flood from many addresses at 500 an hour", () => {
    const limits = new TipLimits();
    for (let turn = 0; turn < 500; turn += 1)
      expect(limits.take(`a${turn}`, "제보", 0)).toBe("first");
    expect(limits.take("b", "제보", 1)).toBe("too-often");
    expect(limits.take("b", "제보", HOUR)).toBe("first");
  });

  test("has forgotten everything after a day", () => {
    const limits = new TipLimits();
    limits.take("a", "같은 제보", 0);
    expect(limits.take("a", "같은 제보", 23 * HOUR)).toBe("again");
    expect(limits.take("a", "같은 제보", 24 * HOUR)).toBe("first");
  });

  test("keeps no address in clear", () => {
    const limits = new TipLimits();
    limits.take(address, "제보의 말", 0);
    const inside = JSON.stringify(limits, (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    expect(inside).not.toContain(address);
    expect(inside).not.toContain("제보의 말");
  });
});

test("a form is read whole up to its limit, with every sign of Korean", async () => {
  const form = new URLSearchParams({ text: "a&b=가\r\n나", contact: "desk@example.kr" });
  const sent = (body: string) => new Request("http://x/", { method: "POST", body });
  expect(await readTipForm(sent(form.toString()))).toEqual({
    ...{ text: "a&b=가\r\n나", contact: "desk@example.kr" },
  });
  const longest = new URLSearchParams({ text: "가".repeat(10_000), contact: "" });
  expect((await readTipForm(sent(longest.toString()))).text).toHaveLength(10_000);
  expect(await readTipForm(sent("%%%"))).toEqual({ text: "", contact: "" });
});

describe("reading tips", () => {
  test("is for desks and the managing editor, and nobody else", async () => {
    for (const role of ["reporter", "copy_editor", "admin", "advertising", "ombudsman"] as const) {
      const other = await room.person(`다른 이 ${role}`, role);
      await expect(readTips(room.db, other, undefined)).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(markTipRead(room.db, other, { id: 1 })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  test("moves a tip to the read ones, and notes who came first", async () => {
    await leave("읽을 제보");
    const [tip] = (await readTips(room.db, desk, undefined)).unread;
    expect(tip).toMatchObject({ text: "읽을 제보", readAt: null });
    await markTipRead(room.db, desk, { id: tip?.id ?? 0 });
    await markTipRead(room.db, chief, { id: tip?.id ?? 0 });
    const list = await readTips(room.db, chief, undefined);
    expect(list.unread).toEqual([]);
    expect(list.read).toMatchObject([{ text: "읽을 제보", readBy: "데스크" }]);
  });

  test("pages through the read ones by number, and loses none", async () => {
    const limits = new TipLimits();
    for (let turn = 0; turn < 35; turn += 1) await leave(`제보 ${turn}`, limits, turn * HOUR);
    await room.db.update(tips).set({ readAt: new Date(), readBy: desk.id });
    const first = await readTips(room.db, desk, undefined);
    const second = await readTips(room.db, desk, first.nextBefore ?? 0);
    const texts = [...first.read, ...second.read].map(({ text }) => text);
    expect(new Set(texts).size).toBe(await room.db.$count(tips, eq(tips.readBy, desk.id)));
    expect([first.read.length, second.nextBefore]).toEqual([30, null]);
  });
});
