import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "#server/env.ts";
import { prepareCluster } from "#server/postgres/cluster.ts";
import { runningServer } from "#server/postgres/left-over.ts";
import type { RoleUrls } from "#server/postgres/role-urls.ts";
import { build, isBuildCurrent } from "#server/supervisor/build.ts";
import { migrateDatabase, partUrls } from "#server/supervisor/database.ts";
import { fillDemo } from "#server/supervisor/demo.ts";
import { whenServing } from "#server/supervisor/health.ts";
import { relay } from "#server/supervisor/log.ts";
import type { PartSpec } from "#server/supervisor/part.ts";
import {
  checkout,
  endGroup,
  postgresPart,
  pressPart,
  type Setting,
  webEnv,
  webPart,
  workerPart,
} from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { installationSecret } from "#server/supervisor/secret.ts";
import { makeTestDirectory } from "../../support/cluster.ts";
import { type KeptPart, keepPart } from "./kept-part.ts";

export type PartName = "press" | "web" | "worker" | "postgres";

/** The product's own parts on a database of their own, each one killable. */
export interface DrillHouse {
  /** The press; what readers ask. */
  readonly url: string;
  readonly webUrl: string;
  readonly ownerUrl: string;
  readonly urls: RoleUrls;
  readonly setting: Setting;
  readonly parts: Readonly<Record<PartName, KeptPart>>;
  /** Resolves when every part serves again. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Next with the pages of the product, or a small server on the same site queries, up in 0.3 s. */
  web: "next" | "stand-in";
  /** Fills the demo newsroom. */
  demo?: boolean;
  /** Where the data goes; a new directory below the system's temporary one unless given. */
  dataDirectory?: string;
  /** The line between web and database, as through a proxy. */
  webLine?: (urls: RoleUrls) => Promise<RoleUrls>;
}

/** Starts a durable database (fsync on), worker, web and press; builds the pages if Next is wanted and they are not current. */
export async function startHouse(options: HouseOptions): Promise<DrillHouse> {
  const dataDirectory = options.dataDirectory ?? makeTestDirectory();
  const cluster = await prepareCluster(dataDirectory, { durable: true });
  const postgres = keepPart(postgresPart(cluster), () => runningServer(cluster.directory));
  const started: KeptPart[] = [postgres];
  const add = (part: KeptPart) => {
    started.unshift(part);
    return part;
  };
  async function close(): Promise<void> {
    for (const part of started) await part.stop();
    if (!options.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
  }
  try {
    await postgres.ready();
    const { ownerUrl } = cluster;
    const port = await freePort();
    const env = parseEnv({ PORT: String(port), HOST: "127.0.0.1", MAGAM_DATA: dataDirectory });
    const secret = installationSecret(dataDirectory, undefined);
    const urls = partUrls(env, ownerUrl, secret);
    const setting: Setting = { env, urls, secret, mode: "production" };
    await migrateDatabase(ownerUrl, secret, () => undefined);
    if (options.demo) await fillDemo(dataDirectory, ownerUrl, () => undefined);
    if (options.web === "next" && !isBuildCurrent(checkout)) {
      await build(checkout, webEnv(setting), () => undefined);
    }
    const webPort = await freePort();
    const webUrl = `http://127.0.0.1:${webPort}`;
    const webSpec =
      options.web === "next"
        ? webPart(await withLine(setting, options.webLine), "127.0.0.1", webPort).spec
        : standInPart(urls.site, webPort);
    const parts = {
      postgres,
      worker: add(keepPart(workerPart(setting))),
      web: add(keepPart(webSpec)),
      press: add(keepPart(pressPart(setting, webUrl))),
    };
    const settled = async () => {
      for (const part of Object.values(parts)) await part.ready();
    };
    await settled();
    await whenServing("127.0.0.1", port, ["/api/health", "/"], 60_000);
    const url = `http://127.0.0.1:${port}`;
    return { url, webUrl, ownerUrl, urls, setting, parts, settled, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function withLine(setting: Setting, line: HouseOptions["webLine"]): Promise<Setting> {
  return line ? { ...setting, urls: await line(setting.urls) } : setting;
}

/** A Node script of this folder as a part; it sends a message when it serves. */
export function scriptPart(name: string, script: string, env: Record<string, string>): PartSpec {
  return {
    name,
    start() {
      const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
        cwd: checkout,
        env: { ...process.env, NODE_ENV: "production", ...env },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        detached: true,
      });
      relay(name, child.stdout, child.stderr);
      return child;
    },
    ready: (child) => new Promise((resolve) => child.once("message", () => resolve())),
    stop: (child) => child.kill("SIGTERM"),
    stopAtOnce: endGroup,
    grace: 1000,
  };
}

function standInPart(siteUrl: string, port: number): PartSpec {
  return scriptPart("web", "stand-in-web.ts", { SITE_DATABASE_URL: siteUrl, PORT: String(port) });
}
