import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(ROOT, file)));
const code = tracked.filter((file) => /\.(ts|tsx|mts|js)$/.test(file) && !file.endsWith(".d.ts"));
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

const FLOORS = ["domain", "db", "server", "app"] as const;
/** What each room may import of ours, itself apart. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  db: ["domain"],
  server: ["domain", "db", "messages"],
  components: ["domain", "messages"],
  app: ["domain", "db", "server", "components", "messages"],
  messages: ["domain"],
  bin: ["domain", "db", "server"],
  bench: ["domain", "db", "server", "tests"],
  tests: ["domain", "db", "server", "components", "app", "messages", "bin", "bench", "tests"],
};

type Import = { file: string; specifier: string; target: string };

function importsOf(file: string): Import[] {
  const text = read(file);
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
  );
  return [...found].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    const target = specifier.startsWith("#")
      ? specifier.slice(1)
      : specifier.startsWith(".")
        ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
        : specifier;
    return { file, specifier, target };
  });
}

const ours = code.flatMap(importsOf).filter(({ specifier }) => /^[#.]/.test(specifier));
const roomOf = (file: string) => file.split("/")[0] ?? "";

describe("the house", () => {
  test("imports only downwards", () => {
    const wrong = ours.filter(({ file, target }) => {
      const from = roomOf(file);
      const to = roomOf(target);
      if (from === to || !(from in MAY_IMPORT) || !target.includes("/")) return false;
      return !MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test("lets the domain know nothing but itself and its few named libraries", () => {
    const allowed = /^(zod|es-hangul|diff)$/;
    const wrong = code
      .filter((file) => roomOf(file) === "domain")
      .flatMap(importsOf)
      .filter(({ specifier }) => !/^[#.]/.test(specifier) && !allowed.test(specifier));
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test("has no import cycle within a floor", () => {
    const runtime = new Map<string, string[]>();
    for (const file of code.filter((one) => (FLOORS as readonly string[]).includes(roomOf(one)))) {
      const withoutTypes = importsOf(file).filter(
        ({ specifier }) =>
          !new RegExp(`(import|export) type [^;]*?["']${quoteForRegExp(specifier)}["']`).test(
            read(file),
          ),
      );
      runtime.set(
        file,
        withoutTypes.map(({ target }) => target),
      );
    }
    expect(findCycle(runtime)).toEqual(null);
  });

  test("writes SQL and names tables only in db and in verbs", () => {
    const wrong = ours.filter(
      ({ file, target }) =>
        ["app", "components"].includes(roomOf(file)) && target.startsWith("db/schema"),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test("writes a status in one place", () => {
    const writers = code.filter(
      (file) =>
        ["server", "db", "app"].includes(roomOf(file)) &&
        /(update|insert)\(editions\)[\s\S]{0,200}?\bstatus:/.test(read(file)),
    );
    // The demo plants a past that no verb could make now.
    expect(writers.filter((file) => !file.startsWith("server/demo/"))).toEqual([
      "server/articles/transition.ts",
    ]);
  });

  test("knows no status literal in routes and components", () => {
    const statuses =
      /["'](in_review|returned|approved|scheduled|superseded|withdrawn|killed|spiked)["']/;
    const wrong = code.filter(
      (file) => ["app", "components"].includes(roomOf(file)) && statuses.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  test("passes every exported action through server/action.ts", () => {
    for (const file of code.filter((one) => /(^|\/)actions\.ts$/.test(one))) {
      const text = read(file);
      expect([file, /^["']use server["']/m.test(text)]).toEqual([file, true]);
      const exported = [...text.matchAll(/^export (?!type )(.*)$/gm)].map(
        (match) => match[1] ?? "",
      );
      for (const line of exported)
        expect([file, line, /^const \w+ = \w*[aA]ction(<[^>]*>)?\(/.test(line)]).toEqual([
          file,
          line,
          true,
        ]);
    }
  });

  test("sets HTML as a string in one helper only", () => {
    const users = code.filter(
      (file) => roomOf(file) !== "tests" && read(file).includes("dangerouslySetInnerHTML"),
    );
    expect(users).toEqual(["components/site/json-ld.tsx"]);
  });

  test("acts on no key that belongs to the input method", () => {
    // Keys of buttons alone; and one that is taken by its place and only saves.
    const exempt = ["components/editor/editor-toolbar.tsx", "components/newsroom/text-form.tsx"];
    const deaf = code.filter((file) => {
      const listens = /onKeyDown|handleKeyDown|addEventListener\("keydown"/;
      const isOurs = roomOf(file) === "components" && !exempt.includes(file);
      const asks = /isComposing(?:Key)?\(|\bevent\.isComposing/;
      return isOurs && listens.test(read(file)) && !asks.test(read(file));
    });
    expect(deaf).toEqual([]);
  });

  test("keeps every file under 300 lines, and names every folder for what is in it", () => {
    const long = code
      .filter((file) => !file.startsWith("server/demo/articles/"))
      .map((file) => [read(file).split("\n").length - 1, file] as const)
      .filter(([lines]) => lines > 300);
    expect(long).toEqual([]);
    const drawers = tracked.filter((file) =>
      /(^|\/)(utils?|helpers?|lib|common|misc|types|shared|managers?|services?)(\/|\.tsx?$)/.test(
        file,
      ),
    );
    expect(drawers).toEqual([]);
  });

  test("names files in kebab-case", () => {
    const wrong = code.filter((file) => {
      const name = path.basename(file);
      const isRoute = /^(\[.*\]|not-found|global-error)/.test(name);
      return !isRoute && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mts|js)$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test("leaves no skipped test, no silenced type and no unfinished mark behind", () => {
    const marks = new RegExp(
      [
        "\\b(test|it|describe)\\.(skip|only|todo)\\b",
        "TO" + "DO",
        "FIX" + "ME",
        "@ts-(ignore|nocheck)",
        "as any\\b",
      ].join("|"),
    );
    const wrong = code.filter(
      (file) => marks.test(read(file)) && file !== "tests/architecture.test.ts",
    );
    expect(wrong).toEqual([]);
  });
});

describe("the documents", () => {
  const documents = tracked.filter((file) => file.endsWith(".md"));

  test("name only paths that exist", () => {
    const wrong = documents.flatMap((file) =>
      [
        ...read(file).matchAll(
          /`((?:app|bench|bin|components|db|docs|domain|messages|public|server|tests)\/[^`\s*{}<>…]+)`/g,
        ),
      ]
        .map((match) => (match[1] ?? "").replace(/[.,:]+$/, ""))
        .filter((cited) => !existsSync(path.join(ROOT, cited)))
        .map((cited) => `${file}: ${cited}`),
    );
    expect(wrong).toEqual([]);
  });

  test("link only to files that exist", () => {
    const wrong = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? "")
        .filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
    expect(wrong).toEqual([]);
  });
});

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const state = new Map<string, "open" | "done">();
  const walk = (file: string, trail: string[]): string[] | null => {
    if (state.get(file) === "done" || !graph.has(file)) return null;
    if (state.get(file) === "open") return [...trail.slice(trail.indexOf(file)), file];
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...trail, file]);
      if (cycle) return cycle;
    }
    state.set(file, "done");
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}

function quoteForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
