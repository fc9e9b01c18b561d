import type { Status } from "#domain/article/status.ts";

/** The groups of «my articles», in the order they are shown: what is asked of me comes first. */
export const GROUPS = [
  "returned",
  "reviewing",
  "writing",
  "waiting",
  "ready",
  "out",
  "stopped",
] as const;

export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Status, Group | null> = {
  returned: "returned",
  draft: "writing",
  submitted: "waiting",
  in_review: "waiting",
  approved: "ready",
  scheduled: "ready",
  published: "out",
  superseded: null,
  withdrawn: "stopped",
  killed: null,
  spiked: "stopped",
};

/** Where an edition stands for me; null where it is no longer my business. */
export function groupOf(edition: { status: Status; isAuthor: boolean }): Group | null {
  const group = GROUP_OF[edition.status];
  if (edition.isAuthor) return group;
  // Not mine to write, but I have it in review: that is work of mine too.
  return edition.status === "in_review" ? "reviewing" : null;
}
