import { spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { prepareCluster } from "#server/postgres/cluster.ts";
import { requireDatabase } from "#server/postgres/external.ts";
import { runningServer } from "#server/postgres/left-over.ts";
import { PlainError } from "#server/supervisor/plain-errors.ts";
import { makeTestDirectory, startCluster, type TestCluster } from "../../support/cluster.ts";

const clusters: TestCluster[] = [];
const directories: string[] = [];

async function started(options: { durable?: boolean } = {}): Promise<TestCluster> {
  const directory = makeTestDirectory();
  directories.push(directory);
  const cluster = await startCluster({ ...options, dataDirectory: directory });
  clusters.push(cluster);
  return cluster;
}

afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.stop();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PlainError);
  return (error as PlainError).en;
}

describe("the embedded server", () => {
  test("is UTF-8, sorts by code point, keeps UTC and listens on loopback alone", async () => {
    const { ownerUrl } = await started({ durable: true });
    const [row] = await query(
      ownerUrl,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
              current_setting('timezone') AS zone, current_setting('listen_addresses') AS listens,
              current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync,
              current_setting('data_checksums') AS checksums,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super
       FROM pg_database WHERE datname = 'magam'`,
    );
    expect(row).toEqual({
      encoding: "UTF8",
      provider: "b",
      locale: "C.UTF-8",
      zone: "UTC",
      listens: "127.0.0.1",
      fsync: "on",
      sync: "on",
      checksums: "on",
      super: false,
    });
  });

  test("lets nobody in as the superuser or with a wrong password", async () => {
    const { ownerUrl } = await started();
    const superuser = ownerUrl.replace(/\/\/[^@]*@/, "//postgres:x@");
    await expect(query(superuser, "SELECT 1")).rejects.toThrow(/reject/);
    expect(await refusal(requireDatabase(ownerUrl.replace(/:[^:@]*@/, ":wrong@")))).toContain(
      "user magam_owner was refused",
    );
    expect(await refusal(requireDatabase(ownerUrl.replace(/magam$/, "nowhere")))).toContain(
      "no database nowhere",
    );
  });

  test("keeps what was committed through kill -9", async () => {
    const cluster = await started({ durable: true });
    await query(cluster.ownerUrl, "CREATE TABLE kept (word text)");
    await query(cluster.ownerUrl, "INSERT INTO kept VALUES ('마감')");
    await cluster.kill9();
    expect(cluster.pid()).toBeNull();
    await cluster.restart();
    expect(await query(cluster.ownerUrl, "SELECT word FROM kept")).toEqual([{ word: "마감" }]);
  });

  test("is stopped by the next start when its supervisor could not", async () => {
    const cluster = await started();
    const abandoned = cluster.pid();
    await cluster.restart();
    expect(cluster.pid()).not.toBe(abandoned);
    expect(await query(cluster.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("ends by itself when the process that launched it is killed with -9", async () => {
    const { dataDirectory, stop } = await started();
    await stop();
    const launcher = spawn(
      process.execPath,
      [
        "--input-type=module-typescript",
        "-e",
        `import { prepareCluster } from "#server/postgres/cluster.ts";
         import { launch, whenReady } from "#server/postgres/embedded.ts";
         const cluster = await prepareCluster(${JSON.stringify(dataDirectory)}, { durable: false });
         await whenReady(cluster, launch(cluster));
         process.send("up");`,
      ],
      { stdio: ["ignore", "ignore", "inherit", "ipc"] },
    );
    await new Promise((resolve) => launcher.once("message", resolve));
    const directory = join(dataDirectory, "postgres");
    expect(runningServer(directory)).not.toBeNull();
    launcher.kill("SIGKILL");
    await vi.waitFor(() => expect(runningServer(directory)).toBeNull(), 5000);
    expect(existsSync(join(directory, "postmaster.pid"))).toBe(false);
  });

  test("starts although the noted process id now belongs to something else", async () => {
    const cluster = await started();
    await cluster.kill9();
    const file = join(cluster.dataDirectory, "postgres", "postmaster.pid");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
    await cluster.restart();
    expect(cluster.pid()).not.toBeNull();
  });
});

describe("a data directory that cannot be used", () => {
  test("with a cluster of another major version is left alone", async () => {
    const cluster = await started();
    await cluster.stop();
    const version = join(cluster.dataDirectory, "postgres", "PG_VERSION");
    writeFileSync(version, "15\n");
    const sentence = await refusal(prepareCluster(cluster.dataDirectory, { durable: false }));
    expect(sentence).toContain("made by PostgreSQL 15");
    expect(readFileSync(version, "utf8")).toBe("15\n");
  });

  test.runIf(process.getuid?.() === 0)("closed to the database account is named", async () => {
    const outer = makeTestDirectory();
    directories.push(outer);
    chmodSync(outer, 0o700);
    const inner = join(outer, "data");
    expect(await refusal(prepareCluster(inner, { durable: false }))).toContain(inner);
    expect(existsSync(join(inner, "postgres"))).toBe(false);
  });
});
