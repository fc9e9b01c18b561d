import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Cluster, prepareCluster } from "#server/postgres/cluster.ts";
import { launch, stopServer, whenReady } from "#server/postgres/embedded.ts";
import { type RoleUrls, roleUrls } from "#server/postgres/role-urls.ts";
import { migrateDatabase } from "#server/supervisor/database.ts";
import { fillArchive } from "./archive.ts";

export interface Scratch {
  /** Articles in it. */
  readonly count: number;
  readonly folder: string;
  readonly ownerUrl: string;
  readonly urls: RoleUrls;
  readonly secret: string;
  stop(): Promise<void>;
}

const SECRET = "only-for-the-bench-only-for-the-bench";

/**
 * A running database with `count` articles, durable and with the settings of the product. Made once
 * in `folder` and kept there: the next run only brings it to the newest migration.
 */
export async function scratchDatabase(
  folder: string,
  count: number,
  say: (line: string) => void,
): Promise<Scratch> {
  const kept = join(folder, `archive-${count}`);
  if (!existsSync(kept)) await make(kept, count, say);
  const { cluster, server } = await open(kept, true);
  await migrateDatabase(cluster.ownerUrl, SECRET, () => undefined);
  return {
    count,
    folder: kept,
    ownerUrl: cluster.ownerUrl,
    urls: roleUrls(cluster.ownerUrl, SECRET),
    secret: SECRET,
    stop: () => stopServer(cluster, server, 5000),
  };
}

/** The rename is the proof that the archive is whole. */
async function make(kept: string, count: number, say: (line: string) => void): Promise<void> {
  const unfinished = `${kept}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  chmodSync(unfinished, 0o755);
  const since = performance.now();
  // Without fsync: what a power cut spoils here is simply made again.
  const { cluster, server } = await open(unfinished, false);
  try {
    await migrateDatabase(cluster.ownerUrl, SECRET, () => undefined);
    await fillArchive(cluster.ownerUrl, count, say);
  } finally {
    await stopServer(cluster, server, 60_000);
  }
  renameSync(unfinished, kept);
  const seconds = (performance.now() - since) / 1000;
  say(`archive of ${count.toLocaleString("en")} articles made in ${seconds.toFixed(0)} s`);
}

async function open(
  folder: string,
  durable: boolean,
): Promise<{ cluster: Cluster; server: ChildProcess }> {
  const cluster = await prepareCluster(folder, { durable });
  const server = launch(cluster);
  await whenReady(cluster, server);
  return { cluster, server };
}
