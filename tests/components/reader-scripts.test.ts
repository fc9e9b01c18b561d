import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leanScript } from "#server/press/lean-script.ts";

const folder = join(import.meta.dirname, "../../public/site");
/** As the press sends it. */
const bytesOf = (file: string) =>
  Buffer.byteLength(leanScript(readFileSync(join(folder, file), "utf8")));
const together = (...files: string[]) => files.reduce((sum, file) => sum + bytesOf(file), 0);

test("the scripts an article page loads are 7 kB, and 10,000 bytes with those a reader presses for", () => {
  const loaded = ["reader.js", "tools.js"];
  expect(together(...loaded)).toBeLessThanOrEqual(7_000);
  expect(together(...loaded, "speech.js", "kakao.js")).toBeLessThanOrEqual(10_000);
});

test("no other script stands beside them but the one that works without a line", () => {
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  expect(scripts.sort()).toEqual(
    "kakao reader speech sw tools".split(" ").map((name) => `${name}.js`),
  );
  expect(bytesOf("sw.js")).toBeLessThanOrEqual(4096);
});

test("every script is checked by the compiler", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js")))
    expect([file, readFileSync(join(folder, file), "utf8").startsWith("// @ts-check")]).toEqual([
      file,
      true,
    ]);
});
