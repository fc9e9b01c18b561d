import fc from "fast-check";
import { expect, test } from "vitest";
import { movedTo, usualRole } from "#domain/article/byline-order.ts";
import { emptyContent } from "#domain/article/content.ts";
import { lengthAgainst } from "#domain/article/length.ts";
import { onSurfaces, ROOMS } from "#domain/article/surfaces.ts";
import { graphemeLength } from "#domain/korean/cut.ts";

const with_ = (changes: object) => ({ ...emptyContent(), ...changes });

test("others cut a long headline at a 어절; ours show it whole", () => {
  const headline =
    "시장 앞 횡단보도 신호 시간이 팔 초 늘어나고 상인들은 반기며 구청은 내년에 다섯 곳을 더 늘린다";
  const shown = onSurfaces(with_({ headline, kicker: "단독" }));
  const of = (surface: string) => shown.find((one) => one.surface === surface);
  expect(of("front")).toMatchObject({ headline: `[단독] ${headline}`, isOver: true });
  expect(of("card")?.headline).toBe(headline);
  expect(of("search")?.headline).toBe(
    "시장 앞 횡단보도 신호 시간이 팔 초 늘어나고 상인들은 반기며…",
  );
  expect(graphemeLength(of("share")?.headline ?? "")).toBeLessThanOrEqual(ROOMS.share.headline);
});

test("what is cut never passes its room and breaks no grapheme, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (headline) => {
      for (const { surface, headline: cut } of onSurfaces(with_({ headline }))) {
        if (!ROOMS[surface].isCut) continue;
        expect(graphemeLength(cut)).toBeLessThanOrEqual(ROOMS[surface].headline);
        expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }
    }),
  );
});

test("decks that say enough stand below in searches and messages", () => {
  const decks = [
    "보행 신호가 여덟 초 길어진다고 시가 밝혔고 상인회는 오래 기다린 일이라며 반겼다",
    "내년 삼월까지 다섯 곳을 더 고친다",
  ];
  const below = onSurfaces(with_({ decks })).map((one) => one.below);
  expect(below[2]).toContain("보행 신호가");
  expect(below[0]).toBe("");
});

test("a length is too long above ten in a hundred over the order", () => {
  expect(lengthAgainst(1_100, 1_000)).toEqual({ difference: 100, isOver: false });
  expect(lengthAgainst(1_101, 1_000).isOver).toBe(true);
});

test("a name moves to another place and the others keep their order", () => {
  expect(movedTo(["가", "나", "다"], 2, 0)).toEqual(["다", "가", "나"]);
  expect(movedTo(["가", "나", "다"], 0, 1)).toEqual(["나", "가", "다"]);
  expect(movedTo(["가"], 0, 0)).toEqual(["가"]);
});

test("people sign by the title they have in the house", () => {
  const titles = ["파리 특파원", "인턴기자", "논설위원", "객원기자", "선임기자", "사회부 기자", ""];
  expect(titles.map(usualRole)).toEqual([
    "correspondent",
    "intern",
    "editorial_writer",
    "guest",
    "senior",
    "reporter",
    "reporter",
  ]);
});
