import type ko from "../ko/waiting.ts";
import type { SameKeys } from "../same-keys.ts";

/** 송고 that was given without a network and waits on the device. */
export default {
  title: "Waiting to be submitted: {headline}",
  text: "There was no network, so this waits on this device. Once you are online it is sent by itself, with its text, once. If you close the window, it is sent when you open the newsroom again.",
  drop: "Do not submit",
  open: "Open the article",
  sent: "Submitted: {headline}",
  refused: "What waited was not submitted: {headline}",
  close: "All right",
  kept: "You are offline and see what this device holds.",
  keptText:
    "Lists and states may be older than they look. What you write is kept on this device and saved once you are online.",
  again: "Open again",
} as const satisfies SameKeys<typeof ko>;
