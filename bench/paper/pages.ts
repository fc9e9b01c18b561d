import { Agent } from "node:http";
import { parseEnv } from "#server/env.ts";
import { build, isBuildCurrent } from "#server/supervisor/build.ts";
import { checkout, type Setting, webEnv, webPart } from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { ask } from "#tests/server/drills/asking.ts";
import { keepPart } from "#tests/server/drills/kept-part.ts";
import type { Scratch } from "./scratch.ts";
import { type Asking, type Timed, timed } from "./timed.ts";
import { tagName } from "./writing.ts";

const HOST = "127.0.0.1";

/** Whole pages as Next composes them for the press, one at a time, nothing kept anywhere. */
export async function timePages(scratch: Scratch, count: number): Promise<Timed[]> {
  const env = parseEnv({ PORT: "3000", HOST, MAGAM_DATA: scratch.folder });
  const setting: Setting = {
    ...{ env, urls: scratch.urls, secret: scratch.secret, mode: "production" },
  };
  if (!isBuildCurrent(checkout)) await build(checkout, webEnv(setting), () => undefined);
  const web = webPart(setting, HOST, await freePort());
  const part = keepPart(web.spec);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { host: new URL(env.PUBLIC_URL).host, accept: "text/html,*/*" };
  try {
    await part.ready();
    const figures: Timed[] = [];
    for (const [name, path] of pathsOf(count)) {
      figures.push(
        await timed(name, async (number) => {
          const { status } = await ask(web.url + path(number), headers, agent);
          if (status !== 200 && status !== 404) throw new Error(`${path(number)}: ${status}`);
        }),
      );
    }
    return figures;
  } finally {
    agent.destroy();
    await part.stop();
  }
}

/** The addresses asked, in the order of their numbers; articles anywhere in the archive. */
function pathsOf(count: number): [string, Asking<string>][] {
  const tag = `/tag/${encodeURIComponent(tagName(0))}`;
  const common = encodeURIComponent("교통");
  return [
    ["home", () => "/"],
    ["section, page 1", () => "/politics"],
    ["section, page 100", () => "/politics?page=100"],
    ["small section, page 1", () => "/opinion"],
    ["tag, page 1", () => tag],
    ["tag, page 100", () => `${tag}?page=100`],
    ["reporter, page 1", () => "/reporter/1"],
    ["reporter, page 100", () => "/reporter/1?page=100"],
    ["article", (number) => `/news/${1 + ((number * 7919) % count)}`],
    ["search", () => `/search?q=${common}`],
  ];
}
