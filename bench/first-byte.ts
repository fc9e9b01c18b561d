import { Agent, request } from "node:http";
import { type Figure, percentile } from "./figure.ts";
import { BROWSER, type Setting } from "./setting.ts";

const REQUESTS = 3000;
const WARM_UP = 500;

/** From the request to the first byte of a printed page, one reader at a time on a kept connection. */
export async function firstByte({ house, article }: Setting): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waits: number[] = [];
  for (let count = 0; count < WARM_UP + REQUESTS; count += 1) {
    const wait = await waitFor(house.url + article, agent);
    if (count >= WARM_UP) waits.push(wait);
  }
  agent.destroy();
  return [50, 99].map((share) => ({
    name: `first byte of a printed page, p${share}`,
    measured: percentile(waits, share),
    unit: "ms",
    target: null,
  }));
}

function waitFor(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const asked = request(url, { agent, headers: BROWSER }, (answer) => {
      const wait = performance.now() - since;
      answer.resume();
      answer.once("end", () => resolve(wait));
      answer.once("error", reject);
    });
    asked.once("error", reject);
    asked.end();
  });
}
