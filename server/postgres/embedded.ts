import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import pg from "pg";
import type { Cluster } from "./cluster.ts";
import { explainServerOutput } from "./explain.ts";
import { runningServer } from "./left-over.ts";
import { serverEnvironment, serverSettings } from "./settings.ts";

/**
 * Stands between us and the server: when our end of its standard input closes (also because we were
 * killed with -9), it asks the server for a fast shutdown. It ends with the server's own exit code.
 */
const guard = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
(cat <&3 >/dev/null; kill -INT $server) &
watcher=$!
exec 3<&-
wait $server
status=$?
kill $watcher 2>/dev/null
exit $status
`;

const logLimit = 5_000_000;

/** Starts the server; it writes to `cluster.logFile` and ends when the returned process's stdin closes. */
export function launch(cluster: Cluster): ChildProcess {
  rotateLog(cluster.logFile);
  const log = openSync(cluster.logFile, "a", 0o600);
  const server = [cluster.binaries.postgres, "-D", cluster.directory];
  const child = spawn(
    "/bin/sh",
    ["-c", guard, "magam-postgres", ...server, ...serverSettings(cluster.port, cluster)],
    {
      ...cluster.user,
      cwd: "/",
      env: serverEnvironment,
      stdio: ["pipe", log, log],
      // Its own process group: Ctrl-C in the terminal must reach the server last, through us.
      detached: true,
    },
  );
  closeSync(log);
  child.stdin?.on("error", () => {});
  child.once("exit", () => child.stdin?.destroy());
  return child;
}

/**
 * Resolves when the server answers as the owner.
 * @throws PlainError when it ends first, made from what it logged since `launch`
 */
export async function whenReady(cluster: Cluster, child: ChildProcess): Promise<void> {
  const said = logSize(cluster.logFile);
  let ended = child.exitCode !== null || child.signalCode !== null;
  child.once("exit", () => {
    ended = true;
  });
  for (;;) {
    if (ended) {
      const output = readFileSync(cluster.logFile).subarray(said).toString("utf8");
      throw explainServerOutput(output, cluster.directory);
    }
    if (await answers(cluster.ownerUrl)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Stops gently, then (after `grace` ms) without waiting for clients; resolves when it has ended. */
export async function stopServer(
  cluster: Cluster,
  child: ChildProcess,
  grace: number,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.stdin?.end();
  const impatience = setTimeout(() => stopAtOnce(cluster), grace);
  await ended;
  clearTimeout(impatience);
}

/** The «immediate» shutdown: nothing committed is lost, the next start replays the log. */
export function stopAtOnce(cluster: Cluster): void {
  const pid = runningServer(cluster.directory);
  if (pid !== null) process.kill(pid, "SIGQUIT");
}

/** Keeps the log at about `logLimit` bytes and one older piece; safe while the server appends. */
export function rotateLog(file: string): void {
  if (logSize(file) < logLimit) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

function logSize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
