import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { makeTestDirectory } from "../../support/cluster.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
/** A first start builds the app; two slow cores may need minutes for it. */
const START_LIMIT_MS = 6 * 60_000;

/**
 * Playwright's global setup: `npm start` as a newcomer would run it, on an own
 * port and data directory, with the demo newsroom in it. Its address goes to the
 * tests by MAGAM_E2E_URL, its data directory by MAGAM_E2E_DATA.
 */
export default async function startHouse(): Promise<() => Promise<void>> {
  const given = process.env.MAGAM_E2E_URL;
  if (given) return async () => {};
  const data = makeTestDirectory();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const house = spawn(process.execPath, ["bin/start.ts"], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PUBLIC_URL: url,
      MAGAM_DATA: path.join(data, "magam"),
      DATABASE_URL: "",
      MAGAM_SECRET: "",
      // The share button's test answers for it: no test asks Kakao.
      KAKAO_SDK_URL: "https://kakao-sdk.example/kakao.min.js",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(house);
  await untilOpen(house, `${url}/api/health`, output);
  process.env.MAGAM_E2E_URL = url;
  process.env.MAGAM_E2E_DATA = path.join(data, "magam");
  process.env.MAGAM_E2E_PID = String(house.pid);
  return async () => {
    await stop(house);
    rmSync(data, { recursive: true, force: true });
  };
}

/** The running parts of the house, by a piece of their command line: `next-server`, `press/main.ts` … */
export function pidsOf(piece: string): number[] {
  const house = Number(process.env.MAGAM_E2E_PID);
  return descendants(house).filter((pid) => commandOf(pid).includes(piece));
}

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

/** Empty where the process ended since it was listed. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function collect(house: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [house.stdout, house.stderr])
    stream?.on("data", (chunk: Buffer) => {
      lines.push(chunk.toString());
      if (process.env.MAGAM_E2E_LOG) process.stdout.write(chunk);
    });
  return () => lines.join("").slice(-4_000);
}

async function untilOpen(house: ChildProcess, url: string, output: () => string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (!output().includes("Magam is open")) {
    if (house.exitCode !== null) throw new Error(`npm start ended:\n${output()}`);
    if (Date.now() > limit) throw new Error(`npm start took too long:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const health = await fetch(url);
  if (!health.ok) throw new Error(`${url} answers ${health.status}`);
}

async function stop(house: ChildProcess): Promise<void> {
  if (house.exitCode !== null) return;
  const ended = new Promise((resolve) => house.once("exit", resolve));
  house.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
