import { type Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Asked {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds since 1970 when the first byte was there. */
  readonly at: number;
}

const PATIENCE_MS = 15_000;

/** One GET, on a connection of its own unless an agent is given. Rejects when no whole answer came. */
export function ask(
  url: string,
  headers: Record<string, string> = {},
  agent: Agent | false = false,
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent, timeout: PATIENCE_MS }, (answer) => {
      const at = Date.now();
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("error", reject);
      answer.once("end", () => {
        const { statusCode: status = 0, headers: got } = answer;
        resolve({ status, headers: got, body: Buffer.concat(pieces), at });
      });
    });
    asked.once("timeout", () => asked.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
    asked.once("error", reject);
    asked.end();
  });
}
