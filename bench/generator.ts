/**
 * Load that costs less than what it measures: `node bench/generator.ts <url> <connections> <seconds>
 * <header lines as JSON>` asks again as soon as an answer is whole and prints `{answers, seconds}`.
 * autocannon takes more CPU for one request than a Node server takes to answer it, so it would
 * measure itself.
 */
import { connect, type Socket } from "node:net";

const [address = "", connections = "16", seconds = "2", lines = "[]"] = process.argv.slice(2);
const url = new URL(address);
const head = [
  `GET ${url.pathname} HTTP/1.1`,
  `Host: ${url.host}`,
  ...(JSON.parse(lines) as string[]),
];
const asking = Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1");
const headEnd = Buffer.from("\r\n\r\n", "latin1");
const good = Buffer.from("HTTP/1.1 200 ", "latin1");

let answers = 0;
let stopped = false;
const sockets = new Set<Socket>();

/** One reader; the server may end its connection after any answer. */
function read(): void {
  const socket = connect(Number(url.port), url.hostname);
  sockets.add(socket);
  socket.setNoDelay(true);
  let missing = 0;
  let begun: Buffer | null = null;
  socket.once("connect", () => socket.write(asking));
  socket.on("error", () => undefined);
  socket.once("close", () => {
    sockets.delete(socket);
    if (!stopped) read();
  });
  socket.on("data", (piece) => {
    if (missing > 0) missing -= piece.length;
    else {
      const all: Buffer = begun === null ? piece : Buffer.concat([begun, piece]);
      const end = all.indexOf(headEnd);
      begun = end === -1 ? all : null;
      if (end === -1) return;
      if (all.compare(good, 0, good.length, 0, good.length) !== 0) fail(all);
      missing = end + headEnd.length + bodyLength(all, end) - all.length;
    }
    if (missing > 0) return;
    answers += 1;
    socket.write(asking);
  });
}

let knownLength: number | null = null;

/** Read once: every answer of the page has the same length, and another one would show as a fault. */
function bodyLength(answer: Buffer, end: number): number {
  knownLength ??= Number(
    /\r\ncontent-length: (\d+)/i.exec(answer.toString("latin1", 0, end))?.[1] ?? Number.NaN,
  );
  if (Number.isNaN(knownLength)) fail(answer);
  return knownLength;
}

function fail(answer: Buffer): never {
  console.error(`unexpected answer: ${answer.toString("latin1", 0, 200)}`);
  process.exit(1);
}

const since = performance.now();
for (let count = 0; count < Number(connections); count += 1) read();
setTimeout(() => {
  stopped = true;
  console.log(JSON.stringify({ answers, seconds: (performance.now() - since) / 1000 }));
  for (const socket of sockets) socket.destroy();
}, Number(seconds) * 1000);
