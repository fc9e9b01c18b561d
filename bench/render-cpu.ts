import { Agent } from "node:http";
import { ask } from "#tests/server/drills/asking.ts";
import { cpuMs, groupOf } from "./cpu.ts";
import { type Figure, median } from "./figure.ts";
import { leanLoad, loadRound, startBare } from "./load.ts";
import { atPace } from "./pace.ts";
import type { Setting } from "./setting.ts";

const ROUNDS = 12;
const RENDERS = 25;
const WARM_UP = 200;
const BARE_SECONDS = 1;
/**
 * The 8 ms of the design were set on a machine whose core answered 49,700 bare requests a second:
 * 398 requests' worth. Said so, the limit is the same on every machine.
 */
const MOST_BARE_REQUESTS = 398;

/**
 * CPU of Next for one article page, asked straight and one at a time, with the queries it makes; and
 * how many answers bare Node gives of the same page for it, measured in turn.
 */
export async function renderCpu({ house, article }: Setting): Promise<Figure[]> {
  const bare = await startBare(house.url + article);
  const pids = groupOf(house.parts.web.child()?.pid ?? 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { host: new URL(house.setting.env.PUBLIC_URL).host, accept: "text/html,*/*" };
  const render = async () => {
    const before = cpuMs(pids);
    const { status } = await ask(house.webUrl + article, headers, agent);
    if (status !== 200) throw new Error(`Next answered ${status}`);
    return cpuMs(pids) - before;
  };
  const renders = async (count: number) => {
    const spent: number[] = [];
    while (spent.length < count) spent.push(await render());
    return spent;
  };
  await renders(WARM_UP);
  const round = async () => {
    const each = await renders(RENDERS);
    const server = { url: bare.url, pids: [bare.child.pid ?? 0] };
    const { cpuPerRequest } = await loadRound(leanLoad, server, BARE_SECONDS);
    return { each, worth: median(each) / cpuPerRequest };
  };
  await round();
  const spent: number[] = [];
  const worth: number[] = [];
  for (let count = 0; count < ROUNDS; count += 1) {
    const taken = await atPace(round);
    spent.push(...taken.each);
    worth.push(taken.worth);
  }
  agent.destroy();
  bare.child.kill();
  const mean = spent.reduce((sum, one) => sum + one, 0) / spent.length;
  return [
    {
      name: "CPU of one render in Next, median",
      measured: median(spent),
      unit: "ms",
      target: { at: "most", value: 8 },
      note: `mean ${mean.toFixed(1)} ms over ${spent.length}`,
    },
    {
      name: "one render, in requests to bare Node",
      measured: median(worth),
      unit: "×",
      target: { at: "most", value: MOST_BARE_REQUESTS },
      note: `median of ${ROUNDS} rounds`,
    },
  ];
}
