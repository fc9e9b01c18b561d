import { Agent } from "node:http";
import { ask } from "#tests/server/drills/asking.ts";
import { cpuMs, groupOf } from "./cpu.ts";
import { type Figure, median } from "./figure.ts";
import type { Setting } from "./setting.ts";

const RENDERS = 300;
const WARM_UP = 200;

/** CPU of Next for one article page, asked straight and one at a time, with the queries it makes. */
export async function renderCpu({ house, article }: Setting): Promise<Figure[]> {
  const pids = groupOf(house.parts.web.child()?.pid ?? 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { host: new URL(house.setting.env.PUBLIC_URL).host, accept: "text/html,*/*" };
  const spent: number[] = [];
  for (let count = 0; count < WARM_UP + RENDERS; count += 1) {
    const before = cpuMs(pids);
    const { status } = await ask(house.webUrl + article, headers, agent);
    if (status !== 200) throw new Error(`Next answered ${status}`);
    if (count >= WARM_UP) spent.push(cpuMs(pids) - before);
  }
  agent.destroy();
  const mean = spent.reduce((sum, one) => sum + one, 0) / spent.length;
  return [
    {
      name: "CPU of one render in Next, median",
      measured: median(spent),
      unit: "ms",
      target: { at: "most", value: 8 },
      note: `mean ${mean.toFixed(1)} ms over ${RENDERS}`,
    },
  ];
}
