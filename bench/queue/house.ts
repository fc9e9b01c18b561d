import { parseEnv } from "#server/env.ts";
import { build, isBuildCurrent } from "#server/supervisor/build.ts";
import { whenServing } from "#server/supervisor/health.ts";
import { checkout, pressPart, type Setting, webEnv, webPart } from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { keepPart } from "#tests/server/drills/kept-part.ts";
import { groupOf } from "../cpu.ts";
import type { Scratch } from "../paper/scratch.ts";

const HOST = "127.0.0.1";

export interface QueueHouse {
  readonly url: string;
  /** Processes of the web part. */
  pids(): readonly number[];
  stop(): Promise<void>;
}

/** Web and press on an archive, as on one machine. */
export async function openHouse(scratch: Scratch): Promise<QueueHouse> {
  const port = await freePort();
  const env = parseEnv({ PORT: String(port), HOST, MAGAM_DATA: scratch.folder });
  const setting: Setting = {
    ...{ env, urls: scratch.urls, secret: scratch.secret, mode: "production" },
  };
  if (!isBuildCurrent(checkout)) await build(checkout, webEnv(setting), () => undefined);
  const { spec, url: webUrl } = webPart(setting, HOST, await freePort());
  const web = keepPart(spec);
  const press = keepPart(pressPart(setting, webUrl));
  await web.ready();
  await press.ready();
  await whenServing(HOST, port, ["/api/health", "/"], 60_000);
  return {
    url: env.PUBLIC_URL,
    pids: () => groupOf(web.child()?.pid ?? 0),
    async stop() {
      await press.stop();
      await web.stop();
    },
  };
}
