import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorship } from "#domain/article/authorship.ts";
import { changedLetters } from "#domain/article/changed-letters.ts";
import { compareParagraphs, sizeOf } from "#domain/article/compare-paragraphs.ts";
import { emptyContent } from "#domain/article/content.ts";
import { revisionName } from "#domain/article/revision-name.ts";

const FIRST = "시는 시장 앞 횡단보도의 보행 신호를 여덟 초 늘린다고 밝혔다.";
const SECOND = "상인들은 오래 기다린 일이라며 반겼다.";
const THIRD = "구청은 내년 봄까지 다섯 곳을 더 고칠 계획이다.";

describe("two bodies compared", () => {
  const kindsOf = (before: string[], after: string[]) =>
    compareParagraphs(before.join("\n"), after.join("\n")).map(({ kind }) => kind);

  test("a paragraph that moved is said to have moved, at both places, and counts as no change", () => {
    const rows = compareParagraphs(
      [FIRST, SECOND, THIRD].join("\n"),
      [THIRD, FIRST, SECOND].join("\n"),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["moved", "same", "same", "left"]);
    expect(rows[0]).toMatchObject({ from: 3 });
    expect(rows[3]).toMatchObject({ to: 1 });
    expect(sizeOf(rows)).toEqual({ added: 0, removed: 0 });
  });

  test("what was changed in it on the way is shown 어절 by 어절", () => {
    const changed = THIRD.replace("다섯", "여섯");
    const fourth = "넷째 문단은 그대로 있다.";
    const rows = compareParagraphs(
      [FIRST, SECOND, fourth, THIRD].join("\n"),
      [changed, FIRST, fourth].join("\n"),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["moved", "same", "removed", "same", "left"]);
    expect(rows[0]?.parts.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "다섯 " },
      { kind: "added", text: "여섯 " },
    ]);
    expect(sizeOf(rows)).toEqual({ added: 2, removed: 2 + [...SECOND.replaceAll(" ", "")].length });
  });

  test("a rewritten paragraph is one that went and one that came", () => {
    expect(kindsOf([FIRST, SECOND], [FIRST, "전혀 다른 글이 왔다."])).toEqual([
      "same",
      "removed",
      "added",
    ]);
    expect(kindsOf([FIRST], [FIRST.replace("여덟", "아홉")])).toEqual(["changed"]);
    expect(kindsOf([FIRST, FIRST], [FIRST])).toEqual(["same", "removed"]);
  });

  test("nothing of either text is lost, whatever is compared", () => {
    const texts = fc.array(fc.constantFrom(FIRST, SECOND, THIRD, "가 나", "다"), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const rows = compareParagraphs(before.join("\n"), after.join("\n"));
        const read = (not: string, skip: string) =>
          rows
            .filter(({ kind }) => kind !== skip)
            .map(({ parts }) =>
              parts
                .filter(({ kind }) => kind !== not)
                .map(({ text }) => text)
                .join(""),
            )
            .filter(Boolean);
        expect(read("removed", "left")).toEqual(after);
        expect(read("added", "moved")).toEqual(before);
      }),
    );
  });
});

describe("who wrote a paragraph", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 0, minute));
  const text = (id: number, author: string | null, ...paragraphs: string[]) => ({
    ...{ id, author, at: at(id), paragraphs },
  });
  const namesOf = (...texts: ReturnType<typeof text>[]) =>
    authorship(texts).map(({ first, last }) => [first.author, last.author]);

  test("stays with who wrote it first, wherever it goes and whoever mends it", () => {
    expect(
      namesOf(
        text(1, "하람", FIRST, SECOND),
        text(2, "지훈", SECOND, FIRST.replace("여덟", "아홉"), THIRD),
      ),
    ).toEqual([
      ["하람", "하람"],
      ["하람", "지훈"],
      ["지훈", "지훈"],
    ]);
  });

  test("is nobody's once it was rewritten or taken out, and the machinery's where nobody wrote", () => {
    expect(
      namesOf(
        text(1, null, "틀의 글."),
        text(2, "하람", FIRST),
        text(3, "지훈", SECOND),
        text(4, "서우", SECOND, FIRST),
      ),
    ).toEqual([
      ["지훈", "지훈"],
      ["서우", "서우"],
    ]);
    expect(namesOf(text(1, null, "틀의 글."))).toEqual([[null, null]]);
    expect(authorship([])).toEqual([]);
  });
});

describe("a kept text", () => {
  const content = (headline: string, ...tags: string[]) => ({ ...emptyContent(), headline, tags });

  test("tells how many letters came and went", () => {
    const before = content("시장 앞 신호", "교통");
    expect(changedLetters(before, content("앞 시장 신호등", "교통"))).toEqual({
      added: 3,
      removed: 2,
    });
    expect(changedLetters(null, content("새 글"))).toEqual({ added: 2, removed: 0 });
  });

  test("takes a clean name of thirty characters, and no longer one", () => {
    expect(revisionName("  법무\u200b 검토\n전 ")).toBe("법무 검토 전");
    expect(revisionName("가".repeat(30))).toHaveLength(30);
    expect(revisionName("가".repeat(31))).toBeNull();
    expect(revisionName(" ")).toBe("");
  });
});
