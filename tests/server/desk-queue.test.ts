import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import type { PersonActor } from "#domain/actor.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { countCharacters } from "#domain/korean/count.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { setFlag } from "#server/articles/flags.ts";
import { LOCK_SECONDS, loadEdition } from "#server/articles/load-edition.ts";
import { takeLock } from "#server/articles/locks.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { publishBreaking, reviewAfterBreaking } from "#server/articles/publish-breaking.ts";
import { readReview } from "#server/articles/read-review.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { readQueue, readWholeQueue } from "#server/queue/read-queue.ts";
import { changeWait } from "#server/settings/change-wait.ts";
import {
  approvedBy,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../support/newsroom.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let colleague: PersonActor;
let societyDesk: PersonActor;
let sportsDesk: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  colleague = await room.person("동료", "reporter");
  societyDesk = await room.person("사회 데스크", { role: "desk", sectionId: room.society });
  sportsDesk = await room.person("체육 데스크", { role: "desk", sectionId: room.sports });
  chief = await room.person("국장", "managing_editor");
});

afterAll(() => room.close());

async function submitted(options: Parameters<typeof draftBy>[2] = {}): Promise<number> {
  const { editionId } = await draftBy(room, reporter, options);
  await submitArticle(room.db, reporter, { editionId });
  return editionId;
}

const later = () => new Date(Date.now() + 3_600_000);

async function rowFor(actor: PersonActor, editionId: number) {
  const whole = await readWholeQueue(room.db, actor);
  return whole?.rows.find((row) => row.editionId === editionId);
}

async function idsFor(actor: PersonActor, tab: string, section?: string): Promise<number[]> {
  const queue = await readQueue(room.db, actor, { tab, ...(section ? { section } : {}) });
  return (queue?.rows ?? []).map(({ editionId }) => editionId);
}

