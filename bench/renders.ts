import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { pressPart } from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { ask } from "#tests/server/drills/asking.ts";
import { keepPart } from "#tests/server/drills/kept-part.ts";
import type { Figure } from "./figure.ts";
import { BROWSER, type Setting } from "./setting.ts";

const READERS = 200;

/** 200 readers at once on pages that a new press has never printed; how often is Next asked? */
export async function rendersPerPage({ house, staff, article }: Setting): Promise<Figure[]> {
  const counter = await startCounter(house.webUrl);
  const port = await freePort();
  const setting = { ...house.setting, env: { ...house.setting.env, PORT: port } };
  const press = keepPart(pressPart(setting, counter.url));
  try {
    await press.ready();
    // The first word from the database ends whatever was printed before it.
    while (!(await ask(`http://127.0.0.1:${port}/api/health`)).body.includes('"listening"'))
      await pause(20);
    const paths = [article, `/${staff.section.slug}`, "/"];
    for (const path of paths) {
      const asked = Array.from({ length: READERS }, () =>
        ask(`http://127.0.0.1:${port}${path}`, BROWSER),
      );
      const bad = (await Promise.all(asked)).filter(({ status }) => status !== 200);
      if (bad.length > 0) throw new Error(`${bad.length} readers of ${path} got no page`);
    }
    const most = Math.max(...paths.map((path) => counter.asked.get(path) ?? 0));
    return [
      {
        name: `renders per page, ${READERS} first readers at once`,
        measured: most,
        unit: "",
        target: { at: "most", value: 1 },
      },
    ];
  } finally {
    await press.stop();
    counter.close();
  }
}

/** Passes requests on to `target` and counts them by path. */
export async function startCounter(
  target: string,
): Promise<{ url: string; asked: Map<string, number>; close: () => void }> {
  const asked = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const passed = request(target + path, { headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.once("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, asked, close };
}
