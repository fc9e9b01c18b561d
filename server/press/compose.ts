import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";

/** One whole answer of Next. */
export interface Composed {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export interface ComposerOptions {
  webUrl: URL;
  publicUrl: URL;
  /** Milliseconds until a render counts as failed. */
  timeout: number;
}

/** The largest page or build file taken; beyond it something is wrong upstream. */
const LARGEST = 16 * 1024 * 1024;
/** Renders asked of Next at once. It draws on one thread: more would all be done when the last is. */
const AT_ONCE = 8;

/** Asks Next for site pages, always with the same few headers: no reader can colour a page. */
export class Composer {
  #agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  #options: ComposerOptions;
  #headers: OutgoingHttpHeaders;

  constructor(options: ComposerOptions) {
    this.#options = options;
    const { host, protocol } = options.publicUrl;
    this.#headers = {
      host,
      "x-forwarded-host": host,
      "x-forwarded-proto": protocol.slice(0, -1),
      "user-agent": "magam-press",
      accept: "text/html,*/*",
      "accept-encoding": "identity",
    };
  }

  /** Next's answer to GET `path`. Throws an Error with the cause if there is none, or no whole one. */
  async ask(path: string): Promise<Composed> {
    const deadline = performance.now() + this.#options.timeout;
    try {
      return await this.#askOnce(path, deadline);
    } catch (error) {
      // Next closes idle connections at the same moment as we may take one: no failure of Next.
      if (!(error instanceof StaleConnection)) throw error;
      return this.#askOnce(path, deadline);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #askOnce(path: string, deadline: number): Promise<Composed> {
    const { hostname, port } = this.#options.webUrl;
    const where = { hostname, port, path, headers: this.#headers, agent: this.#agent };
    return new Promise((resolve, reject) => {
      const asked = request(where, (answer) => {
        collect(answer, LARGEST).then(resolve, (error: Error) => {
          asked.destroy();
          reject(tooLate ?? error);
        });
      });
      const { timeout } = this.#options;
      let tooLate: Error | undefined;
      const late = setTimeout(
        () => {
          tooLate = new Error(`Next gave no whole answer within ${timeout} ms`);
          asked.destroy(tooLate);
        },
        Math.max(1, deadline - performance.now()),
      );
      asked.once("close", () => clearTimeout(late));
      asked.once("error", (error: NodeJS.ErrnoException) => {
        const wasIdle = asked.reusedSocket && error.code === "ECONNRESET";
        reject(wasIdle ? new StaleConnection(error.message) : error);
      });
      asked.end();
    });
  }
}

class StaleConnection extends Error {}

function collect(answer: IncomingMessage, largest: number): Promise<Composed> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    answer.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > largest) reject(new Error(`Next's answer is larger than ${largest} bytes`));
      else pieces.push(piece);
    });
    answer.once("end", () =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: Buffer.concat(pieces),
      }),
    );
    answer.once("error", (error) => reject(new Error("Next's answer broke off", { cause: error })));
  });
}
