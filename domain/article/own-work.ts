import type { Status } from "./status.ts";

/**
 * How a person's own articles are told apart on their first page: by what has to happen next. In
 * the order they are shown, what is asked of them first.
 */
export const WORK_GROUPS = [
  "asked",
  "reviewing",
  "writing",
  "waiting",
  "ready",
  "out",
  "stopped",
] as const;

export type WorkGroup = (typeof WORK_GROUPS)[number];

const GROUP_OF: Record<Status, WorkGroup | null> = {
  returned: "asked",
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
export function workGroupOf(edition: { status: Status; isAuthor: boolean }): WorkGroup | null {
  const group = GROUP_OF[edition.status];
  if (edition.isAuthor) return group;
  // Not mine to write, but I have it in review: that is work of mine too.
  return edition.status === "in_review" ? "reviewing" : null;
}
