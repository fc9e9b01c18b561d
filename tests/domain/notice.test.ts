import { describe, expect, test } from "vitest";
import { VERBS } from "#domain/article/status.ts";
import { mentionedIn } from "#domain/mention.ts";
import {
  CHANNELS,
  leavesAt,
  minutesOf,
  NOTICE_KINDS,
  readChoices,
  toldOf,
} from "#domain/notice.ts";

const seoul = (time: string, day = "2026-02-09") => new Date(`${day}T${time}:00+09:00`);
const NIGHT = { from: 22 * 60 + 30, until: 7 * 60 };
const NOON = { from: 12 * 60, until: 13 * 60 };

describe("quiet hours", () => {
  test.each([
    ["22:29", "2026-02-09T22:29"],
    ["22:30", "2026-02-10T07:00"],
    ["23:59", "2026-02-10T07:00"],
  ])("that pass midnight hold what comes at %s", (at, leaves) => {
    expect(leavesAt("returned", NIGHT, seoul(at))).toEqual(new Date(`${leaves}:00+09:00`));
  });

  test.each([
    ["00:00", "07:00"],
    ["06:59", "07:00"],
    ["07:00", "07:00"],
    ["12:00", "12:00"],
  ])("that began the day before hold what comes at %s until the morning", (at, leaves) => {
    expect(leavesAt("returned", NIGHT, seoul(at))).toEqual(seoul(leaves));
  });

  test("within a day hold only between their two ends", () => {
    expect(leavesAt("approved", NOON, seoul("11:59"))).toEqual(seoul("11:59"));
    expect(leavesAt("approved", NOON, seoul("12:00"))).toEqual(seoul("13:00"));
    expect(leavesAt("approved", NOON, seoul("13:00"))).toEqual(seoul("13:00"));
  });

  test("end on the next month's first day where the night does", () => {
    expect(leavesAt("returned", NIGHT, seoul("23:00", "2026-02-28"))).toEqual(
      seoul("07:00", "2026-03-01"),
    );
  });

  test("do not hold an alarm, and of equal ends hold nothing", () => {
    expect(leavesAt("alarm", NIGHT, seoul("03:00"))).toEqual(seoul("03:00"));
    expect(leavesAt("returned", { from: 60, until: 60 }, seoul("01:00"))).toEqual(seoul("01:00"));
  });

  test("are read from a clock's form alone", () => {
    expect(["00:00", "23:59", "24:00", "7:00", "07:60", ""].map(minutesOf)).toEqual([
      ...[0, 1439, null, null, null, null],
    ]);
  });
});

describe("choices", () => {
  test("nobody made are the usual ones: every kind on the screen", () => {
    for (const kind of NOTICE_KINDS) expect(readChoices(undefined)[kind]).toContain("screen");
  });

  test("of one kind leave the others as usual, and nonsense counts as none", () => {
    const chosen = readChoices({ returned: [] });
    expect(chosen.returned).toEqual([]);
    expect(chosen.alarm).toEqual(readChoices(undefined).alarm);
    expect(readChoices({ returned: ["pigeon"] })).toEqual(readChoices({}));
    expect(readChoices({ returned: [...CHANNELS] }).returned).toEqual([...CHANNELS]);
  });
});

test("a correction is told to all who wrote, any other publication to its authors", () => {
  for (const verb of ["publish", "finalise", "publishBreaking"] as const) {
    expect(toldOf(verb, "correction")?.kind).toBe("corrected");
    expect(toldOf(verb, "correction")?.circles).toContain("everyWriter");
    expect(toldOf(verb, "update")).toEqual({ kind: "published", circles: ["authors", "approver"] });
    expect(toldOf(verb, null)?.kind).toBe("published");
  }
});

test("nobody is told of a move nobody waits for", () => {
  const told = VERBS.filter((verb) => toldOf(verb, null) !== null);
  expect(told.sort()).toEqual(
    ["approve", "finalise", "publish", "publishBreaking", "returnToReporter"].sort(),
  );
});

describe("a name behind @", () => {
  const people = [
    { id: 1, name: "김하람" },
    { id: 2, name: "김하" },
    { id: 3, name: "Lee Ann" },
    { id: 4, name: "김하람" },
  ];

  test("calls the longest name that fits, and all who bear it", () => {
    expect(mentionedIn("@김하람이 확인해 주십시오", people)).toEqual([1, 4]);
    expect(mentionedIn("@김하 기자", people)).toEqual([2]);
    expect(mentionedIn("사진은 @Lee Ann, 글은 @김하", people)).toEqual([3, 2]);
  });

  test("calls nobody in an address of mail, without a name, or by a name alone", () => {
    expect(mentionedIn("desk@김하람.example", people)).toEqual([]);
    expect(mentionedIn("@ 김하람 @누구", people)).toEqual([]);
    expect(mentionedIn("김하람", people)).toEqual([]);
    expect(mentionedIn("@", [{ id: 9, name: "" }])).toEqual([]);
  });
});
