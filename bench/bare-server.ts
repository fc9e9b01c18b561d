/**
 * The least that Node can do: the same status, headers and bytes for every request. The body is
 * kept in the form that Node sends fastest (as the press does), so that the ratio flatters nobody.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const LARGEST_STRING = 13_000;

process.once("message", ({ headers, body }: { headers: string[]; body: string }) => {
  const bytes = Buffer.from(body, "base64");
  const sent = bytes.length <= LARGEST_STRING ? bytes.toString("latin1") : bytes;
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(sent, "latin1");
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
});
process.once("disconnect", () => process.exit(0));
