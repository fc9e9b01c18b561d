import type ko from "../ko/reader-pages.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Readers’ pages",
  lead: "How the pages look that readers get, and whom every article names. Readers see a change at once; changes are recorded.",
  link: "Settings of readers’ pages",
  sans: "Sans-serif (default)",
  serif: "Serif",
  fields: {
    headlineFace: "Face of headlines",
    correctionsEmail: "E-mail for corrections",
    correctionsPhone: "Telephone for corrections",
    kakaoKey: "Kakao JavaScript key",
  },
  hints: {
    headlineFace: "The serif is one the reader’s device already has; nothing is downloaded.",
    correctionsEmail: "Empty: the paper’s own address.",
    correctionsPhone: "Empty: the paper’s own number.",
    kakaoKey:
      "With a key, articles have a KakaoTalk button. Only a reader who presses it loads Kakao’s program. Register the paper’s address at Kakao Developers.",
  },
  submit: "Save",
  saved: "Saved. Readers see it now.",
  unchanged: "Nothing changed.",
} as const satisfies SameKeys<typeof ko>;
