import { Agent } from "node:http";
import { ask } from "#tests/server/drills/asking.ts";
import { cpuMs, groupOf } from "./cpu.ts";
import { type Figure, median } from "./figure.ts";
import { atPace } from "./pace.ts";
import type { Setting } from "./setting.ts";

const ROUNDS = 12;
const RENDERS = 25;
const WARM_UP = 200;

/** CPU of Next for one article page, asked straight and one at a time, with the queries it makes. */
export async function renderCpu({ house, article }: Setting): Promise<Figure[]> {
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
  const spent: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    spent.push(...(await atPace(() => renders(RENDERS))));
  agent.destroy();
  const mean = spent.reduce((sum, one) => sum + one, 0) / spent.length;
  return [
    {
      name: "CPU of one render in Next, median",
      measured: median(spent),
      unit: "ms",
      target: { at: "most", value: 8 },
      note: `mean ${mean.toFixed(1)} ms over ${spent.length}`,
    },
  ];
}
