import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { events, invitations, outbox, signInLimits } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { actorOfSession } from "#server/auth/sessions.ts";
import { signIn } from "#server/auth/sign-in.ts";
import { acceptInvitation, findInvitation } from "#server/people/accept-invitation.ts";
import { addPerson, invitePerson, reissueInvitation } from "#server/people/add-person.ts";
import { grantsInput } from "#server/people/forms.ts";
import { changeGrants, changePassword, setDisabled } from "#server/people/keep-people.ts";
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

async function colleague(role: "reporter" | "admin" = "reporter") {
  count += 1;
  const email = `colleague${count}@test.example`;
  const grants = [{ role, sectionId: null }];
  const { id } = await addPerson(room.db, admin, {
    email,
    name: "동료",
    grants,
    password: PASSWORD,
  });
  const { sessionId } = await enter(email, PASSWORD);
  return { id, email, sessionId };
}

async function eventsOf(name: "grantRole" | "removeRole" | "disablePerson" | "changePassword") {
  const rows = await room.db
    .select({ detail: events.detail, actorId: events.actorId })
    .from(events)
    .where(and(eq(events.name, name), eq(events.outcome, "done")))
    .orderBy(desc(events.id));
  return rows;
}

const tokenOf = (link: string) => link.slice(`${publicUrl}/invitation/`.length);

describe("an invitation", () => {
  const invite = (email: string) =>
    invitePerson(room.db, admin, {
      email,
      name: "새 사람",
      grants: [{ role: "reporter", sectionId: room.society }],
      publicUrl,
    });

  test("leads by its link to a password and then into the newsroom", async () => {
    const { id, link } = await invite("New.Person@Test.example");
    const token = tokenOf(link);
    expect(await findInvitation(room.db, token)).toMatchObject({ personId: id, name: "새 사람" });
    await expect(enter("new.person@test.example", PASSWORD)).rejects.toMatchObject({
      reason: "signIn.wrong",
    });
    await acceptInvitation(room.db, { token, password: PASSWORD });
    const { sessionId } = await enter("new.person@test.example", PASSWORD);
    expect(await actorOfSession(room.db, sessionId)).toMatchObject({
      id,
      grants: [{ role: "reporter", sectionId: room.society, onDuty: false }],
    });
  });

  test("is kept only as a hash, and works once", async () => {
    const token = tokenOf((await invite("once@test.example")).link);
    const kept = await room.db.select({ hash: invitations.tokenHash }).from(invitations);
    expect(kept.map(({ hash }) => hash)).not.toContain(token);
    await acceptInvitation(room.db, { token, password: PASSWORD });
    const again = acceptInvitation(room.db, { token, password: `${PASSWORD} 둘` });
    await expect(again).rejects.toMatchObject({ reason: "invitation.spent" });
    await enter("once@test.example", PASSWORD);
  });

  test("dies with a newer link, and a weak password does not spend it", async () => {
    const { id, link } = await invite("renewed@test.example");
    const renewed = await reissueInvitation(room.db, admin, { personId: id, publicUrl });
    expect(await findInvitation(room.db, tokenOf(link))).toBeNull();
    const token = tokenOf(renewed.link);
    await expect(
      acceptInvitation(room.db, { token, password: "짧은비밀번호" }),
    ).rejects.toMatchObject({ fields: { password: "field.password.short" } });
    await acceptInvitation(room.db, { token, password: PASSWORD });
  });

  test("is written by the admin only, says bad input by field, and leaves by mail where one is given", async () => {
    const reporter = await room.person("기자", "reporter");
    const input = { email: "x", name: " ", grants: [], publicUrl };
    await expect(invitePerson(room.db, reporter, input)).rejects.toMatchObject({
      reason: "access.onlyAdmin",
    });
    await expect(invitePerson(room.db, admin, input)).rejects.toMatchObject({
      fields: {
        email: "field.email.malformed",
        name: "field.name.empty",
        grants: "field.grants.none",
      },
    });
    const long = { ...input, email: " ", name: "가".repeat(41) };
    await expect(invitePerson(room.db, admin, long)).rejects.toMatchObject({
      fields: { email: "field.email.empty", name: "field.name.malformed" },
    });
    const { link } = await invitePerson(room.db, admin, {
      email: "mailed@test.example",
      name: "받는 이",
      grants: [{ role: "reporter", sectionId: null }],
      publicUrl,
      mail: { subject: "초대", text: "여십시오." },
    });
    const [mail] = await room.db.select().from(outbox).where(eq(outbox.topic, "mail"));
    expect(mail?.payload).toEqual({
      to: "mailed@test.example",
      subject: "초대",
      text: `여십시오.\n\n${link}`,
    });
    await expect(invite("MAILED@test.example")).rejects.toMatchObject({
      fields: { email: "field.email.taken" },
    });
  });
});

