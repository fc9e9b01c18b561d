import { describe, expect, test } from "vitest";
import { demoArticles } from "#server/demo/articles/index.ts";
import type { DemoArticle, DemoBlock, DemoStatus } from "#server/demo/demo-article.ts";
import { demoPeople, demoSections } from "#server/demo/newsroom.ts";

const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });
const isKorean = (article: DemoArticle) => article.language !== "en";
const hasHangul = (text: string) => /\p{Script=Hangul}/u.test(text);

function blockTexts(block: DemoBlock): string[] {
  if (typeof block === "string") return [block];
  if ("table" in block) return block.table.flat();
  if ("list" in block) return block.list;
  if ("numbered" in block) return block.numbered;
  if ("quote" in block) return block.by ? [block.quote, block.by] : [block.quote];
  return Object.values(block).filter((value) => typeof value === "string");
}

const bodyTexts = (article: DemoArticle) => article.body.flatMap(blockTexts);
const allTexts = (article: DemoArticle) => [
  article.headline,
  ...article.decks,
  ...article.tags,
  ...bodyTexts(article),
  ...(article.lastChange ? [article.lastChange.reason, ...article.lastChange.edit] : []),
  ...(article.returned ? [article.returned.text] : []),
];
const countOf = (part: string, text: string) => text.split(part).length - 1;

function counts<Key extends string>(keys: Key[]): Partial<Record<Key, number>> {
  const found: Partial<Record<Key, number>> = {};
  for (const key of keys) found[key] = (found[key] ?? 0) + 1;
  return found;
}

describe("the demo newsroom", () => {
  test("has eight sections with different slugs", () => {
    expect(new Set(demoSections.map((section) => section.slug)).size).toBe(8);
    expect(demoSections).toHaveLength(8);
  });

  test("has thirteen people, each with an own key and address", () => {
    expect(demoPeople).toHaveLength(13);
    expect(new Set(demoPeople.map((person) => person.key)).size).toBe(13);
    expect(new Set(demoPeople.map((person) => person.email)).size).toBe(13);
    for (const person of demoPeople) expect(person.email).toMatch(/^[a-z]+@magam\.example$/);
  });

  test("covers every role, with two managing editors and a desk for each section", () => {
    const roles = demoPeople.flatMap((person) => person.roles);
    const held = counts(roles.map((row) => row.role));
    expect(Object.keys(held).sort()).toEqual([
      "admin",
      "advertising",
      "copy_editor",
      "desk",
      "front_editor",
      "managing_editor",
      "ombudsman",
      "photo_editor",
      "reporter",
    ]);
    expect(held.reporter).toBe(4);
    expect(held.managing_editor).toBe(2);
    const desked = roles.filter((row) => row.role === "desk").map((row) => row.section);
    expect(desked.sort()).toEqual(demoSections.map((section) => section.slug).sort());
  });
});