describe("the desk's queue", () => {
  test("does not exist for a reporter, not even for one with articles in it", async () => {
    await submitted();
    expect(await readQueue(room.db, reporter, {})).toBeNull();
  });

  test("shows a desk its own sections first and others on demand", async () => {
    const own = await submitted();
    const other = await submitted({ sectionId: room.sports });
    expect(await idsFor(societyDesk, "waiting")).toContain(own);
    expect(await idsFor(societyDesk, "waiting")).not.toContain(other);
    expect(await idsFor(societyDesk, "waiting", "sports")).toContain(other);
    expect(await idsFor(chief, "waiting")).toEqual(expect.arrayContaining([own, other]));
  });

  test("keeps an embargoed article of another section out of rows and counts", async () => {
    const before = await readQueue(room.db, sportsDesk, { section: "society" });
    const editionId = await submitted();
    const flag = { flag: "embargo", until: later(), source: "경찰" } as const;
    await setFlag(room.db, societyDesk, { editionId, flag, reason: "확인" });
    const after = await readQueue(room.db, sportsDesk, { section: "society" });
    expect(after?.rows.map((row) => row.editionId)).not.toContain(editionId);
    expect(after?.counts.waiting).toBe(before?.counts.waiting);
    expect(await idsFor(societyDesk, "waiting")).toContain(editionId);
    expect(await readReview(room.db, sportsDesk, editionId)).toBeNull();
  });

  test("never shows a draft, but shows one that a desk put on hold to that desk", async () => {
    const { editionId } = await draftBy(room, reporter);
    for (const tab of ["waiting", "reviewing", "returned", "held"])
      expect(await idsFor(chief, tab)).not.toContain(editionId);
    await setFlag(room.db, societyDesk, { editionId, flag: { flag: "onHold" }, reason: "확인" });
    expect(await idsFor(societyDesk, "held")).toContain(editionId);
    expect(await idsFor(sportsDesk, "held", "all")).not.toContain(editionId);
  });

  test("puts breaking news first and then what has waited longest", async () => {
    const first = await submitted();
    const breaking = await submitted({ content: { kicker: "속보" } });
    const rows = await idsFor(societyDesk, "waiting");
    expect(rows[0]).toBe(breaking);
    expect(rows.indexOf(first)).toBeLessThan(rows.length);
    const queue = await readQueue(room.db, societyDesk, { tab: "waiting" });
    const rest = (queue?.rows ?? []).filter(({ kicker }) => kicker !== "속보");
    const times = rest.map(({ since }) => since);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test("moves an article from tab to tab with its status, and says who has it", async () => {
    const editionId = await submitted();
    await claimArticle(room.db, societyDesk, { editionId });
    const queue = await readQueue(room.db, societyDesk, { tab: "reviewing" });
    const row = queue?.rows.find((entry) => entry.editionId === editionId);
    expect(row?.claimedBy?.name).toBe("사회 데스크");
    expect(row?.claim).toEqual({ allowed: false, reason: "status" });
    expect(row?.can).toEqual(["approve", "returnToReporter"]);
    expect(await idsFor(societyDesk, "mine")).toContain(editionId);
    expect(await idsFor(chief, "mine")).not.toContain(editionId);
    expect(await idsFor(societyDesk, "waiting")).not.toContain(editionId);
    const back = { editionId, code: "facts", text: "날짜를 확인해 주십시오." };
    await returnArticle(room.db, societyDesk, back);
    expect(await idsFor(societyDesk, "returned")).toContain(editionId);
  });

  test("counts the letters of the body as the counter does", async () => {
    const editionId = await submitted();
    const queue = await readQueue(room.db, societyDesk, { tab: "waiting" });
    const row = queue?.rows.find((entry) => entry.editionId === editionId);
    const { withSpaces, withoutSpaces } = countCharacters(bodyText(contentOf(reporter).body));
    expect(withoutSpaces).toBeGreaterThan(20);
    expect(row?.length).toEqual({ withSpaces, withoutSpaces });
  });

  test("says what a desk must know before it opens a story", async () => {
    const { editionId, textVersion } = await draftBy(room, reporter);
    const empty = { ...contentOf(reporter), byline: [], origin: null };
    await write(room.db, reporter, editionId, textVersion, empty);
    await room.pool.query("update magam.editions set ordered_length = 60 where id = $1", [
      editionId,
    ]);
    await room.pool.query(
      "update magam.editions set status = 'submitted', submitted_at = now(), desk_note = '사진은 저녁에' where id = $1",
      [editionId],
    );
    const row = await rowFor(societyDesk, editionId);
    expect(row).toMatchObject({ failing: 2, notes: 1, orderedLength: 60, lockedBy: null });
    await claimArticle(room.db, societyDesk, { editionId });
    await takeLock(room.db, societyDesk, { editionId, page: "page-of-the-desk" });
    expect(await rowFor(chief, editionId)).toMatchObject({ lockedBy: "사회 데스크" });
  });

  test("finds by kind, reporter, urgency and waiting time, and counts what it shows", async () => {
    const urgent = await submitted({ content: { kicker: "긴급" } });
    const { editionId: column } = await createArticle(room.db, colleague, {
      ...{ sectionId: room.society, kind: "column", headline: "칼럼", practice: false },
    });
    await write(room.db, colleague, column, 1, contentOf(colleague));
    await submitArticle(room.db, colleague, { editionId: column });
    await room.pool.query(
      "update magam.editions set submitted_at = now() - interval '20 minutes' where id = $1",
      [column],
    );
    const shown = async (asked: Record<string, string>) => {
      const queue = await readQueue(room.db, societyDesk, { tab: "waiting", ...asked });
      expect(queue?.counts.waiting).toBe(queue?.rows.length);
      return queue?.rows.map((row) => row.editionId) ?? [];
    };
    expect(await shown({ kind: "column" })).toEqual([column]);
    expect(await shown({ reporter: String(colleague.id) })).toEqual([column]);
    expect(await shown({ wait: "long" })).toEqual([column]);
    expect(await shown({ wait: "tooLong" })).toEqual([]);
    const urgentOnes = await shown({ urgent: "1" });
    expect(urgentOnes).toContain(urgent);
    expect(urgentOnes).not.toContain(column);
    await changeWait(room.db, societyDesk, { sectionId: room.society, long: 5, tooLong: 18 });
    expect(await shown({ wait: "tooLong" })).toEqual([column]);
  });

  test("shows what went out today", async () => {
    const { editionId } = await approvedBy(room, reporter, societyDesk);
    expect(await idsFor(societyDesk, "approved")).toContain(editionId);
    await publishArticle(room.db, societyDesk, { editionId });
    expect(await idsFor(societyDesk, "publishedToday")).toContain(editionId);
  });

  test("holds a breaking story as a debt until another person has read it", async () => {
    const { editionId } = await draftBy(room, reporter, { content: { kicker: "속보" } });
    const typedHeadline = contentOf(reporter).headline;
    await publishBreaking(room.db, chief, { editionId, typedHeadline });
    expect((await readQueue(room.db, societyDesk, {}))?.debts).toBe(1);
    expect((await readReview(room.db, societyDesk, editionId))?.owesReview).toBe(true);
    await reviewAfterBreaking(room.db, societyDesk, { editionId });
    expect((await readQueue(room.db, societyDesk, {}))?.debts).toBe(0);
    expect((await readReview(room.db, societyDesk, editionId))?.owesReview).toBe(false);
  });
});

describe("what a screen decides on", () => {
  test("is what the verbs decide on", async () => {
    const drafts = await draftBy(room, reporter);
    const approved = await approvedBy(room, colleague, societyDesk);
    const out = await approvedBy(room, reporter, societyDesk);
    await publishArticle(room.db, societyDesk, { editionId: out.editionId });
    const ids = [drafts.editionId, approved.editionId, out.editionId];
    const seen = await listEditionFacts(room.db, ids, LOCK_SECONDS);
    for (const id of ids) {
      const { facts } = await room.db.transaction((tx) => loadEdition(tx, id));
      expect({ ...seen.get(id), now: null }).toEqual({ ...facts, now: null });
    }
  });
});
