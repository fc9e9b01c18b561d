import { describe, expect, test } from "vitest";
import { newsroomPolicy } from "#server/newsroom-policy.ts";
import { ownPageOf } from "#server/own-page.ts";

const from = (referer: string, more: Record<string, string> = {}) =>
  ownPageOf(new Headers({ host: "paper.test", referer, ...more }));

describe("after a choice of language one is back", () => {
  test.each([
    ["https://paper.test/newsroom/desk?section=society", "/newsroom/desk?section=society"],
    ["https://paper.test/sign-in?returnTo=%2Fnewsroom", "/sign-in?returnTo=%2Fnewsroom"],
    ["https://paper.test/invitation/abc", "/invitation/abc"],
  ])("on one's own page: %s", (referer, page) => {
    expect(from(referer)).toBe(page);
  });

  test.each([
    "https://evil.example/newsroom",
    "https://paper.test.evil.example/newsroom",
    "https://paper.test//evil.example",
    "https://paper.test/newsroomevil",
    "nonsense",
    "",
  ])("on the first page instead of %s", (referer) => {
    expect(from(referer)).toBe("/newsroom");
  });

  test("by the host that the press names", () => {
    const behind = { host: "127.0.0.1:3001", "x-forwarded-host": "paper.test" };
    expect(from("https://paper.test/newsroom/new", behind)).toBe("/newsroom/new");
  });
});

describe("the newsroom's policy", () => {
  const directives = new Map(
    newsroomPolicy("abc", false)
      .split("; ")
      .map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources] as const;
      }),
  );

  test("runs scripts by nonce only", () => {
    expect(directives.get("script-src")).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
    expect([...directives.values()].flat().join(" ")).not.toMatch(/unsafe-|\*/);
  });

  test("lets a worker of our own show notices", () => {
    expect(directives.get("worker-src")).toEqual(["'self'"]);
  });

  test("lets nobody frame it, send its forms elsewhere or move its base", () => {
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'self'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
  });

  test("lets a preview, and nothing else, stand in a frame of the house's own", () => {
    const framersOf = (path: string) =>
      /frame-ancestors ([^;]+)/.exec(newsroomPolicy("abc", false, path))?.[1];
    expect(framersOf("/newsroom/editions/12/preview")).toBe("'self'");
    for (const path of ["/newsroom/editions/12", "/newsroom/editions/12/look", "/newsroom/people"])
      expect([path, framersOf(path)]).toEqual([path, "'none'"]);
  });
});
