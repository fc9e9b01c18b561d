/**
 * `npm run drill:list -- --articles 100000`: the list of articles as CSV through the press, whole, and
 * no process grows with it.
 */
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { parseArgs } from "node:util";
import { encode } from "next-auth/jwt";
import { startSession } from "#server/auth/sessions.ts";
import { deriveKey } from "#server/supervisor/secret.ts";
import { fillArchive } from "../../../bench/paper/archive.ts";
import { startHouse } from "./house.ts";
import { hireStaff } from "./staff.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "100000" } } });
const wanted = Number(values.articles);
/** What a process may take more while it sends the list than before it. Megabytes. */
const MOST_GROWTH_MB = 96;
const say = (line: string) => process.stdout.write(`${line}\n`);
console.log = () => undefined;

const house = await startHouse({ web: "next" });
try {
  await fillArchive(house.ownerUrl, wanted, say);
  const staff = await hireStaff(house.urls.newsroom);
  const sid = await startSession(staff.db, staff.desk.id, { address: "", agent: "drill" });
  const secret = deriveKey(house.setting.secret, "next-auth");
  const cookie = `next-auth.session-token=${await encode({ token: { sid }, secret })}`;
  const address = `${house.url}/api/newsroom/articles.csv`;
  // One day first, so that what a process takes once is not counted.
  await take(`${address}?from=2020-01-01&until=2020-01-07`, cookie);
  const before = { web: memory("web"), press: memory("press") };
  const peak = { ...before };
  const watch = setInterval(() => {
    peak.web = Math.max(peak.web, memory("web"));
    peak.press = Math.max(peak.press, memory("press"));
  }, 50);
  const since = performance.now();
  const { lines, bytes } = await take(`${address}?from=1990-01-01`, cookie);
  clearInterval(watch);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const grown = { web: peak.web - before.web, press: peak.press - before.press };
  say(
    `${lines - 1} rows, ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s; grown by (MB): ${JSON.stringify(grown)}`,
  );
  const isSound = lines - 1 === wanted && Math.max(grown.web, grown.press) <= MOST_GROWTH_MB;
  say(isSound ? "whole, in flat memory" : "not so");
  process.exitCode = isSound ? 0 : 1;
  await staff.end();
} finally {
  await house.close();
}

function memory(part: "web" | "press"): number {
  const pid = house.parts[part].child()?.pid;
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
}

/** Counts and forgets, as a browser that writes to a disk. */
function take(url: string, cookie: string): Promise<{ lines: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, (answer) => {
      let lines = 0;
      let bytes = 0;
      answer.on("data", (piece: Buffer) => {
        bytes += piece.length;
        for (const byte of piece) if (byte === 10) lines += 1;
      });
      answer.once("end", () => {
        if (answer.statusCode === 200 && answer.complete) resolve({ lines, bytes });
        else reject(new Error(`answered ${answer.statusCode}`));
      });
      answer.once("error", reject);
    }).once("error", reject);
  });
}
