import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const keptSelection = new PluginKey<boolean>("keptSelection");

/** Lets what is selected be seen while the focus is elsewhere: browsers show only the focused field's. */
export const KeptSelection = Extension.create({
  name: "keptSelection",
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key: keptSelection,
      state: {
        init: () => false,
        apply: (transaction, isShown) => transaction.getMeta(keptSelection) ?? isShown,
      },
      props: {
        decorations: (state) => {
          const { from, to, empty } = state.selection;
          if (empty || !keptSelection.getState(state)) return null;
          const shown = Decoration.inline(from, to, { class: "kept-selection" });
          return DecorationSet.create(state.doc, [shown]);
        },
      },
    }),
  ],
});

/** Shows the selection from now on, or no longer. Changes nothing of the text. */
export function showSelection(editor: Editor, isShown: boolean): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(keptSelection, isShown));
}
