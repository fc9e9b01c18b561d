import { Extension } from "@tiptap/core";
import { ACTIONS } from "./toolbar-actions.ts";

/** The toolbar's shortcuts for blocks, under the same conditions as its buttons. */
export const Shortcuts = Extension.create({
  name: "shortcuts",
  // Before the marks: the keymap falls back from Mod-Shift-B to bold's Mod-B.
  priority: 1100,
  addKeyboardShortcuts() {
    const { editor } = this;
    return Object.fromEntries(
      ACTIONS.filter((action) => action.group === "blocks" && action.shortcut).map((action) => [
        (action.shortcut ?? "").replaceAll("+", "-").toLowerCase().replace("mod", "Mod"),
        () => {
          if (action.canRun?.(editor) ?? true) action.run(editor);
          return true;
        },
      ]),
    );
  },
});
