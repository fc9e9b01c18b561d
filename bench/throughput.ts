import { groupOf } from "./cpu.ts";
import { type Figure, median } from "./figure.ts";
import { autocannonLoad, leanLoad, loadRound, type Round, startBare } from "./load.ts";
import { atPace } from "./pace.ts";
import type { Setting } from "./setting.ts";

const ROUNDS = 10;
const SECONDS = 2;

/** The article page from the press, from bare Node and from `next start`, in turn, so that all meet the same weather. */
export async function throughput({ house, article }: Setting): Promise<Figure[]> {
  const bare = await startBare(house.url + article);
  try {
    const servers = {
      bare: { url: bare.url, pids: [bare.child.pid ?? 0] },
      press: { url: house.url + article, pids: groupOf(house.parts.press.child()?.pid ?? 0) },
      next: { url: house.webUrl + article, pids: groupOf(house.parts.web.child()?.pid ?? 0) },
    };
    // Who goes first in one round goes second in the next: a machine tires within a round, too.
    const pair = async (pressFirst: boolean) => {
      const press = pressFirst ? await loadRound(leanLoad, servers.press, SECONDS) : null;
      const bare = await loadRound(leanLoad, servers.bare, SECONDS);
      return { bare, press: press ?? (await loadRound(leanLoad, servers.press, SECONDS)) };
    };
    const round = async (count: number) => ({
      ...(await atPace(() => pair(count % 2 === 0))),
      next: await atPace(() => loadRound(autocannonLoad, servers.next, SECONDS)),
    });
    await round(0); // warms up
    const rounds: Rounds[number][] = [];
    for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round(count));
    return figuresOf(rounds);
  } finally {
    bare.child.kill();
  }
}

type Rounds = readonly Record<"bare" | "press" | "next", Round>[];

function figuresOf(rounds: Rounds): Figure[] {
  const of = (number: (round: (typeof rounds)[number]) => number) => median(rounds.map(number));
  const pace = (name: "bare" | "press" | "next") =>
    Math.round(of((round) => round[name].requestsPerSecond)).toLocaleString("en");
  const busy = (name: "bare" | "press") => `${Math.round(of((round) => round[name].busy) * 100)} %`;
  return [
    {
      name: "article page, press : bare Node",
      measured: of(({ press, bare }) => press.requestsPerSecond / bare.requestsPerSecond),
      unit: "×",
      target: { at: "least", value: 0.8 },
      note: `${pace("press")} : ${pace("bare")} a second; busy ${busy("press")} : ${busy("bare")}`,
    },
    {
      name: "article page, press : next start",
      measured: of(({ press, next }) => press.requestsPerSecond / next.requestsPerSecond),
      unit: "×",
      target: { at: "least", value: 40 },
      note: `next start ${pace("next")} a second`,
    },
    {
      name: "CPU per request, press : bare Node",
      measured: of(({ press, bare }) => press.cpuPerRequest / bare.cpuPerRequest),
      unit: "×",
      target: { at: "most", value: 1.4 },
      note: `${(of(({ press }) => press.cpuPerRequest) * 1000).toFixed(0)} µs`,
    },
  ];
}
