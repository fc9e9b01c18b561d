import type ko from "../ko/ads.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Advertising places",
  lead: "One place each on the front, on sections and on articles, called 광고 to readers. Words and an address only; without words the place is gone.",
  link: "Fill the advertising places",
  places: { home: "Front", section: "Sections", article: "Articles" },
  sizes: { banner: "Banner (728×90)", box: "Box (300×250)" },
  size: "Size",
  text: "Words",
  textHint: "Up to 80 characters",
  href: "Where it leads",
  hrefHint: "An address beginning with https://, or one of the paper beginning with /",
  submit: "Save",
  saved: "Saved. Readers see it now.",
  emptied: "The place is empty. Readers see nothing there.",
} as const satisfies SameKeys<typeof ko>;
