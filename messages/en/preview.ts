import type ko from "../ko/preview.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Preview",
  bar: "Preview · readers do not see this",
  back: "Back to writing",
  close: "Close this tab: your page is beside it",
} satisfies SameKeys<typeof ko>;
