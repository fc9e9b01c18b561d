import { expect, test } from "vitest";
import en from "#messages/en.ts";
import ko from "#messages/ko.ts";

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence of the newsroom, with its place. */
function sentences(tree: Tree, place = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[place + key, value]] : sentences(value, `${place}${key}.`),
  );
}

test("an article's past is called 이력, never 기록", () => {
  const { writing, review, history, people, myArticles, desk } = ko;
  const screens = sentences({ writing, review, history, people, myArticles, desk });
  // «기록됩니다» is what happens to a change, not a place to look.
  const astray = screens.filter(([, words]) => /기록(?!됩니다)/.test(words));
  expect(astray).toEqual([]);
});

test("it is called history in English, and what the checklist finds has one name each", () => {
  const { writing, review, history, people } = en;
  const screens = sentences({ writing, review, history, people });
  expect(screens.filter(([, words]) => /\brecords?\b|worth a look/i.test(words))).toEqual([]);
  expect(ko.labels.severity).toEqual({ blocking: "필수", advisory: "권고" });
  const others = sentences(ko).filter(([, words]) => /꼭 필요함|살펴볼 것/.test(words));
  expect(others).toEqual([]);
});
