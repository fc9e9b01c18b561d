import type ko from "../ko/preview.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Preview",
  bar: "Preview · readers do not see this",
  back: "Back to writing",
} satisfies SameKeys<typeof ko>;
