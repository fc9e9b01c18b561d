import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTcpProxy, type TcpProxy } from "../../support/tcp-proxy.ts";

let echo: Server;
let line: TcpProxy;

beforeEach(async () => {
  echo = createServer((socket) => socket.on("error", () => undefined).pipe(socket));
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
  line = await proxyOf(7);
});

afterEach(async () => {
  await line.close();
  echo.close();
});

test("passes bytes on in order, also when each piece waits another time", async () => {
  line.latency(1, 20);
  const socket = await dial(line);
  for (let piece = 0; piece < 10; piece += 1) {
    socket.write(`${piece},`);
    await pause(1);
  }
  expect(await heard(socket, 20)).toBe("0,1,2,3,4,5,6,7,8,9,");
});

test("holds every piece back for its latency, there and back", async () => {
  line.latency(50, 60);
  const socket = await dial(line);
  const since = performance.now();
  socket.write("x");
  await heard(socket, 1);
  expect(performance.now() - since).toBeGreaterThanOrEqual(100);
});

test("half open, it swallows bytes and tells nobody; new connections may work", async () => {
  const socket = await dial(line);
  line.halfOpen("present");
  let ended = false;
  socket.once("close", () => {
    ended = true;
  });
  socket.write("lost");
  await pause(80);
  expect([ended, socket.bytesRead]).toEqual([false, 0]);
  const next = await dial(line);
  next.write("heard");
  expect(await heard(next, 5)).toBe("heard");
});

test("a reset is an error at once, and a refused line comes back when it heals", async () => {
  const socket = await dial(line);
  line.refuse();
  expect(await once(socket, "error")).toMatchObject([{ code: "ECONNRESET" }]);
  const refused = connect(line.port, "127.0.0.1").on("error", () => undefined);
  expect(await once(refused, "error")).toMatchObject([{ code: "ECONNRESET" }]);
  line.heal();
  const again = await dial(line);
  again.write("back");
  expect(await heard(again, 4)).toBe("back");
});

test("a flaky line fails at the same piece for the same seed", async () => {
  const other = await proxyOf(7);
  const pieces = [await piecesUntilReset(line), await piecesUntilReset(other)];
  await other.close();
  expect(pieces[0]).toBe(pieces[1]);
  expect(pieces[0]).toBeGreaterThan(0);
});

function proxyOf(seed: number): Promise<TcpProxy> {
  const { port } = echo.address() as AddressInfo;
  return startTcpProxy({ host: "127.0.0.1", port }, seed);
}

async function dial(through: TcpProxy): Promise<Socket> {
  const socket = connect(through.port, "127.0.0.1");
  // A reset that nobody waits for is no fault of the test.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

async function piecesUntilReset(through: TcpProxy): Promise<number> {
  const socket = await dial(through);
  let isOpen = true;
  socket.once("error", () => {
    isOpen = false;
  });
  through.flaky(0.1);
  for (let pieces = 0; ; pieces += 1) {
    if (!isOpen || pieces > 500) return pieces;
    socket.write("x");
    await Promise.race([once(socket, "data"), once(socket, "close")]).catch(() => undefined);
  }
}

async function heard(socket: Socket, bytes: number): Promise<string> {
  let text = "";
  while (text.length < bytes) text += String((await once(socket, "data"))[0]);
  return text;
}
