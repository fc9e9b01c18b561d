/**
 * Load at a given pace: `node bench/paper/paced.ts <url> <requests a second> <seconds> <pages |
 * beacons>` asks over 32 connections, leaves out what no connection is free for, and prints a
 * `Paced` as JSON. Beacons come from as many addresses as there are beacons, as from a proxy.
 */
import { connect, type Socket } from "node:net";
import { percentile } from "../figure.ts";

export interface Paced {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds from request to whole answer. */
  readonly median: number;
  readonly p99: number;
}

const CONNECTIONS = 32;
const TICK_MS = 2;
const HEAD_END = Buffer.from("\r\n\r\n", "latin1");
const AGENT =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1";

const [address = "", perSecond = "1000", seconds = "2", kind = "pages"] = process.argv.slice(2);
const url = new URL(address);
const waits: number[] = [];
const free: Reader[] = [];
let asked = 0;

interface Reader {
  ask(request: string): void;
}

function reader(): void {
  const socket: Socket = connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  let since = 0;
  let missing = 0;
  let begun = Buffer.alloc(0);
  const self: Reader = {
    ask(request) {
      since = performance.now();
      socket.write(request, "latin1");
    },
  };
  const done = () => {
    waits.push(performance.now() - since);
    free.push(self);
  };
  socket.once("connect", () => free.push(self));
  socket.on("error", () => undefined);
  socket.once("close", () => {
    const at = free.indexOf(self);
    if (at !== -1) free.splice(at, 1);
    reader();
  });
  socket.on("data", (piece) => {
    if (missing > 0) missing -= piece.length;
    else {
      begun = begun.length === 0 ? Buffer.from(piece) : Buffer.concat([begun, piece]);
      const end = begun.indexOf(HEAD_END);
      if (end === -1) return;
      const head = begun.toString("latin1", 0, end);
      if (!head.startsWith("HTTP/1.1 2")) throw new Error(head);
      missing = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - begun.length;
      begun = Buffer.alloc(0);
    }
    if (missing <= 0) done();
  });
}

function page(): string {
  return `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\nAccept-Encoding: br\r\n\r\n`;
}

function beacon(number: number): string {
  const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  const body = String(1 + (number % 500));
  return (
    `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nUser-Agent: ${AGENT}\r\n` +
    `Sec-Fetch-Site: same-origin\r\nX-Forwarded-For: ${from}\r\nContent-Type: text/plain\r\n` +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

for (let count = 0; count < CONNECTIONS; count += 1) reader();
const began = performance.now();
const offset = Math.floor(Math.random() * 2 ** 24);
let due = 0;
setInterval(() => {
  const now = ((performance.now() - began) / 1000) * Number(perSecond);
  for (; due < now; due += 1) {
    const next = free.pop();
    if (next === undefined) continue;
    asked += 1;
    next.ask(kind === "beacons" ? beacon(offset + asked) : page());
  }
}, TICK_MS);
setTimeout(() => {
  const told: Paced = {
    answers: waits.length,
    seconds: (performance.now() - began) / 1000,
    median: percentile(waits, 50),
    p99: percentile(waits, 99),
  };
  process.stdout.write(JSON.stringify(told), () => process.exit(0));
}, Number(seconds) * 1000);
