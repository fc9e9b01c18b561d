import { type IncomingHttpHeaders, request } from "node:http";

export interface Asked {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds since 1970 when the first byte was there. */
  readonly at: number;
}

/** One GET on a connection of its own. Rejects when no whole answer came. */
export function ask(
  url: string,
  headers: Record<string, string> = {},
  patience = 15_000,
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent: false, timeout: patience }, (answer) => {
      const at = Date.now();
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("error", reject);
      answer.once("end", () => {
        const { statusCode: status = 0, headers: got } = answer;
        resolve({ status, headers: got, body: Buffer.concat(pieces), at });
      });
    });
    asked.once("timeout", () => asked.destroy(new Error(`no answer within ${patience} ms`)));
    asked.once("error", reject);
    asked.end();
  });
}
