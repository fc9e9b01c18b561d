/**
 * A crowd on one page: `node bench/paper/crowd.ts <url> <requests a second>`. Asks at that pace,
 * whether answers come or not, until its standard input ends, and prints a `Crowd` as JSON.
 */
import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync } from "node:zlib";

export interface Crowd {
  readonly asked: number;
  /** What went wrong, in words, each once with how often. */
  readonly faults: Readonly<Record<string, number>>;
  /** Milliseconds from request to whole answer. */
  readonly waits: { readonly p99: number; readonly worst: number };
  /** By version of the text: when it was first and last read, in milliseconds since 1970. */
  readonly versions: Readonly<Record<string, { first: number; last: number }>>;
}

/** Stands in the headline of version 3: `판3번`. */
const MARK = /판(\d+)번/;
const TICK_MS = 5;
const PATIENCE_MS = 10_000;

const [url = "", pace = "2000"] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const faults: Record<string, number> = {};
const waits: number[] = [];
const versions: Record<string, { first: number; last: number }> = {};
/** Pages are told apart by their tag; each is unpacked once. */
const versionOfPage = new Map<string, string>();
let asked = 0;
let open = 0;

const began = performance.now();
const pulse = setInterval(() => {
  const due = ((performance.now() - began) / 1000) * Number(pace);
  while (asked < due) ask();
}, TICK_MS);
let isOver = false;
process.stdin.resume().once("end", () => {
  clearInterval(pulse);
  isOver = true;
  if (open === 0) tell();
});

function ask(): void {
  asked += 1;
  open += 1;
  const since = performance.now();
  const headers = { "accept-encoding": "br", accept: "text/html" };
  const sent = request(url, { agent, headers, timeout: PATIENCE_MS }, (answer) => {
    const pieces: Buffer[] = [];
    answer.on("data", (piece: Buffer) => pieces.push(piece));
    answer.once("error", (error) => done(error.message));
    answer.once("end", () => {
      waits.push(performance.now() - since);
      if (answer.statusCode !== 200) return done(`status ${answer.statusCode}`);
      note(versionOf(answer, pieces));
      done();
    });
  });
  sent.once("timeout", () => sent.destroy(new Error("no answer in time")));
  sent.once("error", (error) => done(error.message));
  sent.end();
}

function versionOf(answer: IncomingMessage, pieces: readonly Buffer[]): string {
  const tag = answer.headers.etag ?? "";
  const known = versionOfPage.get(tag);
  if (known !== undefined) return known;
  const body = Buffer.concat(pieces);
  const isPacked = answer.headers["content-encoding"] === "br";
  const page = (isPacked ? brotliDecompressSync(body) : body).toString();
  const version = MARK.exec(page)?.[1] ?? "none";
  versionOfPage.set(tag, version);
  return version;
}

function note(version: string): void {
  const now = Date.now();
  versions[version] = { first: versions[version]?.first ?? now, last: now };
}

function done(fault?: string): void {
  if (fault !== undefined) faults[fault] = (faults[fault] ?? 0) + 1;
  open -= 1;
  if (isOver && open === 0) tell();
}

function tell(): void {
  waits.sort((a, b) => a - b);
  const p99 = waits[Math.ceil(waits.length * 0.99) - 1] ?? 0;
  const crowd: Crowd = { asked, faults, waits: { p99, worst: waits.at(-1) ?? 0 }, versions };
  process.stdout.write(JSON.stringify(crowd), () => process.exit(0));
}
