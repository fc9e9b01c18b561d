import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { ask } from "#tests/server/drills/asking.ts";
import { cpuMs } from "./cpu.ts";
import { BROWSER } from "./setting.ts";

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve("autocannon/autocannon.js");

const CONNECTIONS = 16;

export interface Round {
  readonly requestsPerSecond: number;
  /** Milliseconds of the server's CPU for one request. */
  readonly cpuPerRequest: number;
  /** Share of the round in which the server computed; below 90 % the load, not the server, set the pace. */
  readonly busy: number;
}

/** One short round of load on `url`, made by a process of its own. */
export async function loadRound(
  url: string,
  pids: readonly number[],
  seconds: number,
): Promise<Round> {
  const headers = Object.entries(BROWSER).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-c", String(CONNECTIONS), "-d", String(seconds), "--json", ...headers, url];
  const before = cpuMs(pids);
  const { stdout } = await run(process.execPath, [autocannon, ...args], { maxBuffer: 1e8 });
  const spent = cpuMs(pids) - before;
  const told = JSON.parse(stdout) as {
    "2xx": number;
    non2xx: number;
    errors: number;
    duration: number;
  };
  if (told.non2xx > 0 || told.errors > 0 || told["2xx"] === 0) {
    throw new Error(`${url}: ${told.non2xx} bad answers, ${told.errors} errors`);
  }
  return {
    requestsPerSecond: told["2xx"] / told.duration,
    cpuPerRequest: spent / told["2xx"],
    busy: spent / (told.duration * 1000),
  };
}

/** A bare Node server that sends what `url` sends. */
export async function startBare(url: string): Promise<{ url: string; child: ChildProcess }> {
  const { headers, body } = await ask(url, BROWSER);
  const own = new Set(["date", "connection", "keep-alive"]);
  const list = Object.entries(headers).flatMap(([name, value]) =>
    own.has(name) || value === undefined ? [] : [name, String(value)],
  );
  const child = fork(join(import.meta.dirname, "bare-server.ts"), { stdio: "inherit" });
  child.send({ headers: list, body: body.toString("base64") });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { url: `http://127.0.0.1:${port}${new URL(url).pathname}`, child };
}
