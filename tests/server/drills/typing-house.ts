import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeTestDirectory } from "../../support/cluster.ts";
import { startTcpProxy, type TcpProxy } from "../../support/tcp-proxy.ts";
import { type DrillHouse, startHouse } from "./house.ts";

/** All that happens to a newsroom in the middle of a sentence. */
export const STRIKES = [
  ...["kill tab", "kill web", "kill postgres", "cut", "half open", "reset", "delay"],
  "disk full",
] as const;
export type Strike = (typeof STRIKES)[number];

/** A house on a small disk, with a bad line on either side of it. */
export type TypingHouse = {
  readonly house: DrillHouse;
  /** Where the browsers ask: a proxy before the press. */
  readonly url: string;
  /** The disk is one of its own, so that it can be filled; not every machine lets one be made. */
  readonly hasOwnDisk: boolean;
  /** Strikes, and has mended it some while later. Resolves when the house serves again. */
  strike(what: Exclude<Strike, "kill tab">, random: () => number): Promise<void>;
  close(): Promise<void>;
};

const DISK = "900m";
const PIECE = Buffer.alloc(1024 * 1024);

export async function startTypingHouse(seed: number): Promise<TypingHouse> {
  const dataDirectory = makeTestDirectory();
  const hasOwnDisk = mountDisk(dataDirectory);
  let database: TcpProxy | null = null;
  const house = await startHouse({
    web: "next",
    demo: true,
    dataDirectory,
    webLine: async (urls) => {
      const { hostname: host, port } = new URL(urls.newsroom);
      database = await startTcpProxy({ host, port: Number(port) }, seed);
      return {
        newsroom: database.through(urls.newsroom),
        site: database.through(urls.site),
        press: database.through(urls.press),
      };
    },
  });
  const press = await startTcpProxy(
    { host: "127.0.0.1", port: Number(new URL(house.url).port) },
    seed,
  );
  const lines = [press, database].filter((line): line is TcpProxy => line !== null);

  async function onLine(what: Strike, random: () => number): Promise<void> {
    const line = lines[Math.floor(random() * lines.length)] ?? press;
    if (what === "cut") line.refuse();
    else if (what === "half open") line.halfOpen(random() < 0.5 ? "all" : "present");
    else if (what === "delay") line.latency(200, 1_500);
    else line.reset();
    await pause(500 + random() * 3_000);
    line.heal();
    // What was half open stays so until somebody notices; here the middle box is rebooted.
    line.reset();
  }

  async function fillDisk(random: () => number): Promise<void> {
    const ballast = join(dataDirectory, "ballast");
    const file = openSync(ballast, "w");
    try {
      for (;;) writeSync(file, PIECE);
    } catch {
      // No room is what was wanted.
    } finally {
      closeSync(file);
    }
    await pause(1_500 + random() * 2_500);
    rmSync(ballast);
  }

  return {
    house,
    url: `http://127.0.0.1:${press.port}`,
    hasOwnDisk,
    async strike(what, random) {
      if (what === "kill web") house.parts.web.kill();
      else if (what === "kill postgres") house.parts.postgres.kill();
      else if (what === "disk full") await fillDisk(random);
      else await onLine(what, random);
      await house.settled();
    },
    async close() {
      await press.close();
      await database?.close();
      await house.close();
      if (hasOwnDisk) execFileSync("umount", ["--lazy", dataDirectory]);
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A disk in memory; false where this account may make none. */
function mountDisk(directory: string): boolean {
  try {
    const options = ["-t", "tmpfs", "-o", `size=${DISK},mode=755`, "tmpfs", directory];
    execFileSync("mount", options, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
