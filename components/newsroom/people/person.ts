import type { Grant } from "#domain/actor.ts";
import type { Action } from "../../ui/use-action.ts";

/** A person as the admin's list shows them. */
export type Person = {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly state: "active" | "invited" | "disabled";
  readonly grants: readonly Grant[];
};

export type SectionChoice = { readonly id: number; readonly name: string };

export type Link = { readonly link: string; readonly mailed: boolean };

export type PeopleActions = {
  readonly invite: Action<Link>;
  readonly renewLink: Action<Link>;
  readonly changeRoles: Action<{ changed: number }>;
  readonly disable: Action<{ disabled: boolean }>;
};
