import { describe, expect, test } from "vitest";
import { decideHandOver, type HeldLock } from "#domain/article/lock.ts";

const held: HeldLock = { holderId: 1, page: "holder", alive: true, asked: null };
const desk = { id: 2, page: "desk" };
const asked = (secondsAgo: number, by = desk.id, page = desk.page): HeldLock => ({
  ...held,
  asked: { by, page, secondsAgo },
});

describe("taking a text over", () => {
  test("waits for nobody where nobody writes, or their page is gone, or it is one's own other tab", () => {
    const pass = { step: "pass" };
    expect(decideHandOver(null, desk, false)).toEqual(pass);
    expect(decideHandOver({ ...held, alive: false }, desk, false)).toEqual(pass);
    expect(decideHandOver(held, { id: 1, page: "other tab" }, false)).toEqual(pass);
  });

  test("warns the holder first, and passes after twenty seconds and not before", () => {
    expect(decideHandOver(held, desk, false)).toEqual({ step: "wait", seconds: 20, isNew: true });
    const next = decideHandOver(asked(19.2), desk, false);
    expect(next).toEqual({ step: "wait", seconds: 1, isNew: false });
    expect(decideHandOver(asked(20), desk, false)).toEqual({ step: "pass" });
  });

  test("one asks at a time; whoever asked a minute ago and is gone asks no more", () => {
    const other = { step: "askedByAnother", by: 3 };
    expect(decideHandOver(asked(5, 3), desk, false)).toEqual(other);
    expect(decideHandOver(asked(25, 3), desk, false)).toEqual(other);
    expect(decideHandOver(asked(5, desk.id, "an older page"), desk, false).step).not.toBe("pass");
    expect(decideHandOver(asked(61, 3), desk, false)).toMatchObject({ step: "wait", isNew: true });
  });

  test("by force it passes at once", () => {
    expect(decideHandOver(held, desk, true)).toEqual({ step: "pass" });
    expect(decideHandOver(asked(1, 3), desk, true)).toEqual({ step: "pass" });
  });
});
