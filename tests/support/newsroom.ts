import { eq } from "drizzle-orm";
import { type Connection, connect, type Db } from "#db/client.ts";
import { grants, locks, people, sections } from "#db/schema/index.ts";
import type { Grant, PersonActor, Role } from "#domain/actor.ts";
import { type Body, parseBody } from "#domain/article/body.ts";
import type { Content } from "#domain/article/content.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

/** A newsroom of one test file: its own database, two sections, and people as they are asked for. */
export type TestNewsroom = {
  readonly database: TestDatabase;
  readonly db: Db;
  readonly pool: Connection["pool"];
  readonly society: number;
  readonly sports: number;
  person(name: string, ...rights: readonly (Role | Grant)[]): Promise<PersonActor>;
  close(): Promise<void>;
};

/** As much of a newsroom as its articles need; also of a running house. */
export type Room = Pick<TestNewsroom, "db" | "society">;

export async function testNewsroom(): Promise<TestNewsroom> {
  const database = await testDatabase();
  const { db, pool, end } = connect(database.newsroomUrl, { name: "test", max: 12 });
  const [society, sports] = await db
    .insert(sections)
    .values([
      { slug: "society", name: "사회", nameEn: "Society", position: 0 },
      { slug: "sports", name: "스포츠", nameEn: "Sports", position: 1 },
    ])
    .returning({ id: sections.id });
  if (!society || !sports) throw new Error("no sections");
  let count = 0;
  return {
    database,
    db,
    pool,
    society: society.id,
    sports: sports.id,
    async person(name, ...rights) {
      count += 1;
      const wanted = rights.map((right) =>
        typeof right === "string" ? { role: right, sectionId: null } : right,
      );
      const [row] = await db
        .insert(people)
        .values({ email: `person${count}@test.example`, name })
        .returning({ id: people.id });
      if (!row) throw new Error("no person");
      for (const right of wanted)
        await db
          .insert(grants)
          .values({ personId: row.id, ...right, onDuty: right.onDuty ?? false });
      return { kind: "person", id: row.id, name, grants: wanted };
    },
    async close() {
      await end();
      await database.drop();
    },
  };
}

export function bodyOf(...paragraphs: string[]): Body {
  const content = paragraphs.map((text) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  }));
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}

export function contentOf(author: PersonActor, changes: Partial<Content> = {}): Content {
  return {
    kicker: null,
    headline: "시장 앞 횡단보도 신호 시간이 늘어난다",
    decks: ["보행 신호 8초 연장"],
    body: bodyOf("시는 시장 앞 횡단보도의 보행 신호를 8초 늘린다고 밝혔다.", "상인들은 반겼다."),
    byline: [{ personId: author.id, name: author.name, role: "reporter" }],
    tags: ["교통"],
    origin: "own",
    ...changes,
  };
}

export type TestArticle = { articleId: number; editionId: number; textVersion: number };

/** A draft with a complete text, its lock let go. */
export async function draftBy(
  room: Room,
  author: PersonActor,
  options: { content?: Partial<Content>; practice?: boolean; sectionId?: number } = {},
): Promise<TestArticle> {
  const { articleId, editionId } = await createArticle(room.db, author, {
    sectionId: options.sectionId ?? room.society,
    kind: "straight",
    headline: "새 기사",
    practice: options.practice ?? false,
  });
  const textVersion = await write(
    room.db,
    author,
    editionId,
    1,
    contentOf(author, options.content),
  );
  return { articleId, editionId, textVersion };
}

/** Saves and lets the lock go; returns the text's new version. */
export async function write(
  db: Db,
  actor: PersonActor,
  editionId: number,
  baseVersion: number,
  content: Content,
): Promise<number> {
  const page = `test-page-${actor.id}`;
  const saved = await saveText(db, actor, { editionId, page, baseVersion, content });
  await db.delete(locks).where(eq(locks.editionId, editionId));
  if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.because}`);
  return saved.version;
}

export async function approvedBy(
  room: Room,
  author: PersonActor,
  desk: PersonActor,
  options: Parameters<typeof draftBy>[2] = {},
): Promise<TestArticle> {
  const article = await draftBy(room, author, options);
  const { editionId, textVersion } = article;
  await submitArticle(room.db, author, { editionId });
  await claimArticle(room.db, desk, { editionId });
  await approveArticle(room.db, desk, { editionId, textVersion });
  return article;
}

export async function publishedBy(
  room: Room,
  author: PersonActor,
  desk: PersonActor,
  options: Parameters<typeof draftBy>[2] = {},
): Promise<TestArticle> {
  const article = await approvedBy(room, author, desk, options);
  await publishArticle(room.db, desk, { editionId: article.editionId });
  return article;
}
