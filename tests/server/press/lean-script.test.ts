import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leanScript } from "#server/press/lean-script.ts";

const folder = join(import.meta.dirname, "../../../public/site");
const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
const sourceOf = (file: string) => readFileSync(join(folder, file), "utf8");

test("comments and indentation go, strings and code stay as they are", () => {
  const source = [
    "// @ts-check",
    "/**",
    " * What it is for. */",
    "",
    "const address = 'https://a.example//b'; // stays: not at a line's beginning",
    "  /** @type {string} */",
    "    call(address);",
    "  /** @type {Node} */ (node).data;",
    "  /** @param {Node} node */",
    "",
  ].join("\n");
  expect(leanScript(source)).toBe(
    "const address = 'https://a.example//b'; // stays: not at a line's beginning\ncall(address);\n/** @type {Node} */ (node).data;\n",
  );
});

test("no script has a text over several lines, which would lose its indentation", () => {
  for (const file of scripts)
    for (const line of sourceOf(file).split("\n"))
      expect([file, line, line.split("`").length % 2]).toEqual([file, line, 1]);
});

test.each(scripts)("%s is the same program when it is leaner", (file) => {
  const program = (text: string) =>
    text
      .replace(/^[\t ]*\/\*(?:(?!\*\/)[\s\S])*\*\/[\t ]*$/gm, "")
      .replace(/^[\t ]*\/\/.*$/gm, "")
      .split(/\s+/)
      .join(" ")
      .trim();
  const lean = leanScript(sourceOf(file));
  expect(program(lean)).toBe(program(sourceOf(file)));
  expect(lean.length).toBeLessThan(sourceOf(file).length * 0.95);
});
