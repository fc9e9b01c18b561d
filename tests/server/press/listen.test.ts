import { afterEach, describe, expect, test } from "vitest";
import { type Line, listenOn } from "#server/press/listen.ts";
import { readPressSettings } from "#server/press/settings.ts";
import type { Drop } from "#server/press/tags.ts";

/** A database of which a test decides what it says and whether it is there. */
class FakeDatabase {
  down = false;
  rows: unknown[] = [];
  lines = 0;
  /** Milliseconds before it answers. */
  slowness = 0;
  /** Lines up to this one are half open: they answer nothing and nobody is told. */
  halfOpenUpTo = 0;
  queries: string[] = [];
  #heard: ((message: { payload?: string }) => void)[] = [];

  open = (): Line => {
    let lost = this.down;
    let own = 0;
    const slowed = () =>
      this.slowness > 0 && new Promise((resolve) => setTimeout(resolve, this.slowness));
    return {
      connect: async () => {
        if (this.down) throw new Error("connect ECONNREFUSED");
        this.lines += 1;
        own = this.lines;
        await slowed();
      },
      query: async (sql) => {
        lost ||= this.down;
        if (lost) throw new Error("the line is lost");
        this.queries.push(sql);
        if (own <= this.halfOpenUpTo) await new Promise(() => undefined);
        await slowed();
        return { rows: sql.includes("press_pulse") ? this.rows : [] };
      },
      on: (event: string, listener: (message: never) => void) => {
        if (event === "notification") this.#heard.push(listener as (message: object) => void);
      },
      end: async () => undefined,
    };
  };

  notify(payload: unknown): void {
    const text = typeof payload === "string" ? payload : JSON.stringify(payload);
    this.#heard.at(-1)?.({ payload: text });
  }
}

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

function listen(database: FakeDatabase) {
  const heard = { drops: [] as Drop[], states: [] as boolean[], log: [] as string[], now: 0 };
  const source = listenOn({
    open: database.open,
    log: (line) => heard.log.push(line),
    pulse: 5,
    patience: 40,
    clock: () => heard.now,
  });
  const receiver = {
    drop: (drop: Drop) => heard.drops.push(drop),
    listening: (state: boolean) => heard.states.push(state),
  };
  close = source(receiver).close;
  return heard;
}

