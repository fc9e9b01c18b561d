import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { randomFrom } from "./random.ts";

/** A stretch of bad network between two processes. All changes count from the call on. */
export interface TcpProxy {
  readonly port: number;
  /** `url` with host and port exchanged for the proxy's. */
  through(url: string): string;
  /** Connections open now, and all there ever were. */
  open(): number;
  accepted(): number;
  /** Every piece waits `least` to `most` milliseconds; order is kept. */
  latency(least: number, most: number): void;
  /** Bytes are swallowed in both directions, nobody is told; "present" spares new connections. */
  halfOpen(which: "all" | "present"): void;
  /** Each piece ends its connection with a reset, with this probability. */
  flaky(probability: number): void;
  /** Resets all connections, as a rebooted middle box does. */
  reset(): void;
  /** Resets all connections and refuses new ones. */
  refuse(): void;
  /** Good weather again. What was half open stays so. */
  heal(): void;
  close(): Promise<void>;
}

interface Pair {
  near: Socket;
  far: Socket;
  silent: boolean;
}

/** Listens on a free port of the loopback address and passes on to `target`; `seed` fixes its whims. */
export async function startTcpProxy(
  target: { host: string; port: number },
  seed = 1,
): Promise<TcpProxy> {
  const random = randomFrom(seed);
  const pairs = new Set<Pair>();
  const weather = { least: 0, most: 0, flaky: 0, silent: false, refusing: false };
  let accepted = 0;

  function join(near: Socket): void {
    accepted += 1;
    if (weather.refusing) return void near.resetAndDestroy();
    const pair: Pair = { near, far: connect(target), silent: weather.silent };
    pairs.add(pair);
    carry(pair, near, pair.far);
    carry(pair, pair.far, near);
  }

  function carry(pair: Pair, from: Socket, to: Socket): void {
    let last = Promise.resolve();
    from.setNoDelay(true);
    from.on("data", (piece) => {
      if (pair.silent) return;
      if (random() < weather.flaky) return cut(pair);
      const wait = weather.least + random() * (weather.most - weather.least);
      const due = performance.now() + wait;
      last = last.then(() => until(due)).then(() => deliver(pair, to, piece));
    });
    // A silent pair passes on no farewell either: that is what makes it half open.
    from.once("end", () => void last.then(() => pair.silent || to.end()));
    from.on("error", () => undefined);
    from.once("close", () => {
      if (pair.silent && from === pair.far) return;
      pairs.delete(pair);
      void last.then(() => to.destroy());
    });
  }

  function cut(pair: Pair): void {
    pairs.delete(pair);
    pair.near.resetAndDestroy();
    pair.far.resetAndDestroy();
  }

  const server = createServer(join);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const resetAll = () => {
    for (const pair of [...pairs]) cut(pair);
  };
  return {
    port,
    through(url) {
      const other = new URL(url);
      other.hostname = "127.0.0.1";
      other.port = String(port);
      return other.href;
    },
    open: () => pairs.size,
    accepted: () => accepted,
    latency: (least, most) => void Object.assign(weather, { least, most }),
    halfOpen(which) {
      weather.silent = which === "all";
      for (const pair of pairs) pair.silent = true;
    },
    flaky: (probability) => void Object.assign(weather, { flaky: probability }),
    reset: resetAll,
    refuse() {
      weather.refusing = true;
      resetAll();
    },
    heal() {
      Object.assign(weather, { least: 0, most: 0, flaky: 0, silent: false, refusing: false });
    },
    close() {
      resetAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function deliver(pair: Pair, to: Socket, piece: Buffer): void {
  if (!pair.silent && to.writable) to.write(piece);
}

function until(due: number): Promise<void> {
  const wait = due - performance.now();
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
}
