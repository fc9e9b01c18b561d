import type { KeyboardEvent } from "react";

/**
 * Whether the key belongs to the input method: Enter and Escape then end a syllable and nothing
 * else. 229 is what Safari sends for the Enter that follows `compositionend` (WebKit bug 165004).
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
