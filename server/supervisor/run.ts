import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "#server/env.ts";
import { env } from "#server/env.ts";
import { prepareCluster } from "#server/postgres/cluster.ts";
import { rotateLog } from "#server/postgres/embedded.ts";
import { requireDatabase } from "#server/postgres/external.ts";
import { runAlone } from "./alone.ts";
import { announcement } from "./announce.ts";
import { isBuildCurrent } from "./build.ts";
import { buildInHouse } from "./build-in-house.ts";
import { migrateDatabase, partUrls, requireSecret } from "./database.ts";
import { demoAccess, fillDemo, isDemo } from "./demo.ts";
import { whenServing } from "./health.ts";
import { takeLock } from "./lock.ts";
import { say } from "./log.ts";
import { type Part, runPart } from "./part.ts";
import { checkout, postgresPart, pressPart, type Setting, webPart, workerPart } from "./parts.ts";
import { freePort, requirePort } from "./ports.ts";
import { type House, openHouse } from "./shutdown.ts";

const hour = 3_600_000;

/**
 * Starts the house and keeps it running until it is stopped by a signal. Never returns to a caller
 * that could go on: it ends the process, with 1 and two plain lines when something is in the way.
 */
export async function startMagam(mode: Setting["mode"]): Promise<void> {
  const house = openHouse();
  try {
    const settings = env();
    if (settings.MAGAM_ROLE === "all") await runAll(house, settings, mode);
    else await runAlone(house, settings, settings.MAGAM_ROLE, mode);
  } catch (error) {
    await house.close(error);
  }
}

async function runAll(house: House, settings: Env, mode: Setting["mode"]): Promise<void> {
  const since = performance.now();
  const secret = requireSecret(settings);
  const lock = takeLock(settings.MAGAM_DATA);
  house.atEnd(lock.release);
  // Parts of a killed predecessor end within moments of losing their channel to it.
  await requirePort(settings.HOST, settings.PORT, lock.afterCrash ? 5000 : 0);

  const { ownerUrl, postgres } = await openDatabase(house, settings);
  const setting = { env: settings, urls: partUrls(settings, ownerUrl, secret), secret, mode };
  const isDevelopment = mode === "development";
  const web = isDevelopment
    ? webPart(setting, settings.HOST, settings.PORT)
    : webPart(setting, "127.0.0.1", await freePort());
  // With a build at hand Next comes up beside the database; it asks nothing of it until a request.
  const early = isDevelopment || isBuildCurrent(checkout) ? house.add(runPart(web.spec)) : null;

  await postgres?.ready;
  await migrateDatabase(ownerUrl, secret, (line) => say("database", line));
  const isOwn = settings.DATABASE_URL !== undefined;
  if (!isOwn && !isDemo(settings.MAGAM_DATA)) {
    await fillDemo(settings.MAGAM_DATA, ownerUrl, (line) => say("demo", line));
  }
  house.add(runPart(workerPart(setting)));
  if (!early) await buildInHouse(house, setting);
  const parts: Part[] = [early ?? house.add(runPart(web.spec))];
  if (!isDevelopment) {
    parts.push(house.add(runPart(pressPart(setting, web.url))));
    // A part that cannot start must be told at once, not after the patience with the pages.
    const serving = whenServing(settings.HOST, settings.PORT, ["/api/health", "/"], 90_000);
    await Promise.all([serving, ...parts.map((part) => part.ready)]);
  }
  await Promise.all(parts.map((part) => part.ready));
  const accounts = isOwn ? null : await demoAccess(settings.MAGAM_DATA);
  console.log(announcement(settings, accounts, (performance.now() - since) / 1000));
}

async function openDatabase(
  house: House,
  settings: Env,
): Promise<{ ownerUrl: string; postgres: Part | null }> {
  if (settings.DATABASE_URL) {
    await requireDatabase(settings.DATABASE_URL);
    return { ownerUrl: settings.DATABASE_URL, postgres: null };
  }
  if (!existsSync(join(settings.MAGAM_DATA, "postgres"))) say("postgres", "making the database");
  const cluster = await prepareCluster(settings.MAGAM_DATA, { durable: true });
  setInterval(() => rotateLog(cluster.logFile), hour).unref();
  return { ownerUrl: cluster.ownerUrl, postgres: house.add(runPart(postgresPart(cluster))) };
}
