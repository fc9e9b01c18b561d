import type ko from "../ko/plan-fields.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Give a title.",
  titleLong: "At most 100 characters.",
  note: "Write something.",
  noteLong: "At most 2,000 characters.",
  due: "Give the day and time it is due.",
  duePast: "A deadline must lie ahead.",
  assignee: "Choose somebody who can write in this section.",
  coverage: "Choose an event you can see.",
  article: "Choose an article you can see.",
  ends: "It must end after it starts.",
  dutyLong: "A duty lasts 48 hours at most.",
} as const satisfies SameKeys<typeof ko>;
