import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, prepareCluster } from "#server/postgres/cluster.ts";
import { launch, stopServer, whenReady } from "#server/postgres/embedded.ts";
import { runningServer } from "#server/postgres/left-over.ts";

export interface TestCluster {
  readonly ownerUrl: string;
  readonly dataDirectory: string;
  /** The server's process id; null while it does not run. */
  pid(): number | null;
  /** Kills the server as a power cut would, and waits until it is gone. */
  kill9(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Stops it and, if this call made the data directory, removes that. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own, in a directory that every account may enter.
 * @param options.durable false (the default) is faster; kill drills need true
 */
export async function startCluster(
  options: { durable?: boolean; dataDirectory?: string } = {},
): Promise<TestCluster> {
  const dataDirectory = options.dataDirectory ?? makeTestDirectory();
  const durable = options.durable ?? false;
  let cluster: Cluster;
  let server: ChildProcess;
  const start = async () => {
    cluster = await prepareCluster(dataDirectory, { durable, ownerMayCreateDatabases: true });
    server = launch(cluster);
    await whenReady(cluster, server);
    return cluster;
  };
  const { ownerUrl, directory } = await start();
  return {
    ownerUrl,
    dataDirectory,
    pid: () => runningServer(directory),
    async kill9() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      const pid = runningServer(directory);
      if (pid === null) throw new Error("no server to kill");
      process.kill(pid, "SIGKILL");
      await ended;
    },
    async restart() {
      const again = await start();
      if (again.ownerUrl !== ownerUrl) throw new Error("the port was taken meanwhile");
    },
    async stop() {
      await stopServer(cluster, server, 3000);
      if (!options.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A new directory below the system's temporary one; `mkdtemp` alone would shut the database's account out. */
export function makeTestDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "magam-test-"));
  chmodSync(directory, 0o755);
  return directory;
}
