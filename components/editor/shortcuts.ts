import { Extension } from "@tiptap/core";
import { ACTIONS } from "./toolbar-actions.ts";

/** The toolbar's shortcuts for blocks, under the same conditions as its buttons. */
export const Shortcuts = Extension.create({
  name: "shortcuts",
  // Before the marks: the keymap falls back from Mod-Shift-B to bold's Mod-B.
  priority: 1100,
  addKeyboardShortcuts() {
    const { editor } = this;
    const ours = ACTIONS.filter(({ group }) => group === "blocks" || group === "moves");
    return Object.fromEntries(
      ours
        .filter(({ shortcut }) => shortcut)
        .map((action) => [
          keymapName(action.shortcut ?? ""),
          () => {
            if (action.canRun?.(editor) ?? true) action.run(editor);
            return true;
          },
        ]),
    );
  },
});

/** `Mod+Shift+B` → `Mod-Shift-b`: the keymap names letters as the key without Shift types them. */
function keymapName(shortcut: string): string {
  return shortcut.replaceAll("+", "-").replace(/[A-Z]$/, (letter) => letter.toLowerCase());
}
