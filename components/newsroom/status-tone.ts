import type { Status } from "#domain/article/status.ts";
import type { Tone } from "../ui/notice.tsx";

/** The colour of a status wherever it is shown: warm where somebody waits, green where readers read. */
export const STATUS_TONES: Record<Status, Tone> = {
  draft: "plain",
  submitted: "accent",
  in_review: "accent",
  returned: "warn",
  approved: "good",
  scheduled: "good",
  published: "good",
  superseded: "plain",
  withdrawn: "bad",
  killed: "bad",
  spiked: "plain",
};
