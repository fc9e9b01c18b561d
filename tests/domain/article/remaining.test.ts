import { describe, expect, test } from "vitest";
import { nextStep } from "#domain/article/breaking.ts";
import { LEAST_REMAINING, remainingShare } from "#domain/article/remaining.ts";
import { bodyOf } from "../../support/newsroom.ts";

describe("what an update leaves of the published text", () => {
  const published = bodyOf("시는 신호를 늘린다.", "상인들은 반겼다.");

  test("is all of it where words are only added or paragraphs change places", () => {
    const moved = bodyOf("상인들은 반겼다.", "시는 신호를 늘린다.", "경찰은 살핀다.");
    expect(remainingShare(published, moved)).toBe(1);
  });

  test("is what still stands, counted in letters; a word kept once counts once", () => {
    expect(remainingShare(bodyOf("가나 가나 다라"), bodyOf("가나"))).toBeCloseTo(1 / 3);
    expect(remainingShare(published, bodyOf("모두 다른 글이다."))).toBe(0);
  });

  test("is under half where more than half is gone", () => {
    expect(remainingShare(published, bodyOf("상인들은 반겼다."))).toBeLessThan(LEAST_REMAINING);
    expect(remainingShare(published, bodyOf("시는 신호를 늘린다."))).toBeGreaterThan(
      LEAST_REMAINING,
    );
  });
});

test("a breaking story goes on in steps until only a 종합 leads on", () => {
  expect(nextStep("속보")).toBe("2보");
  expect(nextStep("1보")).toBe("2보");
  expect(nextStep("2보")).toBe("3보");
  expect(nextStep("3보")).toBeNull();
  expect(nextStep("종합")).toBeNull();
  expect(nextStep(null)).toBe("2보");
});