describe("the demo articles", () => {
  test("have unique kebab-case keys", () => {
    const keys = demoArticles.map((article) => article.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("are at least sixty-two in Korean and exactly four in English", () => {
    expect(demoArticles.filter(isKorean).length).toBeGreaterThanOrEqual(62);
    expect(demoArticles.filter((article) => !isKorean(article))).toHaveLength(4);
    for (const article of demoArticles) {
      expect(hasHangul(bodyTexts(article).join(" ")), article.key).toBe(isKorean(article));
    }
  });

  test("stand in every status, as many as the screens need", () => {
    const found = counts<DemoStatus>(
      demoArticles.filter((article) => !article.practice).map((article) => article.status),
    );
    expect(found.published).toBeGreaterThanOrEqual(44);
    expect({ ...found, published: 44 }).toEqual({
      published: 44,
      draft: 5,
      submitted: 5,
      in_review: 3,
      returned: 3,
      approved: 2,
      scheduled: 3,
      withdrawn: 2,
      killed: 1,
      spiked: 1,
    });
    expect(demoArticles.filter((article) => article.practice)).toHaveLength(1);
  });

  test("fill every section, and society past its first page", () => {
    const published = counts(
      demoArticles.filter((article) => article.status === "published").map((one) => one.section),
    );
    for (const { slug } of demoSections) expect(published[slug], slug).toBeGreaterThanOrEqual(5);
    expect(published.society).toBeGreaterThanOrEqual(12);
  });

  test("are spread over time: some of the last hours, ten days, five older than a year", () => {
    const ages = demoArticles
      .filter((one) => one.status === "published")
      .map((one) => one.hoursAgo);
    expect(ages.filter((hours) => hours < 3).length).toBeGreaterThanOrEqual(5);
    expect(ages.filter((hours) => hours > 366 * 24)).toHaveLength(5);
    expect(ages.filter((hours) => hours > 240 && hours <= 366 * 24)).toEqual([]);
    for (const hours of ages) expect(hours).toBeGreaterThan(0);
  });

  test("name known people and sections; editorials are unsigned", () => {
    const people = new Set(demoPeople.map((person) => person.key));
    const sections = new Set(demoSections.map((section) => section.slug));
    for (const article of demoArticles) {
      expect(sections.has(article.section), article.key).toBe(true);
      for (const key of article.by) expect(people.has(key), `${article.key}: ${key}`).toBe(true);
      if (article.kind === "editorial") expect(article.by, article.key).toEqual([]);
      const signed = article.by.length > 0 || article.outside !== undefined;
      const unsigned = ["editorial", "personnel", "obituary", "notice"].includes(article.kind);
      expect(signed, article.key).toBe(!unsigned);
    }
  });

  test("have headlines of at most 45 graphemes and at most two decks", () => {
    for (const { key, headline, decks } of demoArticles) {
      expect([...graphemes.segment(headline)].length, key).toBeLessThanOrEqual(45);
      expect(decks.length, key).toBeLessThanOrEqual(2);
    }
  });

  test("are as long as their kind is in a newspaper, once published", () => {
    const least: Partial<Record<DemoArticle["kind"], number>> = {
      straight: 600,
      roundup: 600,
      analysis: 600,
      editorial: 550,
      column: 550,
      contribution: 550,
      interview: 1000,
      reportage: 1000,
      feature: 1000,
    };
    for (const article of demoArticles) {
      if (article.status !== "published" || article.breaking) continue;
      const length = bodyTexts(article).join("").length;
      expect(length, article.key).toBeGreaterThanOrEqual(least[article.kind] ?? 60);
      expect(length, article.key).toBeLessThanOrEqual(2500);
    }
  });

  test("are NFC, without invisible characters or stray spaces", () => {
    for (const article of demoArticles) {
      for (const text of allTexts(article)) {
        expect(text, article.key).toBe(text.normalize("NFC"));
        expect(text, article.key).not.toMatch(/[\p{Cc}\p{Cf}\u00a0]| {2}/u);
        expect(text, article.key).toBe(text.trim());
      }
    }
  });

  test("share no sentence longer than 25 characters", () => {
    const seen = new Map<string, string>();
    for (const article of demoArticles) {
      for (const sentence of bodyTexts(article).flatMap((text) => text.split(/(?<=[.?!])\s+/))) {
        if (sentence.length <= 25) continue;
        expect(seen.get(sentence) ?? article.key, sentence).toBe(article.key);
        seen.set(sentence, article.key);
      }
    }
  });

  test("use every block at least once, and tables are rectangular", () => {
    const blocks = demoArticles.flatMap((article) => article.body);
    const used = blocks.map((block) =>
      typeof block === "string" ? "paragraph" : Object.keys(block)[0],
    );
    expect([...new Set(used)].sort()).toEqual([
      "divider",
      "editorNote",
      "list",
      "numbered",
      "paragraph",
      "pullQuote",
      "quote",
      "subheading",
      "table",
    ]);
    for (const block of blocks) {
      if (typeof block === "string" || !("table" in block)) continue;
      expect(new Set(block.table.map((row) => row.length)).size).toBe(1);
    }
  });

  test("carry a later change only where its first text stands exactly once", () => {
    const changed = demoArticles.filter((article) => article.lastChange);
    expect(new Set(changed.map((one) => one.lastChange?.kind)).size).toBe(3);
    for (const article of changed) {
      const [from, to] = article.lastChange?.edit ?? ["", ""];
      expect(article.status, article.key).toBe("published");
      const hits = bodyTexts(article).reduce((sum, text) => sum + countOf(from, text), 0);
      expect(hits, article.key).toBe(1);
      expect(
        bodyTexts(article).some((text) => text.includes(to)),
        article.key,
      ).toBe(false);
    }
  });

  test("say when they will appear only if scheduled, and why only if returned", () => {
    for (const article of demoArticles) {
      expect((article.hoursAhead ?? 0) > 0, article.key).toBe(article.status === "scheduled");
      expect(article.returned !== undefined, article.key).toBe(article.status === "returned");
    }
  });
});
