import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { directives, html } from "./fake-web.ts";
import { type OpenPress, openPress } from "./open-press.ts";

let press: OpenPress;
/** What the database holds, as far as the fake renders it. */
let version: number;
/** Set to hold renders back: they have read `version`, and wait. */
let held: (() => void)[] | undefined;

beforeEach(async () => {
  press = await openPress();
  version = 1;
  held = undefined;
  const compose = (tags: string) => (_: unknown, response: ServerResponse) => {
    const body = `<p>version ${version}</p>`;
    const send = () => html(response, body, 200, directives(`tags=${tags}`));
    if (held) held.push(send);
    else send();
  };
  press.web.route("/news/12", compose("article:12,reporter:7"));
  press.web.route("/", compose("home,article:12"));
  press.web.route("/politics", compose("section:politics"));
});

afterEach(() => press.close());

const read = async (path: string) => /version \d+/.exec((await press.get(path)).text)?.[0];

/** Waits until the fake web holds `count` renders. */
async function rendersHeld(count: number): Promise<void> {
  while ((held?.length ?? 0) < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

function release(): void {
  const waiting = held ?? [];
  held = undefined;
  for (const send of waiting) send();
}

describe("one render", () => {
  test("serves 200 first readers", async () => {
    held = [];
    const readers = Array.from({ length: 200 }, () => press.get("/news/12"));
    await rendersHeld(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    const pages = await Promise.all(readers);
    expect(pages.every((page) => page.status === 200 && page.text.includes("version 1"))).toBe(
      true,
    );
    expect(press.web.countOf("/news/12")).toBe(1);
  });
});

describe("a change", () => {
  test("drops the pages with its tag, and no others", async () => {
    for (const path of ["/news/12", "/", "/politics"]) await read(path);
    version = 2;
    press.drops.drop({ tags: ["reporter:7", "home"] });
    expect(await read("/news/12")).toBe("version 2");
    expect(await read("/")).toBe("version 2");
    expect(await read("/politics")).toBe("version 1");
  });

  test("of everything drops all", async () => {
    await read("/politics");
    version = 2;
    press.drops.drop({ tags: ["*"] });
    expect(await read("/politics")).toBe("version 2");
  });

  test.each([[["reporter:7"]], [["*"]]])(
    "of %j during a render is what everybody gets who asks after it",
    async (tags) => {
      held = [];
      const before = read("/news/12");
      await rendersHeld(1);
      version = 2;
      press.drops.drop({ tags });
      const after = Array.from({ length: 20 }, () => read("/news/12"));
      await new Promise((resolve) => setTimeout(resolve, 30));
      release();
      // Whoever asked before it waits for no second render.
      expect(await before).toBe("version 1");
      expect(new Set(await Promise.all(after))).toEqual(new Set(["version 2"]));
      expect(press.web.countOf("/news/12")).toBe(2);
      await read("/news/12");
      expect(press.web.countOf("/news/12")).toBe(2);
    },
  );

  test("of what is gone during a render is given to nobody, whenever they asked", async () => {
    held = [];
    const before = read("/news/12");
    await rendersHeld(1);
    version = 2;
    press.drops.drop({ tags: ["article:12"], gone: ["article:12"] });
    release();
    expect(await before).toBe("version 2");
  });

  test("that readers have had since an instant spares what was printed after it", async () => {
    await read("/news/12");
    press.pass(1_000);
    await read("/");
    version = 2;
    // openPress begins at 1,000 ms.
    press.drops.drop({ tags: ["article:12"], before: 1_500 });
    expect(await read("/news/12")).toBe("version 2");
    expect(await read("/")).toBe("version 1");
  });

  test("of that kind during a render counts by when the render began", async () => {
    held = [];
    const reader = read("/news/12");
    await rendersHeld(1);
    press.drops.drop({ tags: ["article:12"], before: 1_000 });
    release();
    expect(await reader).toBe("version 1");
    expect(press.web.countOf("/news/12")).toBe(1);
  });

  test("of something else during a render does not", async () => {
    held = [];
    const reader = read("/news/12");
    await rendersHeld(1);
    press.drops.drop({ tags: ["section:politics"] });
    release();
    await reader;
    expect(press.web.countOf("/news/12")).toBe(1);
  });

  test("at every render costs one render for each who asks, and nothing is kept", async () => {
    press.web.route("/", (_, response) => {
      press.drops.drop({ tags: ["home"] });
      html(response, `<p>version ${version}</p>`);
    });
    expect(await read("/")).toBe("version 1");
    expect(press.web.countOf("/")).toBe(1);
    version = 2;
    expect(await read("/")).toBe("version 2");
    expect(press.web.countOf("/")).toBe(2);
  });

  test("reaches an article that was missing when it was asked for", async () => {
    press.web.route("/news/13", (_, response) => html(response, "<p>version 0</p>", 404));
    expect(await read("/news/13")).toBe("version 0");
    press.web.route("/news/13", (_, response) => html(response, "<p>version 1</p>"));
    press.drops.drop({ tags: ["article:13"] });
    expect(await read("/news/13")).toBe("version 1");
  });
});

describe("while Next is away", () => {
  test("printed pages are served without one error, also after their time and after a change", async () => {
    const paths = ["/news/12", "/", "/politics"];
    for (const path of paths) await read(path);
    const readers = async () => {
      const asked = Array.from({ length: 100 }, (_, n) => press.get(paths[n % 3] ?? "/"));
      return (await Promise.all(asked)).filter((page) => page.status !== 200).length;
    };
    const under = readers();
    await press.web.kill();
    expect(await under).toBe(0);
    press.pass(61_000);
    expect(await readers()).toBe(0);
    press.drops.drop({ tags: ["*"] });
    expect(await readers()).toBe(0);
    version = 2;
    await press.web.revive();
    press.pass(501);
    expect(await read("/")).toBe("version 2");
  });

  test("what was withdrawn is served to nobody", async () => {
    for (const path of ["/news/12", "/", "/politics"]) await read(path);
    await press.web.kill();
    press.drops.drop({ tags: ["article:12", "section:politics"], gone: ["article:12"] });
    expect((await press.get("/news/12")).status).toBe(503);
    expect((await press.get("/")).status).toBe(503);
    expect((await press.get("/politics")).status).toBe(200);
  });

  test("what was changed first and withdrawn later is served to nobody", async () => {
    await read("/news/12");
    await press.web.kill();
    press.drops.drop({ tags: ["article:12"] });
    expect((await press.get("/news/12")).status).toBe(200);
    press.drops.drop({ tags: ["article:12"], gone: ["article:12"] });
    expect((await press.get("/news/12")).status).toBe(503);
  });

  test("a withdrawal during a render that then fails leaves nothing to stand in", async () => {
    await read("/news/12");
    press.pass(61_000);
    held = [];
    const reader = press.get("/news/12");
    await rendersHeld(1);
    press.drops.drop({ tags: ["article:12"], gone: ["article:12"] });
    await press.web.kill();
    expect((await reader).status).toBe(503);
  });

  test("a page is not served after a day, and a page never printed is a 503 in words", async () => {
    await read("/news/12");
    await press.web.kill();
    press.pass(60_000 + 24 * 3_600_000 + 1);
    const page = await press.get("/news/12");
    expect(page).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.text).toContain("잠시 후");
    expect(page.text).toContain("try again");
    expect(press.log.some((line) => line.includes("/news/12: connect ECONNREFUSED"))).toBe(true);
  });

  test.each([
    ["answers 500", (response: ServerResponse) => html(response, "<p>crash</p>", 500)],
    [
      "breaks off",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "999" });
        response.write("<p>half");
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      "sends half a document",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-type": "text/html" }).end("<p>half<script>");
      },
    ],
    ["says nothing", () => undefined],
  ])("or %s, what was printed stands in", async (_, answer) => {
    await press.close();
    press = await openPress({ renderTimeout: 200 });
    press.web.route("/", (_, response) => html(response, "<p>version 1</p>"));
    await read("/");
    press.web.route("/", (_, response) => answer(response));
    press.pass(61_000);
    expect(await read("/")).toBe("version 1");
    expect(press.log).toHaveLength(1);
  });
});