const until = async (done: () => boolean) => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("listening to the database", () => {
  test("begins by dropping everything, and passes on what is notified", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.at(-1) === true);
    expect(database.queries[0]).toBe("LISTEN magam_press");
    expect(heard.drops).toEqual([{ tags: ["*"], gone: ["*"] }]);
    database.notify({ id: "1", tags: ["home"] });
    database.notify({ id: "2", tags: ["article:1", "home"], gone: ["article:1"] });
    expect(heard.drops.slice(1)).toEqual([
      { tags: ["home"], gone: [] },
      { tags: ["article:1", "home"], gone: ["article:1"] },
    ]);
  });

  test("hears a lost notification from the pulse, once, and takes it for a removal", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.length > 0);
    database.notify({ id: "7", tags: ["home"] });
    database.rows = [
      { id: "7", tags: ["home"] },
      { id: "8", tags: ["article:1"] },
      { id: 9, tags: ["article:2", "home"], gone: [] },
    ];
    await until(() => heard.drops.length >= 4);
    const asked = database.queries.length;
    await until(() => database.queries.length > asked + 3);
    expect(heard.drops.slice(1)).toEqual([
      { tags: ["home"], gone: [] },
      { tags: ["article:1"], gone: ["article:1"] },
      { tags: ["article:2", "home"], gone: [] },
    ]);
  });

  test("a booked change is passed on at its instant, and its record spares what was printed since", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.length > 0);
    const row = { id: "7", tags: ["home"], gone: [], booking: "3@900", follows: null };
    database.rows = [{ ...row, in_ms: 50_000 }];
    const asked = database.queries.length;
    await until(() => database.queries.length > asked + 3);
    expect(heard.drops).toHaveLength(1);
    heard.now = 50_000;
    database.rows = [{ ...row, in_ms: -2 }];
    await until(() => heard.drops.length > 1);
    heard.now = 51_000;
    database.notify({ id: "8", tags: ["home", "tag:물가"], gone: [], follows: "3@900" });
    database.notify({ id: "9", tags: ["home"], gone: [], follows: "never heard of" });
    expect(heard.drops.slice(1)).toEqual([
      { tags: ["home"], gone: [] },
      { tags: ["home", "tag:물가"], gone: [], before: 50_000 },
      { tags: ["home"], gone: [] },
    ]);
  });

  test.each(["", "not json", '{"id":"1"}', '{"tags":["a"]}', "[]"])(
    "drops everything at a message it cannot read: %j",
    async (payload) => {
      const database = new FakeDatabase();
      const heard = listen(database);
      await until(() => heard.states.length > 0);
      database.notify(payload);
      expect(heard.drops.slice(1)).toEqual([{ tags: ["*"], gone: ["*"] }]);
    },
  );

  test("comes back after a lost line and drops all, keeping stand-ins after a short silence", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.at(-1) === true);
    database.down = true;
    await until(() => heard.states.at(-1) === false);
    heard.now = 10_000;
    database.down = false;
    await until(() => heard.states.at(-1) === true);
    expect(heard.drops.slice(1)).toEqual([{ tags: ["*"], gone: [] }]);
    expect(database.lines).toBe(2);
    expect(heard.log).toEqual([
      "the database is not heard: the line is lost",
      "the database is heard again",
    ]);
  });

  test("forgets stand-ins after a silence that the pulse does not cover", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.at(-1) === true);
    database.down = true;
    await until(() => heard.states.at(-1) === false);
    heard.now = 60_000;
    database.down = false;
    await until(() => heard.states.at(-1) === true);
    expect(heard.drops.slice(1)).toEqual([{ tags: ["*"], gone: ["*"] }]);
  });

  test("opens another line beside one that is half open, drops all, and is never deaf", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.at(-1) === true);
    database.halfOpenUpTo = 1;
    database.rows = [{ id: "3", tags: ["article:1"], gone: ["article:1"] }];
    await until(() => heard.drops.length >= 3);
    expect(heard.drops.slice(1)).toEqual([
      { tags: ["*"], gone: [] },
      { tags: ["article:1"], gone: ["article:1"] },
    ]);
    expect(database.lines).toBe(2);
    expect(heard.states).not.toContain(false);
    expect(heard.log[0]).toBe("the database is not heard: the line is half open");
    database.notify({ id: "4", tags: ["home"] });
    expect(heard.drops.at(-1)).toEqual({ tags: ["home"], gone: [] });
  });

  test("drops nothing for a database that is only slow", async () => {
    const database = new FakeDatabase();
    const heard = listen(database);
    await until(() => heard.states.at(-1) === true);
    database.slowness = 60;
    const asked = database.queries.length;
    await until(() => database.lines > 3 && database.queries.length > asked + 6);
    expect(heard.drops).toEqual([{ tags: ["*"], gone: ["*"] }]);
    expect(heard.log).toEqual([]);
  });

  test("starts without the database and closes while it is away", async () => {
    const database = new FakeDatabase();
    database.down = true;
    const heard = listen(database);
    await until(() => heard.log.length > 0);
    await close();
    expect(heard.log).toEqual(["the database is not heard: connect ECONNREFUSED"]);
    expect(heard.drops).toEqual([]);
  });
});

test("settings have defaults, and a wrong one is named", () => {
  const env = { MAGAM_WEB_URL: "http://127.0.0.1:4000", PRESS_DATABASE_URL: "postgres://a@b/c" };
  expect(readPressSettings({ ...env, PORT: "3100", PUBLIC_URL: "" })).toMatchObject({
    ...{ port: 3100, host: "127.0.0.1", publicUrl: "http://localhost:3100", bytes: 67_108_864 },
    ...{ trustedHops: 0, cdn: false },
  });
  expect(() => readPressSettings({ ...env, MAGAM_TRUST_PROXY: "yes" })).toThrow(
    "MAGAM_TRUST_PROXY",
  );
  expect(() => readPressSettings({ ...env, MAGAM_WEB_URL: "ftp://x" })).toThrow("MAGAM_WEB_URL");
});
