import type ko from "../ko/practice.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  bar: "This is a practice article. Whatever you do with it reaches no reader, search, feed or portal.",
  preview: "Practice article",
} as const satisfies SameKeys<typeof ko>;
