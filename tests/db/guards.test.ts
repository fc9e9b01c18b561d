import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionPeople, editions, events, publications, revisions } from "#db/schema/index.ts";
import { brokenConstraint, sqlState } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { statusMoves } from "#domain/article/status.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import {
  approvedBy,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let owner: pg.Client;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  owner = new pg.Client({ connectionString: room.database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await room.close();
});

/** What the database says to a write that no verb would make. */
async function refusal(write: Promise<unknown>): Promise<string | null> {
  try {
    await write;
    return null;
  } catch (error) {
    return brokenConstraint(error) ?? sqlState(error);
  }
}

const CHECK = "23514";
const NO_RIGHT = "42501";

describe("the database itself refuses", () => {
  test("a second open edition of an article", async () => {
    const { articleId } = await draftBy(room, author);
    const second = room.db
      .insert(editions)
      .values({ articleId, number: 2, status: "draft", changeKind: "typo" });
    expect(await refusal(second)).toBe("editions_one_open");
  });

  test("a second live edition of an article", async () => {
    const { editionId, articleId } = await publishedBy(room, author, desk);
    const next = await reviseArticle(room.db, author, {
      editionId,
      changeKind: "typo",
      reason: "오자",
    });
    const [live] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    const write = owner.query(
      `alter table magam.editions disable trigger editions_move_allowed;
       update magam.editions set status = 'published', published_at = now(), approved_by = null,
         breaking_by = ${desk.id},
         approved_revision_id = (select id from magam.revisions where edition_id = ${next.editionId} limit 1),
         approved_hash = (select content_hash from magam.revisions where edition_id = ${next.editionId} limit 1)
       where id = ${next.editionId}`,
    );
    expect(await refusal(write)).toBe("editions_one_live");
    await owner.query("alter table magam.editions enable trigger editions_move_allowed");
    expect(live?.articleId).toBe(articleId);
  });

  test("an approval by somebody who wrote or changed the text", async () => {
    const { editionId } = await draftBy(room, author);
    await submitArticle(room.db, author, { editionId });
    await claimArticle(room.db, desk, { editionId });
    const [kept] = await room.db.select().from(revisions).where(eq(revisions.editionId, editionId));
    const approve = (personId: number) =>
      room.db
        .update(editions)
        .set({
          status: "approved",
          approvedBy: personId,
          approvedRevisionId: kept?.id ?? 0,
          approvedHash: kept?.contentHash ?? "",
        })
        .where(eq(editions.id, editionId));
    expect(await refusal(approve(author.id))).toBe("editions_four_eyes");
    await room.db.insert(editionPeople).values({ editionId, personId: desk.id, part: "editor" });
    expect(await refusal(approve(desk.id))).toBe("editions_four_eyes");
    const bothParts = room.db
      .insert(editionPeople)
      .values({ editionId, personId: desk.id, part: "approver" });
    expect(await refusal(bothParts)).toBe("edition_people_edition_id_person_id_pk");
  });

  test("making an approver of somebody who wrote", async () => {
    const { editionId } = await draftBy(room, author);
    const write = room.db
      .update(editionPeople)
      .set({ part: "approver" })
      .where(eq(editionPeople.editionId, editionId));
    expect(await refusal(write)).toBe(CHECK);
  });

  test("an approval of a hash that the named revision does not have", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const write = room.db
      .update(editions)
      .set({ approvedHash: "0".repeat(64) })
      .where(eq(editions.id, editionId));
    expect(await refusal(write)).toBe("editions_approved_text");
  });

  test("a publication whose text is not the approved one, byte for byte", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const [edition] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    const write = room.db.insert(publications).values({
      articleId,
      editionId,
      revisionId: edition?.approvedRevisionId ?? 0,
      content: contentOf(author, { headline: "승인되지 않은 제목" }),
      sectionId: room.society,
      kind: "straight",
      practice: false,
      tags: [],
      personIds: [],
      visibleFrom: new Date(),
      firstPublishedAt: new Date(),
    });
    expect(await refusal(write)).toBe("publications_approved_text");
  });

  test("a scheduled edition without an instant", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const write = room.db
      .update(editions)
      .set({ status: "scheduled", publishAt: null })
      .where(eq(editions.id, editionId));
    expect(await refusal(write)).toBe("editions_scheduled_has_instant");
  });

  test("a jump that the lifecycle does not know", async () => {
    const { editionId } = await draftBy(room, author);
    const write = room.db
      .update(editions)
      .set({ status: "killed" })
      .where(eq(editions.id, editionId));
    expect(await refusal(write)).toBe(CHECK);
  });

  test("changing or deleting a revision or an event, to the newsroom and to the owner", async () => {
    await draftBy(room, author);
    const change = "update magam.revisions set name = 'x'";
    const forget = "delete from magam.events";
    expect(await refusal(room.db.execute(change))).toBe(NO_RIGHT);
    expect(await refusal(room.db.execute(forget))).toBe(NO_RIGHT);
    expect(await refusal(room.db.execute("truncate magam.events"))).toBe(NO_RIGHT);
    expect(await refusal(owner.query(change))).toBe(CHECK);
    expect(await refusal(owner.query(forget))).toBe(CHECK);
    expect(await refusal(owner.query("truncate magam.events"))).toBe(CHECK);
  });

  test("changing the text of a publication, or taking one back that was out", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const text = "update magam.publications set content = '{}'::jsonb";
    expect(await refusal(room.db.execute(text))).toBe(NO_RIGHT);
    expect(await refusal(owner.query(text))).toBe(CHECK);
    const gone = room.db.delete(publications).where(eq(publications.editionId, editionId));
    expect(await refusal(gone)).toBe(CHECK);
  });

  test("turning a practice article into a real one", async () => {
    const { articleId } = await draftBy(room, author, { practice: true });
    const write = room.db.execute(
      sql`update magam.articles set practice = false where id = ${articleId}`,
    );
    expect(await refusal(write)).toBe(CHECK);
  });
});

test("the database knows exactly the moves of the domain's table", async () => {
  const rows = await owner.query("select from_status, to_status from magam.status_moves");
  const stored = rows.rows.map((row) => `${row.from_status}>${row.to_status}`).sort();
  expect(stored).toEqual(
    statusMoves()
      .map(({ from, to }) => `${from}>${to}`)
      .sort(),
  );
});

test("the chain of events shows any row that was altered or taken out", async () => {
  const { articleId } = await publishedBy(room, author, desk);
  const broken = async () =>
    (
      await owner.query(
        `select e.seq from magam.events e
         left join magam.events before on before.stream = e.stream and before.seq = e.seq - 1
         where e.stream = $1 and (e.hash <> magam.event_hash(e)
           or e.previous_hash <> coalesce(before.hash, case when e.seq = 1 then '' end))
         order by e.seq`,
        [`article:${articleId}`],
      )
    ).rows.map((row) => row.seq);
  expect(await broken()).toEqual([]);
  await owner.query("alter table magam.events disable trigger events_immutable");
  await owner.query(`update magam.events set actor_id = $2 where article_id = $1 and seq = 3`, [
    articleId,
    author.id,
  ]);
  await owner.query("alter table magam.events enable trigger events_immutable");
  expect(await broken()).toEqual([3]);
  const all = await room.db.select().from(events).where(eq(events.articleId, articleId));
  expect(all.length).toBeGreaterThan(4);
});
