import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lifecycleDiagram } from "#domain/article/diagram.ts";
import { STATUSES, statusMoves, transition, VERBS } from "#domain/article/status.ts";
import words from "#messages/ko/labels.ts";

const README = path.resolve(import.meta.dirname, "../../../README.md");
const diagram = lifecycleDiagram(words);
const arrows = [...diagram.matchAll(/^ {2}(\S+) --> (\S+)(?: : (.+))?$/gm)].map(
  ([, from = "", to = "", label = ""]) => ({ from, to, label }),
);

describe("the diagram of an edition's life", () => {
  test("shows every status under its Korean word", () => {
    for (const status of STATUSES)
      expect(diagram).toContain(`state "${words.status[status]} ${status}" as ${status}`);
  });

  test("has exactly the moves that the database is given too", () => {
    const shown = arrows
      .filter(({ from, to }) => from !== "[*]" && to !== "[*]")
      .map(({ from, to }) => `${from}>${to}`);
    expect([...new Set(shown)].sort()).toEqual(
      statusMoves()
        .map(({ from, to }) => `${from}>${to}`)
        .sort(),
    );
  });

  test("begins where an edition is opened and ends where nothing leads on", () => {
    expect(arrows.filter(({ from }) => from === "[*]")).toEqual([
      { from: "[*]", to: "draft", label: "새 기사 createArticle" },
      { from: "[*]", to: "draft", label: "수정본 revise (beside published)" },
    ]);
    const ends = arrows.filter(({ to }) => to === "[*]").map(({ from }) => from);
    expect(ends).toEqual(["superseded", "killed"]);
  });

  test("puts the button's word and the verb's name on every arrow, as Mermaid can read them", () => {
    const labels = arrows.filter(({ to }) => to !== "[*]").map(({ label }) => label);
    for (const verb of VERBS) {
      const drawn = labels.filter((label) => label.startsWith(`${words.verb[verb]} ${verb}`));
      expect([verb, drawn.length]).toEqual([verb, Math.max(1, transition(verb).from.length)]);
    }
    expect(labels.filter((label) => /[:;]/.test(label))).toEqual([]);
  });

  test("stands in the README as the table says now", () => {
    const readme = readFileSync(README, "utf8");
    const [, block] = /```mermaid\n([\s\S]*?)\n```/.exec(readme) ?? [];
    expect(
      block,
      `README.md shows an older life. Put this between its mermaid fences:\n\n${diagram}\n`,
    ).toBe(diagram);
  });
});
