import { spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseEnv } from "#server/env.ts";
import { announcement } from "#server/supervisor/announce.ts";
import { isBuildCurrent, sourcesHash } from "#server/supervisor/build.ts";
import { livingHolder, takeLock } from "#server/supervisor/lock.ts";
import { type PartSpec, runPart } from "#server/supervisor/part.ts";
import { webEnv, workerPart } from "#server/supervisor/parts.ts";
import { PlainError } from "#server/supervisor/plain-errors.ts";
import { freePort, requirePort } from "#server/supervisor/ports.ts";
import { installationSecret } from "#server/supervisor/secret.ts";
import { makeTestDirectory } from "../../support/cluster.ts";

let directory: string;
beforeEach(() => {
  directory = makeTestDirectory();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  rmSync(directory, { recursive: true });
  vi.restoreAllMocks();
});

/** A part that runs `script` in Node and counts its starts. */
function nodePart(script: string, grace = 1000): PartSpec & { pids: number[] } {
  const pids: number[] = [];
  return {
    name: "test",
    pids,
    grace,
    start() {
      const child = spawn(process.execPath, ["-e", script], {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      pids.push(child.pid ?? 0);
      return child;
    },
    ready: (child) => new Promise((resolve) => child.once("message", () => resolve())),
    stop: (child) => child.kill("SIGTERM"),
    stopAtOnce: (child) => child.kill("SIGKILL"),
  };
}

describe("a part of the house", () => {
  const serves = "process.send('up'); setInterval(() => {}, 1000);";

  test("is started again when it is killed", async () => {
    const spec = nodePart(serves);
    const part = runPart(spec);
    await part.ready;
    process.kill(spec.pids[0] ?? 0, "SIGKILL");
    await vi.waitFor(() => expect(spec.pids).toHaveLength(2), 5000);
    await part.stop();
    expect(spec.pids).toHaveLength(2);
  });

  test("that never comes up is given up with a sentence", async () => {
    const spec = nodePart("process.exit(7)");
    await expect(runPart(spec).ready).rejects.toThrow(/does not start \(exit code 7\)/);
    expect(spec.pids).toHaveLength(4);
  });

  test("is not waited for longer than its grace", async () => {
    const spec = nodePart(`process.on('SIGTERM', () => {}); ${serves}`, 200);
    const part = runPart(spec);
    await part.ready;
    const since = Date.now();
    await part.stop();
    expect(Date.now() - since).toBeLessThan(2000);
    expect(() => process.kill(spec.pids[0] ?? 0, 0)).toThrow(/ESRCH/);
  });

  test("can be stopped during the pause before its next start", async () => {
    const spec = nodePart("process.send('up', () => process.exit(1))");
    const part = runPart(spec);
    await part.ready;
    await part.stop();
    const starts = spec.pids.length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(spec.pids).toHaveLength(starts);
  });
});

describe("what a part is told", () => {
  const env = parseEnv({ SMTP_URL: "smtp://m.kr", MAIL_FROM: "desk@m.kr" });
  const urls = { newsroom: "postgres://n/x", site: "postgres://s/x", press: "postgres://p/x" };
  const setting = { env, urls, secret: "s".repeat(40), mode: "production" } as const;

  test("never holds the owner's URL or the secret itself, also not from the surroundings", () => {
    vi.stubEnv("DATABASE_URL", "postgres://owner:pw@h/d");
    vi.stubEnv("MAGAM_SECRET", "s".repeat(40));
    vi.stubEnv("KMA_HUB_KEY", "hub-key");
    vi.stubEnv("DATA_GO_KR_KEY", "portal-key");
    const told = webEnv(setting);
    vi.unstubAllEnvs();
    expect(told).toMatchObject({
      DATABASE_URL: "",
      MAGAM_SECRET: "",
      PRESS_DATABASE_URL: "",
      SMTP_URL: "",
      KMA_HUB_KEY: "",
      DATA_GO_KR_KEY: "",
      NEWSROOM_DATABASE_URL: urls.newsroom,
      SITE_DATABASE_URL: urls.site,
      NEXTAUTH_URL: env.PUBLIC_URL,
    });
    expect(told.NEXTAUTH_SECRET).toHaveLength(43);
    // Browsers may know the key that pushes are signed with; the web need not know what signs them.
    expect(told.MAGAM_PUSH_PUBLIC_KEY).toHaveLength(87);
    expect(told.MAGAM_PUSH_SEED).toBeUndefined();
    expect(workerPart(setting).name).toBe("worker");
  });
});

describe("one Magam per data directory", () => {
  test("a second one is told who holds it", () => {
    const lock = takeLock(directory);
    expect(livingHolder(directory)).toBe(process.pid);
    expect(() => takeLock(directory)).toThrow(`process ${process.pid}`);
    lock.release();
    expect(livingHolder(directory)).toBeNull();
    expect(takeLock(directory).afterCrash).toBe(false);
  });

  test("a lock left by a killed one does not count, also when its process id is in use again", () => {
    writeFileSync(join(directory, "magam.pid"), `${process.pid} some-other-start\n`);
    expect(takeLock(directory).afterCrash).toBe(true);
  });

  test("the secret is made once and only its owner may read it", () => {
    const made = installationSecret(directory, undefined);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(installationSecret(directory, undefined)).toBe(made);
    expect(statSync(join(directory, "secret")).mode & 0o777).toBe(0o600);
    expect(installationSecret(directory, "given")).toBe("given");
  });
});

describe("the address", () => {
  test("that is taken is refused with another one to try", async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    try {
      const fault = await requirePort("127.0.0.1", port, 0).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(PlainError);
      expect((fault as PlainError).en).toContain(`PORT=${port + 1} npm start`);
      expect(await freePort(port)).not.toBe(port);
    } finally {
      server.close();
    }
  });
});

describe("a build", () => {
  test("is current until a source changes", () => {
    mkdirSync(join(directory, "app"));
    mkdirSync(join(directory, ".next"));
    writeFileSync(join(directory, "app/page.tsx"), "one");
    expect(isBuildCurrent(directory)).toBe(false);
    writeFileSync(join(directory, ".next/BUILD_ID"), "x");
    writeFileSync(join(directory, ".next/magam-sources"), sourcesHash(directory));
    expect(isBuildCurrent(directory)).toBe(true);
    writeFileSync(join(directory, "app/page.tsx"), "two");
    expect(isBuildCurrent(directory)).toBe(false);
  });
});

describe("the announcement", () => {
  test("names both addresses, every demo account and how to stop, in straight columns", () => {
    const accounts = [
      { email: "a@x.kr", name: "가", roleLabel: "기자" },
      { email: "longer@x.kr", name: "나", roleLabel: "편집국장" },
    ];
    const text = announcement(parseEnv({ PORT: "4000" }), { accounts, password: "pw" }, 2);
    expect(text).toContain("http://localhost:4000/newsroom");
    expect(text).toContain("a@x.kr       기자      가");
    expect(text).toContain("longer@x.kr  편집국장  나");
    expect(text).toContain("Ctrl-C");
  });
});
