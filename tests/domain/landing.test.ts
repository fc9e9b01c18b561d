import { expect, test } from "vitest";
import type { PersonActor, Role } from "#domain/actor.ts";
import { landingOf } from "#domain/landing.ts";

const holding = (...roles: Role[]): PersonActor => ({
  kind: "person",
  id: 1,
  name: "사람",
  grants: roles.map((role) => ({ role, sectionId: null })),
});

test.each([
  [["reporter"], "home"],
  [["copy_editor"], "desk"],
  [["desk"], "desk"],
  [["reporter", "desk"], "desk"],
  [["managing_editor"], "desk"],
  [["admin", "managing_editor"], "desk"],
  [["admin"], "people"],
  [["admin", "advertising"], "people"],
  [["admin", "reporter"], "home"],
  [["advertising"], "home"],
  [["ombudsman"], "cases"],
  [["ombudsman", "reporter"], "home"],
  [["front_editor"], "home"],
  [[], "home"],
] as const)("%j land at %s", (roles, landing) => {
  expect(landingOf(holding(...roles))).toBe(landing);
});
