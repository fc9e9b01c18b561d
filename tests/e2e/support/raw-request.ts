import { Agent, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { baseUrl } from "./inside.ts";

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came, still encoded. */
  readonly bytes: Buffer;
  readonly text: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Any method with any header and exactly this path, which `fetch` would not send. */
export function rawRequest(
  path: string,
  method = "GET",
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl());
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const bytes = Buffer.concat(parts);
        const text = decoded(bytes, answer.headers["content-encoding"]).toString("utf8");
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text });
      });
    });
    asked.on("error", reject);
    asked.end(method === "POST" || method === "PUT" || method === "PATCH" ? "junk=1" : undefined);
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : bytes;
}
