import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../public/site");
const bytesOf = (file: string) => readFileSync(join(folder, file)).length;

test("the scripts an article page loads, and the one it reads aloud with, are 10 kB together", () => {
  const scripts = ["reader.js", "breaking.js", "tools.js", "speech.js"];
  const bytes = scripts.reduce((sum, file) => sum + bytesOf(file), 0);
  expect(bytes).toBeLessThanOrEqual(10 * 1024);
});

test("no other script stands beside them but the one that works without a line", () => {
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  expect(scripts.sort()).toEqual(["breaking.js", "reader.js", "speech.js", "sw.js", "tools.js"]);
  expect(bytesOf("sw.js")).toBeLessThanOrEqual(4096);
});

test("every script is checked by the compiler", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js")))
    expect([file, readFileSync(join(folder, file), "utf8").startsWith("// @ts-check")]).toEqual([
      file,
      true,
    ]);
});
