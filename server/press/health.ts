import { request } from "node:http";

/** Answers within this time are shared, so that health checks cannot load Next. */
const SHARED_MS = 1000;
const PATIENCE_MS = 2000;

/** Whether Next answers at all: «ok», «failing» (5xx) or «down». */
export type WebState = "ok" | "failing" | "down";

export function watchWeb(webUrl: URL, clock: () => number): () => Promise<WebState> {
  let asked: Promise<WebState> | undefined;
  let askedAt = 0;
  return () => {
    if (asked === undefined || clock() - askedAt > SHARED_MS) {
      askedAt = clock();
      asked = askWeb(webUrl);
    }
    return asked;
  };
}

function askWeb({ hostname, port }: URL): Promise<WebState> {
  return new Promise((resolve) => {
    const path = "/api/health";
    const asked = request(
      { hostname, port, path, agent: false, timeout: PATIENCE_MS },
      (answer) => {
        answer.resume();
        resolve((answer.statusCode ?? 500) < 500 ? "ok" : "failing");
      },
    );
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => resolve("down"));
    asked.once("close", () => resolve("down"));
    asked.end();
  });
}
