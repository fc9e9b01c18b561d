import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signInLimits } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { safeReturnTo } from "#domain/paths.ts";
import { signIn } from "#server/auth/sign-in.ts";
import { networkOf, spendAttempt } from "#server/auth/sign-in-limits.ts";
import { addPerson, invitePerson } from "#server/people/add-person.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

const PASSWORD = "파란 우산 세 개와 기차 두 대";
const publicUrl = "https://paper.test";

let room: TestNewsroom;
let admin: PersonActor;
let count = 0;

beforeAll(async () => {
  room = await testNewsroom();
  admin = await room.person("관리자", "admin");
});

afterAll(() => room.close());

beforeEach(async () => {
  await room.db.delete(signInLimits);
});

const enter = (email: string, password: string, address = "192.0.2.1") =>
  signIn(room.db, { email, password, address, agent: "test" });

/** Somebody who has signed in once, from the usual place. */
async function colleague() {
  count += 1;
  const email = `colleague${count}@test.example`;
  const grants = [{ role: "reporter" as const, sectionId: null }];
  await addPerson(room.db, admin, { email, name: "동료", grants, password: PASSWORD });
  await enter(email, PASSWORD);
  return { email };
}

describe("signing in", () => {
  test("answers the same for an unknown account, a wrong password and an unused invitation", async () => {
    const { email } = await colleague();
    await invitePerson(room.db, admin, {
      email: "waiting@test.example",
      name: "기다리는 이",
      grants: [{ role: "reporter", sectionId: null }],
      publicUrl,
    });
    const answers = await Promise.all(
      [email, "nobody@test.example", "waiting@test.example"].map((who) =>
        enter(who, "틀린 비밀번호입니다만").catch(({ code, reason, values, fields, detail }) => ({
          code,
          reason,
          values,
          fields,
          detail,
        })),
      ),
    );
    expect(answers[0]).toMatchObject({ code: "forbidden", reason: "signIn.wrong" });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  const WRONG = "틀린 비밀번호입니다만";
  const miss = (email: string, address: string) =>
    expect(enter(email, WRONG, address)).rejects.toMatchObject({ reason: "signIn.wrong" });

  /** Tries as the limits count them: without their passwords, which take long to look at. */
  const tryFromMany = async (email: string, times: number) => {
    for (let tried = 0; tried < times; tried++)
      await spendAttempt(room.db, { email, address: `198.51.100.${tried % 9}` });
  };

  test("stops after ten wrong tries at one account from one place, and stops nobody elsewhere", async () => {
    const { email } = await colleague();
    for (let tried = 0; tried < 10; tried++) await miss(email, "198.51.100.7");
    const refused = await enter(email, PASSWORD, "198.51.100.7").catch((error) => error);
    expect(refused).toMatchObject({ code: "rate_limited", reason: "signIn.tooOften" });
    expect(refused.values.minutes).toBeGreaterThan(0);
    expect(refused.values.minutes).toBeLessThanOrEqual(15);
    await enter(email, PASSWORD, "203.0.113.5");
    const { email: another } = await colleague();
    await enter(another, PASSWORD, "198.51.100.7");
  });

  test("slows strange places after 45 wrong tries from many, never one that was signed in from", async () => {
    const { email } = await colleague();
    await tryFromMany(email, 45);
    // One try in five minutes is left to all strange places together.
    await miss(email, "198.51.100.50");
    for (const place of ["198.51.100.51", "2001:db8:1:2::1"])
      await expect(enter(email, WRONG, place)).rejects.toMatchObject({
        code: "rate_limited",
        values: { minutes: 5 },
      });
    await enter(email, PASSWORD);
  });

  test("answers an account that does not exist as slowly as one that does", async () => {
    await tryFromMany("nobody@test.example", 46);
    await expect(enter("nobody@test.example", WRONG, "203.0.113.5")).rejects.toMatchObject({
      reason: "signIn.tooOften",
    });
  });

  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:DB8:0:2:1::9", "2001:db8:0:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80:0001:02:3:4:5:6:7", "fe80:1:2:3::/64"],
    ["", "unknown"],
  ])("counts %j as the place %j", (address, place) => {
    expect(networkOf(address)).toBe(place);
  });

  test("forgets wrong tries after a right one", async () => {
    const { email } = await colleague();
    for (let round = 0; round < 2; round++) {
      for (let tried = 0; tried < 8; tried++)
        await expect(enter(email, "틀린 비밀번호입니다만")).rejects.toMatchObject({
          reason: "signIn.wrong",
        });
      await enter(email, PASSWORD);
    }
  });

  test.each([
    "https://evil.example/newsroom",
    "//evil.example/newsroom",
    "/\\evil.example/newsroom",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/newsroom@evil.example",
    "/newsroomevil",
    "/api/auth/signout",
    `/newsroom?x=${"a".repeat(600)}`,
    "",
  ])("leads to the newsroom's first page instead of %j", (returnTo) => {
    expect(safeReturnTo(returnTo)).toBe("/newsroom");
  });

  test("leads back to the page that was asked for", () => {
    expect(safeReturnTo("/newsroom/editions/7/review?tab=changes")).toBe(
      "/newsroom/editions/7/review?tab=changes",
    );
  });
});
