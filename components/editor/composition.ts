import type { EditorView } from "@tiptap/pm/view";

/**
 * Hangul is composed letter by letter: a syllable on screen is not yet a syllable in the
 * document. While that goes on nothing may act on the text, or letters are lost or doubled.
 */
export function isComposingKey(event: {
  isComposing?: boolean;
  keyCode: number;
  nativeEvent?: { isComposing: boolean };
}): boolean {
  // 229 is the key code of a key that the input method has taken (UI Events, §keyCode).
  return (
    event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229
  );
}

/** The view reads the last letter up to 20 ms after the end of a composition. */
const READ_AFTER = 50;

/**
 * Ends a composition in progress, then runs. `interrupted` says that one has just been
 * ended by the press of the button: its last letter still has to be read.
 */
export function onceComposed(view: EditorView, interrupted: boolean, act: () => void): void {
  if (!view.composing && !interrupted) {
    act();
    return;
  }
  // Leaving the field makes every input method hand over what it has.
  view.dom.blur();
  setTimeout(() => {
    if (!view.isDestroyed && !view.composing) act();
  }, READ_AFTER);
}

/** Calls `act` after each composition: at once for what is read, and again for the last letter. */
export function afterComposition(act: () => void): void {
  queueMicrotask(act);
  setTimeout(act, READ_AFTER);
}
