import { readFileSync } from "node:fs";
import vm from "node:vm";
import { expect, test } from "vitest";
import { NOTICE_KINDS } from "#domain/notice.ts";

type Shown = { title: string; body: string; tag: string };

/** The worker as a browser would run it, of which a test only sees what it shows. */
function workerIn(language: string) {
  const heard = new Map<string, (event: unknown) => void>();
  const shown: Shown[] = [];
  const self = {
    addEventListener: (name: string, hear: (event: unknown) => void) => heard.set(name, hear),
    navigator: { language },
    registration: {
      showNotification: async (title: string, { body, tag }: Omit<Shown, "title">) =>
        shown.push({ title, body, tag }),
    },
  };
  const code = readFileSync("public/newsroom/sw.js", "utf8");
  vm.runInNewContext(code, { self, URL, location: { origin: "https://paper.example" } });
  return {
    shown,
    push(text: string) {
      const data = { json: () => JSON.parse(text) };
      heard.get("push")?.({ data, waitUntil: () => {} });
    },
  };
}

test("a push is shown in words of the reader's language, with a number and nothing else", () => {
  const korean = workerIn("ko-KR");
  korean.push(JSON.stringify({ id: 7, kind: "returned", article: 12 }));
  expect(korean.shown).toEqual([
    { title: "기사가 반려되었습니다", body: "기사 12", tag: "notice-7" },
  ]);
  const english = workerIn("en-GB");
  english.push(JSON.stringify({ id: 7, kind: "dueSoon", article: null }));
  expect(english.shown).toEqual([{ title: "A deadline is near", body: "", tag: "notice-7" }]);
});

test("every kind of notice has words of its own", () => {
  const worker = workerIn("ko");
  for (const kind of NOTICE_KINDS) worker.push(JSON.stringify({ id: 1, kind, article: 1 }));
  expect(new Set(worker.shown.map(({ title }) => title)).size).toBe(NOTICE_KINDS.length);
});

test("what is no notice of ours is shown all the same, without its words", () => {
  const worker = workerIn("ko");
  worker.push(JSON.stringify({ id: 8, kind: "<b>자</b>", article: "가나다", title: "속임" }));
  worker.push("no json");
  expect(worker.shown).toEqual([
    { title: "새 알림이 있습니다", body: "", tag: "notice-8" },
    { title: "새 알림이 있습니다", body: "", tag: "notice-0" },
  ]);
});
