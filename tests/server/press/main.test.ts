import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { html, startFakeWeb } from "./fake-web.ts";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts the press as its supervisor does, with a database that is not there. */
function start(webUrl: string, port: number): ChildProcess {
  const main = resolve(import.meta.dirname, "../../../server/press/main.ts");
  const child = fork(main, {
    // The runtime that package.json pins; the test runner may be an older one.
    execPath: resolve(import.meta.dirname, "../../../node_modules/node/bin/node"),
    execArgv: [],
    silent: true,
    env: {
      NODE_ENV: "production",
      PORT: String(port),
      MAGAM_WEB_URL: webUrl,
      PRESS_DATABASE_URL: "postgres://press@127.0.0.1:1/none",
    },
  });
  children.push(child);
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once("exit", (code) => done(code)));

test("the press says when it is ready, serves without the database, and ends when told", async () => {
  const web = await startFakeWeb();
  web.route("/", (_, response) => html(response, "<p>첫 화면</p>"));
  const port = await freePort();
  const child = start(web.url, port);
  const ready = await new Promise((done) => child.once("message", done));
  expect(ready).toEqual({ ready: true });
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(await page.text()).toContain("첫 화면");
  const health = await fetch(`http://127.0.0.1:${port}/api/health`);
  expect(await health.json()).toEqual({ press: "ok", web: "ok", database: "deaf" });
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
  await web.kill();
}, 20_000);

test("the press ends with its supervisor, and says in words that a port is taken", async () => {
  const port = await freePort();
  const child = start("http://127.0.0.1:1", port);
  await new Promise((done) => child.once("message", done));
  const second = start("http://127.0.0.1:1", port);
  let said = "";
  second.stderr?.on("data", (piece) => {
    said += piece;
  });
  expect(await ended(second)).toBe(1);
  expect(said).toContain(`port ${port} is taken`);
  child.disconnect();
  expect(await ended(child)).toBe(0);
}, 20_000);
