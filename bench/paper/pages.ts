import { Agent } from "node:http";
import { parseEnv } from "#server/env.ts";
import { build, isBuildCurrent } from "#server/supervisor/build.ts";
import { checkout, type Setting, webEnv, webPart } from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { ask } from "#tests/server/drills/asking.ts";
import { keepPart } from "#tests/server/drills/kept-part.ts";
import { groupOf } from "../cpu.ts";
import type { Scratch } from "./scratch.ts";
import { type Asking, type Timed, timed } from "./timed.ts";
import { tagName } from "./writing.ts";

const HOST = "127.0.0.1";

/** Whole pages as Next composes them for the press, one at a time, nothing kept anywhere. */
export async function timePages(scratches: readonly Scratch[]): Promise<Timed[]> {
  const webs: Web[] = [];
  try {
    for (const scratch of scratches) webs.push(await startWeb(scratch));
    const figures: Timed[] = [];
    for (const [name, path] of PAGES) {
      const turns = webs.map(({ count, read, pids }) => {
        const pathOf = path(count);
        return { count, pids, once: (number: number) => read(pathOf(number)) };
      });
      figures.push(...(await timed(name, turns)));
    }
    return figures;
  } finally {
    for (const web of webs) await web.stop();
  }
}

interface Web {
  readonly count: number;
  readonly pids: readonly number[];
  read(path: string): Promise<void>;
  stop(): Promise<void>;
}

async function startWeb(scratch: Scratch): Promise<Web> {
  const env = parseEnv({ PORT: "3000", HOST, MAGAM_DATA: scratch.folder });
  const setting: Setting = {
    ...{ env, urls: scratch.urls, secret: scratch.secret, mode: "production" },
  };
  if (!isBuildCurrent(checkout)) await build(checkout, webEnv(setting), () => undefined);
  const { spec, url } = webPart(setting, HOST, await freePort());
  const part = keepPart(spec);
  await part.ready();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { host: new URL(env.PUBLIC_URL).host, accept: "text/html,*/*" };
  return {
    count: scratch.count,
    pids: groupOf(part.child()?.pid ?? 0),
    async read(path) {
      const { status } = await ask(url + path, headers, agent);
      if (status !== 200 && status !== 404) throw new Error(`${path}: ${status}`);
    },
    async stop() {
      agent.destroy();
      await part.stop();
    },
  };
}

const always = (path: string) => () => () => path;
const TAG = `/tag/${encodeURIComponent(tagName(0))}`;

/** The addresses asked, in the order of their numbers; articles anywhere in the archive. */
const PAGES: readonly (readonly [string, (count: number) => Asking<string>])[] = [
  ["home", always("/")],
  ["section, page 1", always("/politics")],
  ["section, page 10", always("/politics?page=10")],
  ["section, page 100", always("/politics?page=100")],
  ["small section, page 1", always("/opinion")],
  ["tag, page 1", always(TAG)],
  ["tag, page 10", always(`${TAG}?page=10`)],
  ["tag, page 100", always(`${TAG}?page=100`)],
  ["reporter, page 1", always("/reporter/1")],
  ["reporter, page 10", always("/reporter/1?page=10")],
  ["reporter, page 100", always("/reporter/1?page=100")],
  [
    "article",
    (count) => {
      return (number) => `/news/${1 + ((number * 7919) % count)}`;
    },
  ],
  ["search", always(`/search?q=${encodeURIComponent("교통")}`)],
];
