import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { html } from "./fake-web.ts";
import { type OpenPress, openPress } from "./open-press.ts";

let press: OpenPress;

beforeAll(async () => {
  press = await openPress({ publicDir: resolve(import.meta.dirname, "../../../public") });
});

afterAll(() => press.close());

test("a page names the rules for reading ahead, and browsers get them under their own type", async () => {
  press.web.route("/news/1", (_, response) => html(response, "<p>본문</p>"));
  const page = await press.get("/news/1");
  expect(page.headers["speculation-rules"]).toBe('"/site/speculation-rules.json"');
  const rules = await press.get("/site/speculation-rules.json");
  expect(rules.headers["content-type"]).toBe("application/speculationrules+json");
  expect(JSON.parse(rules.text)).toMatchObject({
    prefetch: [{ source: "document", eagerness: "moderate" }],
  });
});

test("what works without a line may do so for the whole paper; no other script may", async () => {
  const worker = await press.get("/site/sw.js");
  expect(worker.headers["service-worker-allowed"]).toBe("/");
  expect(worker.headers["content-type"]).toContain("javascript");
  expect(worker.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const other = await press.get("/site/reader.js");
  expect(other.headers).not.toHaveProperty("service-worker-allowed");
});

test("a reader's form reaches Next, with the address the press saw and no other", async () => {
  let seen: unknown;
  press.web.route("/api/tips", (request, response) => {
    seen = request.headers["x-forwarded-for"];
    response.writeHead(303, { location: "/tips/sent" });
    response.end();
  });
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-forwarded-for": "198.51.100.1",
  };
  const answer = await press.send("POST", "/api/tips", { headers, body: "text=a" });
  expect([answer.status, answer.headers.location, seen]).toEqual([303, "/tips/sent", "127.0.0.1"]);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect((await press.get("/api/tips")).status).toBe(405);
});
