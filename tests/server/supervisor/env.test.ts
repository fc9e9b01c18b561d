import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEnv } from "#server/env.ts";
import { explainFileFault, inPlainWords, PlainError } from "#server/supervisor/plain-errors.ts";
import { chooseOrder } from "#server/weather/order.ts";

function refusal(source: Record<string, string>): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof PlainError) return error.en;
    throw error;
  }
  throw new Error("not refused");
}

describe("the configuration", () => {
  test("is complete without a single variable", () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      PUBLIC_URL: "http://localhost:3000",
      MAGAM_ROLE: "all",
      MAGAM_TRUST_PROXY: 0,
      MAGAM_CDN: false,
    });
    expect(env.DATABASE_URL).toBeUndefined();
    expect(env.MAGAM_DATA).toMatch(/^\/.*\.magam$/);
  });

  test("takes an empty value for an unset one", () => {
    expect(parseEnv({ DATABASE_URL: "", PORT: " ", MAGAM_SECRET: "" }).PORT).toBe(3000);
  });

  test("follows the port in the paper's address, and drops a slash at the end of a given one", () => {
    expect(parseEnv({ PORT: "8080" }).PUBLIC_URL).toBe("http://localhost:8080");
    expect(parseEnv({ PUBLIC_URL: "https://paper.kr/" }).PUBLIC_URL).toBe("https://paper.kr");
  });

  test.each([
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "three" }],
    ["PORT", { PORT: "4190" }],
    ["PUBLIC_URL", { PUBLIC_URL: "paper.kr" }],
    ["MAGAM_ROLE", { MAGAM_ROLE: "newspaper" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://a:b@c/d" }],
    ["MAGAM_SECRET", { MAGAM_SECRET: "short" }],
    ["MAGAM_SECRET", { DATABASE_URL: "postgres://a:b@c/d" }],
    ["MAGAM_CDN", { MAGAM_CDN: "yes" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example.kr" }],
    ["MAGAM_WEATHER", { MAGAM_WEATHER: "sunny" }],
    ["MAGAM_WEATHER", { MAGAM_WEATHER: "web-map,web-map" }],
    ["KMA_HUB_KEY", { MAGAM_WEATHER: "web-map, hub" }],
    ["DATA_GO_KR_KEY", { MAGAM_WEATHER: "data-go-kr" }],
  ])("a wrong %s is named: %o", (name, source) => {
    expect(refusal(source)).toContain(name);
  });

  test("says whom to ask for the weather, in order", () => {
    const order = (MAGAM_WEATHER: string) => parseEnv({ MAGAM_WEATHER, KMA_HUB_KEY: "k" });
    expect(order("web-map, hub").MAGAM_WEATHER).toEqual(["web-map", "hub"]);
    expect(order("off").MAGAM_WEATHER).toEqual([]);
    expect(order("").MAGAM_WEATHER).toBeUndefined();
    expect(chooseOrder(undefined, {}, true)).toEqual(["demo"]);
    expect(chooseOrder(undefined, { hub: "k", dataGoKr: "d" }, true)).toEqual([
      "hub",
      "data-go-kr",
    ]);
    expect(chooseOrder(undefined, {}, false)).toEqual([]);
    expect(chooseOrder([], { hub: "k" }, true)).toEqual([]);
  });

  test("never repeats a secret that is too short", () => {
    expect(refusal({ MAGAM_SECRET: "hunter2" })).not.toContain("hunter2");
  });

  test("is described in .env.example, variable by variable", () => {
    const described = readFileSync(".env.example", "utf8").match(/^[A-Z_]+(?==)/gm);
    const known = Object.keys(
      parseEnv({ ...Object.fromEntries((described ?? []).map((n) => [n, ""])) }),
    );
    const source = readFileSync("server/env.ts", "utf8");
    const read = [
      ...source.matchAll(/^ {4}([A-Z_]+): z|^ {4}([A-Z_]+): (?:flag|postgresUrl|weatherOrder)/gm),
    ];
    expect(new Set(described)).toEqual(new Set(read.map((match) => match[1] ?? match[2])));
    expect(known.length).toBeGreaterThan(3);
  });
});

describe("a fault of the machine", () => {
  test.each([
    ["ENOSPC", "disk is full"],
    ["EACCES", "No permission for /data"],
    ["EROFS", "No permission for /data"],
  ])("%s is one sentence in each language, without a trace", (code, sentence) => {
    const error = Object.assign(new Error("x"), { code, path: "/data" });
    const lines = inPlainWords(error).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/[가-힣]/);
    expect(lines[1]).toContain(sentence);
  });

  test("that nobody foresaw is not dressed up as one that is known", () => {
    expect(explainFileFault(new Error("odd"))).toBeNull();
    expect(inPlainWords(new Error("odd"))).toContain("odd");
  });
});
