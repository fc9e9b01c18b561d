import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { createPress, type DropReceiver, type PressOptions } from "#server/press/press.ts";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";

export interface OpenPress {
  web: FakeWeb;
  port: number;
  drops: DropReceiver;
  log: string[];
  /** Moves the press's clock; it stands still otherwise. */
  pass(ms: number): void;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, options?: Sent): Promise<Answer>;
  close(): Promise<void>;
}

interface Sent {
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** A press on a free port before a fake web process, with drops and time in the test's hand. */
export async function openPress(options: Partial<PressOptions> = {}): Promise<OpenPress> {
  const web = await startFakeWeb();
  const log: string[] = [];
  let now = 1000;
  let drops: DropReceiver | undefined;
  const press = createPress({
    webUrl: web.url,
    publicUrl: "http://paper.example",
    publicDir: import.meta.dirname,
    log: (line) => log.push(line),
    clock: () => now,
    source(receiver) {
      drops = receiver;
      return { close: async () => undefined };
    },
    ...options,
  });
  await new Promise<void>((resolve) => press.server.listen(0, "127.0.0.1", resolve));
  const { port } = press.server.address() as AddressInfo;
  if (drops === undefined) throw new Error("the press did not ask for drops");
  return {
    ...{ web, port, drops, log },
    pass: (ms) => {
      now += ms;
    },
    get: (path, headers = {}) => ask(port, "GET", path, { headers }),
    send: (method, path, sent = {}) => ask(port, method, path, sent),
    async close() {
      press.server.closeAllConnections();
      await Promise.all([press.close(), web.kill()]);
    },
  };
}

/** Bare `http.request`: `fetch` would tidy up the very paths and headers under test. */
function ask(port: number, method: string, path: string, sent: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, method, path, headers: sent.headers ?? {}, agent: false },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.once("error", reject);
        answer.once("end", () => {
          const body = Buffer.concat(pieces);
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, body, text: body.toString() });
        });
      },
    );
    asked.once("error", reject);
    asked.end(sent.body);
  });
}
