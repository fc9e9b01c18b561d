import type ko from "../ko/surface.ts";
import type { SameKeys } from "../same-keys.ts";

/** What stands around the text while it is written. */
export default {
  moved: "Moved to place {place} of {count}.",
  grip: "Drag to move",
  slash: {
    label: "Insert",
    count:
      "{count, plural, =0 {Nothing fits.} one {One choice: Enter inserts it.} other {# choices. Arrow keys choose, Enter inserts.}}",
  },
  shown: {
    title: "As shown",
    place: { front: "Front", card: "Card", search: "Search", share: "Share" },
    count: "{length}/{room}",
    empty: "(no headline)",
    over: {
      front: "More than three lines on a phone’s front page.",
      card: "Set in smaller letters on the card.",
      search: "Cut here in search results.",
      share: "Cut here in messengers.",
    },
  },
  outline: {
    title: "Outline",
    opening: "Opening",
    blank: "(empty subheading)",
    piece: {
      table: "Table",
      picture: "Picture",
      embed: "Embedded post",
      pullQuote: "Pull quote",
      editorNote: "Editor’s note",
    },
    characters: "{count, number}",
  },
  focus: {
    enter: "Text only",
    leave: "Leave text only",
    shortcut: "Ctrl+Shift+F",
  },
} as const satisfies SameKeys<typeof ko>;
