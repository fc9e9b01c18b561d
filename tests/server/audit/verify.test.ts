import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect, type Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { sealDay } from "#server/audit/seal.ts";
import { verifyAudit } from "#server/audit/verify.ts";
import { recordEvent } from "#server/events.ts";
import { publishedBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

let room: TestNewsroom;
let owner: Connection;
let reporter: PersonActor;
let desk: PersonActor;
let articleId: number;
let seals: string;

beforeAll(async () => {
  room = await testNewsroom();
  // The owner of the tables: nobody can do more to a row.
  owner = connect(room.database.ownerUrl, { name: "owner", max: 2 });
  reporter = await room.person("기자", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  ({ articleId } = await publishedBy(room, reporter, desk));
  await publishedBy(room, reporter, desk);
  await recordEvent(room.db, desk, { name: "changeSettings", detail: { a: 1 } }, "settings");
});

afterAll(async () => {
  await owner.end();
  await room.close();
});

beforeEach(async () => {
  seals = await mkdtemp(join(tmpdir(), "magam-seals-"));
  return () => rm(seals, { recursive: true, force: true });
});

const verify = async (db: Db = owner.db) => (await verifyAudit(db, seals)).faults;
const chain = () => `article:${articleId}`;

/** What is done here is undone again. */
async function tampered(statements: readonly string[], look: (db: Db) => Promise<void>) {
  const undone = new Error("undone");
  await owner.db
    .transaction(async (tx) => {
      await tx.execute(sql`alter table magam.events disable trigger user`);
      await tx.execute(sql`alter table magam.events alter column id drop identity`);
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await look(tx as unknown as Db);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
}

const OTHERWISE: Record<string, (column: string) => string> = {
  bigint: (column) => `coalesce(${column}, 0) + 1000`,
  integer: (column) => `coalesce(${column}, 0) + 1000`,
  text: (column) => `coalesce(${column}, '') || 'x'`,
  jsonb: (column) => `${column} || '{"x": 1}'`,
  "timestamp with time zone": (column) => `${column} + interval '1 microsecond'`,
};

describe("the record of events", () => {
  test("is whole as it was written", async () => {
    const report = await verifyAudit(owner.db, seals);
    expect(report).toMatchObject({ faults: [], seals: 0 });
    expect(report.chains).toBeGreaterThanOrEqual(3);
    const { rows } = await room.pool.query("select count(*)::int as n from magam.events");
    expect(report.events).toBe(rows[0].n);
  });

  test("betrays a change of any column of any row, though its owner made it with triggers off", async () => {
    const { rows: columns } = await owner.pool.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'magam' and table_name = 'events'`,
    );
    expect(columns.length).toBeGreaterThanOrEqual(16);
    const { rows: last } = await owner.pool.query(
      "select max(seq) as seq from magam.events where stream = $1",
      [chain()],
    );
    for (const seq of [1, 3, last[0].seq])
      for (const { name, type } of columns) {
        const value = OTHERWISE[type]?.(name);
        const change = `update magam.events set ${name} = ${value} where stream = '${chain()}' and seq = ${seq}`;
        await tampered([change], async (db) => {
          expect([name, seq, (await verify(db)).length > 0]).toEqual([name, seq, true]);
        });
      }
  });

  test("betrays a row taken out: the first, one between, the last", async () => {
    for (const which of [
      "seq = 1",
      "seq = 3",
      "seq = (select max(seq) from magam.events i where i.stream = e.stream)",
    ])
      await tampered(
        [`delete from magam.events e where stream = '${chain()}' and ${which}`],
        async (db) => {
          const [fault] = await verify(db);
          expect([which, fault?.fault, fault?.where]).toEqual([which, "missing", chain()]);
        },
      );
  });

  test("cannot have its chain's head forged by the newsroom's role", async () => {
    const forge = room.pool.query("update magam.event_heads set hash = 'x'");
    await expect(forge).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the daily seals", () => {
  test("name every chain that grew since the seal before, once a day, and verify", async () => {
    const first = await sealDay(room.db, seals, "2026-02-09");
    expect(first?.streams).toBeGreaterThanOrEqual(3);
    expect(await sealDay(room.db, seals, "2026-02-09")).toBeNull();
    // Beyond what two seals may both tell of.
    await owner.pool.query("update magam.event_heads set at = at - interval '3 hours'");
    await sealDay(room.db, seals, "2026-02-10");
    await recordEvent(room.db, desk, { name: "changeSettings", detail: { a: 2 } }, "settings");
    await sealDay(room.db, seals, "2026-02-11");
    const text = await readFile(join(seals, "2026-02-11.txt"), "utf8");
    expect(text).toMatch(/^settings \d+ [0-9a-f]{64}$/m);
    expect(text).not.toContain("article:");
    expect(await verifyAudit(owner.db, seals)).toMatchObject({ faults: [], seals: 3 });
  });

  test("betray a chain that was forged with all its hashes and its head", async () => {
    await sealDay(room.db, seals, "2026-02-12");
    const forged = [
      `update magam.events set actor_id = 99999 where stream = '${chain()}' and seq = 2`,
      `do $$ declare e magam.events; previous text := ''; begin
         for e in select * from magam.events where stream = '${chain()}' order by seq loop
           e.previous_hash := previous;
           e.hash := magam.event_hash(e);
           previous := e.hash;
           update magam.events v set previous_hash = e.previous_hash, hash = e.hash where v.id = e.id;
         end loop;
         update magam.event_heads set hash = previous where stream = '${chain()}';
       end $$`,
    ];
    await tampered(forged, async (db) => {
      const faults = await verify(db);
      expect(faults.map(({ fault, where }) => [fault, where])).toEqual([["notAsSealed", chain()]]);
    });
  });

  test("betray a chain that was taken out with its head", async () => {
    await sealDay(room.db, seals, "2026-02-13");
    const gone = ["events", "event_heads"].map(
      (table) => `delete from magam.${table} where stream = '${chain()}'`,
    );
    await tampered(gone, async (db) => {
      expect(await verify(db)).toMatchObject([{ fault: "notAsSealed", where: chain() }]);
    });
  });

  test("betray a seal that was altered, and one that is gone", async () => {
    for (const day of ["2026-02-14", "2026-02-15", "2026-02-16"])
      await sealDay(room.db, seals, day);
    const middle = join(seals, "2026-02-15.txt");
    const text = await readFile(middle, "utf8");
    await writeFile(middle, text.replace(/^at .*$/m, "at 2026-01-01"));
    const broken = (await verify()).filter(({ fault }) => fault === "sealBroken");
    expect(broken.map(({ where }) => where)).toContain("2026-02-15");
    await rm(middle);
    expect(await verify()).toContainEqual({ fault: "sealMissing", where: "2026-02-15" });
  });
});
