import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeWeb {
  url: string;
  /** Every request that reached it, in order. */
  asked: { method: string; path: string; headers: IncomingMessage["headers"] }[];
  route(path: string, route: Route): void;
  /** Renders asked for one path. */
  countOf(path: string): number;
  kill(): Promise<void>;
  revive(): Promise<void>;
}

/** Stands in for `next start`: HTML for the routes a test gives, 404 for the rest. */
export async function startFakeWeb(): Promise<FakeWeb> {
  const routes = new Map<string, Route>();
  const asked: FakeWeb["asked"] = [];
  const receive = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    asked.push({ method: request.method ?? "", path, headers: request.headers });
    const route = routes.get(path.split("?")[0] ?? "");
    if (route) route(request, response);
    else html(response, "<p>nicht gefunden</p>", 404);
  };
  let server = createServer(receive);
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    route: (path, route) => routes.set(path, route),
    countOf: (path) => asked.filter((request) => request.path === path).length,
    kill: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    revive() {
      server = createServer(receive);
      return listen(port);
    },
  };
}

/** What Next sends: a document with its scripts, preloads and comments around `body`. */
export function html(response: ServerResponse, body: string, status = 200, head = ""): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "x-powered-by": "Next.js",
    "set-cookie": "theme=dark",
    link: "</_next/static/x.js>; rel=preload; as=script",
  });
  response.end(
    `<!DOCTYPE html><!--build--><html lang="ko"><head><meta charSet="utf-8"/>` +
      `<script src="/_next/static/chunks/main.js" async=""></script>${head}</head>` +
      `<body><div hidden=""><!--$--><!--/$--></div>${body}` +
      `<script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>`,
  );
}

export function directives(content: string): string {
  return `<meta name="press" content="${content}"/>`;
}