describe("a session ends at once", () => {
  test("when the person is disabled, who then cannot come back", async () => {
    const { id, email, sessionId } = await colleague();
    expect(await actorOfSession(room.db, sessionId)).not.toBeNull();
    await setDisabled(room.db, admin, { personId: id, disabled: true });
    expect(await actorOfSession(room.db, sessionId)).toBeNull();
    await expect(enter(email, PASSWORD)).rejects.toMatchObject({ reason: "signIn.wrong" });
    expect((await eventsOf("disablePerson"))[0]).toEqual({
      actorId: admin.id,
      detail: { personId: id },
    });
    await setDisabled(room.db, admin, { personId: id, disabled: false });
    expect(await actorOfSession(room.db, sessionId)).toBeNull();
    await enter(email, PASSWORD);
  });

  test("when a role changes, and each change is an event", async () => {
    const { id, email, sessionId } = await colleague();
    const grants = [
      { role: "desk" as const, sectionId: room.sports, onDuty: true },
      { role: "reporter" as const, sectionId: room.sports },
    ];
    expect(await changeGrants(room.db, admin, { personId: id, grants })).toEqual({ changed: 3 });
    expect(await actorOfSession(room.db, sessionId)).toBeNull();
    const again = await actorOfSession(room.db, (await enter(email, PASSWORD)).sessionId);
    expect(again?.grants).toHaveLength(2);
    expect(again?.grants).toContainEqual({ role: "desk", sectionId: room.sports, onDuty: true });
    const granted = (await eventsOf("grantRole")).filter(({ detail }) => detail.personId === id);
    const removed = (await eventsOf("removeRole")).filter(({ detail }) => detail.personId === id);
    expect(granted.map(({ detail }) => detail.role).sort()).toEqual(["desk", "reporter"]);
    expect(removed.map(({ detail }) => detail.role)).toEqual(["reporter"]);
  });

  test("but not when nothing of the roles changed", async () => {
    const { id, sessionId } = await colleague();
    const grants = [{ role: "reporter" as const, sectionId: null }];
    expect(await changeGrants(room.db, admin, { personId: id, grants })).toEqual({ changed: 0 });
    expect(await actorOfSession(room.db, sessionId)).not.toBeNull();
  });

  test("when the password changes, which asks for the present one", async () => {
    const { email, sessionId } = await colleague();
    const self = await actorOfSession(room.db, sessionId);
    if (!self) throw new Error("not signed in");
    const next = `${PASSWORD} 새것`;
    await expect(
      changePassword(room.db, self, { current: "틀린 비밀번호입니다만", next }),
    ).rejects.toMatchObject({ fields: { current: "field.password.wrong" } });
    expect(await actorOfSession(room.db, sessionId)).not.toBeNull();
    await changePassword(room.db, self, { current: PASSWORD, next });
    expect(await actorOfSession(room.db, sessionId)).toBeNull();
    await expect(enter(email, PASSWORD)).rejects.toMatchObject({ reason: "signIn.wrong" });
    await enter(email, next);
  });
});

describe("the admins", () => {
  test("cannot disable themselves, and the last of them stays", async () => {
    const oneself = setDisabled(room.db, admin, { personId: admin.id, disabled: true });
    await expect(oneself).rejects.toMatchObject({ reason: "people.notOneself" });
    const grants = [{ role: "reporter" as const, sectionId: null }];
    const last = changeGrants(room.db, admin, { personId: admin.id, grants });
    await expect(last).rejects.toMatchObject({ reason: "people.lastAdmin" });
    const second = await colleague("admin");
    const other = await actorOfSession(room.db, second.sessionId);
    if (!other) throw new Error("not signed in");
    await setDisabled(room.db, other, { personId: admin.id, disabled: true });
    const both = changeGrants(room.db, other, { personId: other.id, grants });
    await expect(both).rejects.toMatchObject({ reason: "people.lastAdmin" });
    await setDisabled(room.db, other, { personId: admin.id, disabled: false });
    await changeGrants(room.db, admin, { personId: other.id, grants });
  });

  test("cannot give the same role for the same section twice", () => {
    const twice = [
      { role: "desk", sectionId: 1, onDuty: true },
      { role: "desk", sectionId: 1 },
    ];
    const parsed = grantsInput.safeParse({ personId: 1, grants: twice });
    expect(parsed.error?.issues[0]?.message).toBe("field.grants.twice");
  });
});
