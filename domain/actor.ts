/**
 * Who acts. Always handed in as a value, never ambient: the history then says
 * the truth also when the machinery acts.
 */
export const ROLES = [
  "reporter",
  "copy_editor",
  "desk",
  "photo_editor",
  "front_editor",
  "managing_editor",
  "ombudsman",
  "advertising",
  "admin",
] as const;

export type Role = (typeof ROLES)[number];

/** One right of one person. `sectionId: null` means every section. */
export type Grant = {
  readonly role: Role;
  readonly sectionId: number | null;
  /** On duty: this desk may send a breaking story without waiting for approval. */
  readonly onDuty?: boolean;
};

export type PersonActor = {
  readonly kind: "person";
  readonly id: number;
  readonly name: string;
  readonly grants: readonly Grant[];
};

/** Machinery. It only carries out orders that a person has recorded. */
export type SystemActor = { readonly kind: "system"; readonly job: string };

export type Actor = PersonActor | SystemActor;

export function system(job: string): SystemActor {
  return { kind: "system", job };
}

/** Whether the actor holds the role somewhere (screens: may they see the door at all?). */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === "person" && actor.grants.some((grant) => roles.includes(grant.role));
}

/** Whether the actor holds the role for this section. */
export function hasRoleIn(actor: Actor, sectionId: number, ...roles: readonly Role[]): boolean {
  return grantsIn(actor, sectionId).some((grant) => roles.includes(grant.role));
}

/** A desk of this section; the managing editor is the desk of every section. */
export function isDeskOf(actor: Actor, sectionId: number): boolean {
  return hasRoleIn(actor, sectionId, "desk") || hasRole(actor, "managing_editor");
}

export function isOnDutyIn(actor: Actor, sectionId: number): boolean {
  return grantsIn(actor, sectionId).some((grant) => grant.role === "desk" && grant.onDuty === true);
}

function grantsIn(actor: Actor, sectionId: number): readonly Grant[] {
  if (actor.kind === "system") return [];
  return actor.grants.filter((grant) => grant.sectionId === null || grant.sectionId === sectionId);
}
