import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noteHeard } from "#server/outage.ts";
import { answerRead } from "#server/route.ts";

const written = vi.fn();

beforeEach(() => {
  noteHeard();
  written.mockClear();
  vi.spyOn(console, "error").mockImplementation(written);
});

afterEach(() => vi.restoreAllMocks());

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });
/** As Drizzle hands it on. */
const failed = (cause: Error) => new Error("Failed query: select 1", { cause });

const failing = (error: Error) =>
  answerRead(async () => {
    throw error;
  });

test.each([
  failed(coded("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432")),
  failed(new AggregateError([coded("ECONNREFUSED", "connect ECONNREFUSED ::1:5432")])),
  failed(coded("57P01", "terminating connection due to administrator command")),
  failed(coded("57P03", "the database system is starting up")),
  failed(new Error("Connection terminated unexpectedly")),
  failed(new Error("timeout exceeded when trying to connect")),
])("while the database is away a read answers 503 with a sentence: %s", async (error) => {
  const response = await failing(error);
  expect(response.status).toBe(503);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toMatchObject({ ok: false, reason: "database.away" });
});

test("an outage is one line in the log, its end another, and the next is told again", async () => {
  const away = failed(coded("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432"));
  for (let asked = 0; asked < 5; asked += 1) await failing(away);
  expect(written.mock.calls).toEqual([
    ["the database is away: connect ECONNREFUSED 127.0.0.1:5432"],
  ]);
  expect((await answerRead(async () => "here")).status).toBe(200);
  await answerRead(async () => "here");
  await failing(away);
  expect(written.mock.calls.slice(1)).toEqual([
    ["the database is back"],
    ["the database is away: connect ECONNREFUSED 127.0.0.1:5432"],
  ]);
});

test("any other fault is logged whole each time, and says nothing of itself outside", async () => {
  const fault = failed(coded("42P01", 'relation "secret" does not exist'));
  for (let asked = 0; asked < 2; asked += 1) {
    const response = await failing(fault);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("secret");
  }
  expect(written.mock.calls).toEqual([
    ["request failed:", fault],
    ["request failed:", fault],
  ]);
});
