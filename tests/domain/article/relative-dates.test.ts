import { describe, expect, test } from "vitest";
import { relativeDates, saysNearDay } from "#domain/article/relative-dates.ts";

const on = (day: string) => new Date(`${day}T09:00:00+09:00`);
const dates = (line: string, published = "2026-12-01", written = published) =>
  relativeDates(line, { written: on(written), published: on(published) }).map(
    ({ from, to, because, offers }) => [line.slice(from, to), because, ...offers],
  );

describe("오늘, 어제, 내일", () => {
  test("are offered as the paper writes them on the day of publication", () => {
    expect(dates("시는 오늘 밝혔다.")).toEqual([["오늘", "reader", "1일"]]);
    expect(dates("어제 숨졌다.")).toEqual([["어제", "reader", "지난달 30일"]]);
    expect(dates("내일 연다.", "2026-12-31")).toEqual([["내일", "reader", "다음 달 1일"]]);
    expect(dates("그저께 왔다.", "2026-12-10")).toEqual([["그저께", "reader", "8일"]]);
  });

  test("are offered both ways where it is published on another day than it is written", () => {
    expect(dates("오늘 밝혔다.", "2026-12-03", "2026-12-02")).toEqual([
      ["오늘", "reader", "3일", "2일"],
    ]);
  });

  test.each([
    "오늘날",
    "내일배움카드",
    "오늘신문이",
    "“오늘 간다”고",
    "오늘(1일)",
    "그오늘",
    "오늘의집",
  ])("%s is left alone", (line) => {
    expect(dates(line)).toEqual([]);
    expect(saysNearDay(line)).toBe(false);
  });
});

describe("a bare day", () => {
  test("of the month before is told where the sentence tells of what was", () => {
    expect(dates("경찰은 30일 밝혔다.")).toEqual([["30일", "past", "지난달 30일"]]);
    expect(dates("회의는 30일 열린다.")).toEqual([]);
    expect(dates("30일 열린다. 그는 1일 밝혔다.")).toEqual([]);
  });

  test("of the month after is told where the sentence tells of what will be", () => {
    expect(dates("3일 열릴 예정이다.", "2026-12-20")).toEqual([["3일", "coming", "다음 달 3일"]]);
    expect(dates("3일 열렸다.", "2026-12-20")).toEqual([]);
  });

  test("that the month does not have is told", () => {
    expect(dates("31일 밝혔다.", "2026-11-05")).toEqual([["31일", "absent", "지난달 31일"]]);
    expect(dates("31일 연다.", "2026-02-05")).toEqual([["31일", "absent", "지난달 31일"]]);
  });

  test.each([
    "11월 30일 밝혔다",
    "지난달 30일 밝혔다",
    "30일간 멈췄다",
    "30일 만에 끝났다",
    "100일 지났다",
    "2박 3일 묵었다",
    "29~30일 열렸다",
    "“30일 밝혔다”",
  ])("%s is none, or said in full", (line) => {
    expect(dates(line)).toEqual([]);
  });
});

test("지난달 and 올해 are told only where they go out in another month, or year", () => {
  expect(dates("지난달 21일 숨졌다.", "2026-12-02", "2026-12-01")).toEqual([]);
  expect(dates("지난달 21일 숨졌다.", "2026-12-01", "2026-11-30")).toEqual([
    ["지난달", "moved", "10월"],
  ]);
  expect(dates("올해 이달 안에", "2027-01-01", "2026-12-31")).toEqual([
    ["올해", "moved", "2026년"],
    ["이달", "moved", "2026년 12월"],
  ]);
});

test("the day is Seoul's, whatever the hour elsewhere", () => {
  const published = new Date("2026-11-30T15:00:00Z");
  expect(relativeDates("오늘", { written: published, published })[0]?.offers).toEqual(["1일"]);
});
