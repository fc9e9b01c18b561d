import type ko from "../ko/preview.ts";
import type { SameKeys } from "../same-keys.ts";

/** The preview: the page as readers will get it, and what others will show of it. */
export default {
  title: "Preview",
  bar: "Preview · readers do not see this",
  back: "Back to writing",
  close: "Close this tab: your page is beside it",
  look: "See on a phone and as a shared card",
  screens: {
    title: "On every screen",
    lead: "The saved text exactly as readers will get it. Reload after writing on.",
    back: "To the text",
    whole: "Larger, on a page of its own",
    width: "Width",
    widths: { phone: "Phone", desktop: "Desktop" },
    theme: "Colours",
    themes: { light: "Light", dark: "Dark" },
    frame: "The article as readers see it ({width}, {theme})",
    reload: "Reload",
  },
  share: {
    title: "Shared cards",
    lead: "Drawn from what the page’s head will say. Where they cut differs a little between apps and devices.",
    kakao: "KakaoTalk",
    x: "X",
    search: "Search",
    card: "The article’s card: {headline}",
  },
} as const satisfies SameKeys<typeof ko>;
