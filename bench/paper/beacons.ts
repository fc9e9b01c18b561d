import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { pressPart } from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { ask } from "#tests/server/drills/asking.ts";
import { keepPart } from "#tests/server/drills/kept-part.ts";
import { cpuMs, groupOf } from "../cpu.ts";
import { type Figure, median } from "../figure.ts";
import { startBare } from "../load.ts";
import { atPace } from "../pace.ts";
import { BROWSER, type Setting } from "../setting.ts";
import type { Paced } from "./paced.ts";

const run = promisify(execFile);
const ROUNDS = 9;
const SECONDS = 2;
/** What the press is to bear. */
const BEACONS = 5000;
/** Far below what two cores bear with the load beside: waits are then the press's, not the queue's. */
const FEW = { pages: 200, beacons: 500 };

/**
 * What counting a reader costs the press, apart from the load that asks: CPU for each beacon against
 * bare Node taking a POST and against a printed page, and what pages wait while beacons come.
 */
export async function beacons({ house, article }: Setting): Promise<Figure[]> {
  const { setting, webUrl } = house;
  const port = await freePort();
  // Behind a proxy, so that every beacon may come from an address of its own.
  const env = { ...setting.env, PORT: port, MAGAM_TRUST_PROXY: 1 };
  const press = keepPart(pressPart({ ...setting, env }, webUrl));
  await press.ready();
  const page = `http://127.0.0.1:${port}${article}`;
  const views = `http://127.0.0.1:${port}/api/views`;
  await ask(page, BROWSER);
  const bare = await startBare(`http://127.0.0.1:${port}/api/health`);
  try {
    const pids = groupOf(press.child()?.pid ?? 0);
    const load = (url: string, pace: number, kind: "pages" | "beacons") =>
      costly(pids, () => paced(url, pace, kind));
    const rounds: Round[] = [];
    for (let count = 0; count <= ROUNDS; count += 1) {
      const round = await atPace(async () => {
        const many = await load(views, BEACONS, "beacons");
        const posts = await costly([bare.child.pid ?? 0], () =>
          paced(bare.url, BEACONS, "beacons"),
        );
        const pages = await load(page, BEACONS, "pages");
        const alone = await paced(page, FEW.pages, "pages");
        const beside = paced(views, FEW.beacons, "beacons");
        const together = await paced(page, FEW.pages, "pages");
        await beside;
        return { many, posts, pages, alone, together };
      });
      // The first warms up.
      if (count > 0) rounds.push(round);
      await pause(100);
    }
    return figuresOf(rounds);
  } finally {
    bare.child.kill();
    await press.stop();
  }
}

interface Cost extends Paced {
  /** Milliseconds of the server's CPU for one answer. */
  readonly cpu: number;
}

interface Round {
  readonly many: Cost;
  readonly posts: Cost;
  readonly pages: Cost;
  readonly alone: Paced;
  readonly together: Paced;
}

async function costly(pids: readonly number[], work: () => Promise<Paced>): Promise<Cost> {
  const before = cpuMs(pids);
  const told = await work();
  return { ...told, cpu: (cpuMs(pids) - before) / told.answers };
}

async function paced(url: string, perSecond: number, kind: "pages" | "beacons"): Promise<Paced> {
  const script = join(import.meta.dirname, "paced.ts");
  const args = [script, url, String(perSecond), String(SECONDS), kind];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout) as Paced;
}

function figuresOf(rounds: readonly Round[]): Figure[] {
  const of = (number: (round: Round) => number) => median(rounds.map(number));
  const beacon = of(({ many }) => many.cpu);
  const micro = (milliseconds: number) => `${(milliseconds * 1000).toFixed(0)} µs`;
  return [
    {
      name: "beacons answered a second",
      measured: of(({ many }) => many.answers / many.seconds),
      unit: "",
      target: { at: "least", value: BEACONS * 0.99 },
      note: `of ${BEACONS} sent a second from the same two cores; p99 ${of(({ many }) => many.p99).toFixed(1)} ms`,
    },
    {
      name: "CPU of a beacon, press : bare Node taking a POST",
      measured: of(({ many, posts }) => many.cpu / posts.cpu),
      unit: "×",
      target: { at: "most", value: 1.4 },
      note: `${micro(beacon)} : ${micro(of(({ posts }) => posts.cpu))}`,
    },
    {
      name: "CPU of a beacon : of a printed page",
      measured: of(({ many, pages }) => many.cpu / pages.cpu),
      unit: "×",
      target: null,
      note: `${BEACONS} beacons a second take ${((beacon * BEACONS) / 10).toFixed(0)} % of a core`,
    },
    {
      name: "median wait for a page, with beacons : alone",
      measured: of(({ alone, together }) => together.median / alone.median),
      unit: "×",
      target: { at: "most", value: 1.5 },
      note: `${FEW.pages} pages and ${FEW.beacons} beacons a second; ${of(({ alone }) => alone.median).toFixed(2)} ms alone`,
    },
  ];
}
