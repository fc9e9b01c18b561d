import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { ROLES } from "#domain/actor.ts";
import { BODY_FAULTS } from "#domain/article/body.ts";
import { LIMITS } from "#domain/article/content.ts";
import {
  BYLINE_ROLES,
  CHANGE_KINDS,
  KILL_REASONS,
  KINDS,
  ORIGINS,
  RETURN_CODES,
} from "#domain/article/kind.ts";
import { WORK_GROUPS } from "#domain/article/own-work.ts";
import { REVISION_CAUSES } from "#domain/article/revision.ts";
import { GUARDS, PARTS, STATUSES, VERBS } from "#domain/article/status.ts";
import en from "#messages/en.ts";
import ko from "#messages/ko.ts";
import { PASSWORD_MINIMUM } from "#server/auth/passwords.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LANGUAGES = { ko, en } as const;

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

const sentences = {
  ko: new Map(leaves(ko)),
  en: new Map(leaves(en)),
};

/** The names a sentence asks for: `{count, plural, one {a day} other {# days}}` asks for `count`. */
function valuesOf(sentence: string): string[] {
  const names: string[] = [];
  const open: ("value" | "branch")[] = [];
  for (const [at, letter] of [...sentence].entries()) {
    if (letter === "}") open.pop();
    if (letter !== "{") continue;
    const isBranch = open.at(-1) === "value";
    if (!isBranch) names.push(/\w+/.exec([...sentence].slice(at).join(""))?.[0] ?? "");
    open.push(isBranch ? "branch" : "value");
  }
  return [...new Set(names)].sort();
}

/** Program text of the house, without tests and messages. */
function program(...folders: string[]): string {
  return execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...folders], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("server/demo/"))
    .map((file) => readFileSync(path.join(ROOT, file), "utf8"))
    .join("\n");
}

/** Every reason that the program can refuse by, read from the program itself. */
function reasonsOfTheHouse(): string[] {
  const text = program("domain", "db", "server", "app");
  const patterns = [
    /new DomainError\(\s*"\w+",\s*"([\w.]+)"/g,
    /"((?:field|access|flag|conflict|guard|part|input)\.[a-zA-Z]+(?:\.[a-zA-Z]+)?)"/g,
  ];
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, key]) => key));
  return [
    ...new Set([
      ...found.flatMap((key) => (key === undefined ? [] : [key])),
      ...PARTS.map((part) => `part.${part}`),
      ...GUARDS.map((guard) => `guard.${guard}`),
      ...BODY_FAULTS.map((fault) => `body.${fault}`),
      ...["headline", "deck", "tag", "byline"].map((field) => `field.${field}.tooLong`),
      ...["status", "approverCannotBeCopyEditor", "advertorialOnly", "unexpected", "unreachable"],
      ...["signIn.unavailable", "field.password.differs"],
    ]),
  ].sort();
}

function checksOfTheHouse(): string[] {
  const text = ["publishable", "reporting"]
    .map((file) => readFileSync(path.join(ROOT, `domain/article/${file}.ts`), "utf8"))
    .join("\n");
  return [...text.matchAll(/(?:blocking|advisory|issue)\("(\w+)"/g)].map(
    ([, check]) => check ?? "",
  );
}

function missing(language: "ko" | "en", namespace: string, keys: readonly string[]): string[] {
  return keys.filter((key) => !sentences[language].get(`${namespace}.${key}`)?.trim());
}

describe.each(["ko", "en"] as const)("the messages in %s", (language) => {
  test("have a sentence for every reason a verb can refuse by", () => {
    const reasons = reasonsOfTheHouse();
    expect(reasons.length).toBeGreaterThan(70);
    expect(missing(language, "reason", reasons)).toEqual([]);
  });

  test("have a sentence for every check of the checklist", () => {
    const checks = checksOfTheHouse();
    expect(checks.length).toBeGreaterThan(8);
    expect(missing(language, "check", checks)).toEqual([]);
  });

  test.each([
    ["status", STATUSES],
    ["verb", VERBS],
    ["kind", KINDS],
    ["origin", ORIGINS],
    ["bylineRole", BYLINE_ROLES],
    ["role", ROLES],
    ["changeKind", CHANGE_KINDS],
    ["returnCode", RETURN_CODES],
    ["killReason", KILL_REASONS],
    ["revisionCause", REVISION_CAUSES],
  ] as const)("name every %s of the domain", (name, keys) => {
    expect(missing(language, `labels.${name}`, keys)).toEqual([]);
  });

  test("name every event that is no verb of the table", () => {
    const text = readFileSync(path.join(ROOT, "domain/event.ts"), "utf8");
    const union = text.slice(text.indexOf("EventName"), text.indexOf("EventOutcome"));
    const events = [...union.matchAll(/\| "(\w+)"/g)].map(([, event]) => event ?? "");
    expect(events).toContain("takeOver");
    expect(missing(language, "labels.event", events)).toEqual([]);
  });

  test("head every group of one's own work", () => {
    expect(missing(language, "myArticles.groups", WORK_GROUPS)).toEqual([]);
  });

  test("say the limits that the domain sets", () => {
    const limit = (reason: string) =>
      Number(/\d+/.exec(sentences[language].get(`reason.field.${reason}`) ?? "")?.[0]);
    expect({
      headline: limit("headline.tooLong"),
      deck: limit("deck.tooLong"),
      decks: limit("decks.tooMany"),
      tag: limit("tag.tooLong"),
      tags: limit("tags.tooMany"),
      bylineName: limit("byline.tooLong"),
      bylines: limit("byline.tooMany"),
      password: limit("password.short"),
    }).toEqual({
      headline: LIMITS.headline,
      deck: LIMITS.deck,
      decks: LIMITS.decks,
      tag: LIMITS.tag,
      tags: LIMITS.tags,
      bylineName: LIMITS.bylineName,
      bylines: LIMITS.bylines,
      password: PASSWORD_MINIMUM,
    });
  });

  test("can all be read by the formatter", () => {
    const faults: string[] = [];
    const t = createTranslator({
      locale: language,
      messages: LANGUAGES[language],
      onError: (error) => faults.push(error.message),
    });
    for (const [key, sentence] of sentences[language]) {
      const values = Object.fromEntries(
        valuesOf(sentence).map((name) => [name, sentence.includes(`{${name},`) ? 2 : "가"]),
      );
      t(key as never, values as never);
    }
    expect(faults).toEqual([]);
  });
});

describe("both languages", () => {
  test("have the same keys", () => {
    expect([...sentences.en.keys()].sort()).toEqual([...sentences.ko.keys()].sort());
  });

  test("ask for values that the Korean sentence can be given too", () => {
    const asking = [...sentences.en].filter(([key, english]) => {
      const korean = valuesOf(sentences.ko.get(key) ?? "");
      return valuesOf(english).some((name) => !korean.includes(name));
    });
    expect(asking.map(([key]) => key)).toEqual([]);
  });

  test("say something of their own", () => {
    // Names of languages stand in their own words in both.
    const same = [...sentences.ko].filter(
      ([key, korean]) => /\p{Script=Hangul}/u.test(korean) && sentences.en.get(key) === korean,
    );
    expect(same.map(([key]) => key)).toEqual(["shell.language.ko"]);
  });
});
