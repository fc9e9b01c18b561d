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
const generator = join(import.meta.dirname, "generator.ts");

const CONNECTIONS = "16";

export interface Round {
  readonly requestsPerSecond: number;
  /** Milliseconds of the server's CPU for one request. */
  readonly cpuPerRequest: number;
  /** Share of the round in which the server computed; well below 1 the load set the pace, not the server. */
  readonly busy: number;
}

interface Load {
  readonly answers: number;
  readonly seconds: number;
}

/** Makes load on a URL for some seconds, from a process of its own. */
export type LoadMaker = (url: string, seconds: number) => Promise<Load>;

export async function loadRound(
  make: LoadMaker,
  server: { readonly url: string; readonly pids: readonly number[] },
  seconds: number,
): Promise<Round> {
  const before = cpuMs(server.pids);
  const { answers, seconds: lasted } = await make(server.url, seconds);
  const spent = cpuMs(server.pids) - before;
  if (answers === 0) throw new Error(`${server.url} gave no answer`);
  return {
    requestsPerSecond: answers / lasted,
    cpuPerRequest: spent / answers,
    busy: spent / (lasted * 1000),
  };
}

/** For servers as fast as Node can be. */
export const leanLoad: LoadMaker = async (url, seconds) => {
  const lines = JSON.stringify(Object.entries(BROWSER).map(([name, value]) => `${name}: ${value}`));
  const args = [generator, url, CONNECTIONS, String(seconds), lines];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout) as Load;
};

/** Reads answers of any form, at a price. */
export const autocannonLoad: LoadMaker = async (url, seconds) => {
  const headers = Object.entries(BROWSER).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = [autocannon, "-c", CONNECTIONS, "-d", String(seconds), "--json", ...headers, url];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1e8 });
  const told = JSON.parse(stdout) as Record<"2xx" | "non2xx" | "errors" | "duration", number>;
  if (told.non2xx > 0 || told.errors > 0) {
    throw new Error(`${url}: ${told.non2xx} bad answers, ${told.errors} errors`);
  }
  return { answers: told["2xx"], seconds: told.duration };
};

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
