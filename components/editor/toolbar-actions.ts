import type { Editor } from "@tiptap/core";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
} from "@tiptap/pm/tables";
import { insertDivider, insertTable } from "./insert-block.ts";
import type { ActionKey } from "./labels.ts";
import { canMoveBlock, moveBlock } from "./move-block.ts";
import { runInTable } from "./table-nodes.ts";

/** What the toolbar offers, in its order. `isActive` is given for what is switched on and off. */
export type ToolbarAction = {
  key: ActionKey;
  /** A thin line stands between groups. */
  group: "letters" | "blocks" | "inserts" | "moves" | "history" | "table";
  /** As the keymap names it; Mod is Ctrl, on Apple keyboards Cmd. */
  shortcut?: string;
  run: (editor: Editor) => unknown;
  /** First asks: for an address in a field below the toolbar, or for a picture. */
  asks?: "link" | "embed" | "picture";
  isActive?: (editor: Editor) => boolean;
  canRun?: (editor: Editor) => boolean;
};

const inTable = (editor: Editor) => editor.isActive("table");
const outsideTable = (editor: Editor) => !inTable(editor);

export const ACTIONS: readonly ToolbarAction[] = [
  mark("bold", "Mod+B"),
  mark("italic", "Mod+I"),
  textBlock("subheading", "Mod+Alt+2"),
  list("bulletList", "Mod+Shift+8"),
  list("orderedList", "Mod+Shift+7"),
  frame("quote", "Mod+Shift+B"),
  textBlock("pullQuote"),
  frame("editorNote"),
  { key: "divider", group: "inserts", run: insertDivider },
  { key: "table", group: "inserts", run: insertTable, canRun: outsideTable },
  { key: "picture", group: "inserts", asks: "picture", run: () => {}, canRun: outsideTable },
  { key: "embed", group: "inserts", asks: "embed", run: () => {}, canRun: outsideTable },
  {
    key: "link",
    group: "inserts",
    shortcut: "Mod+K",
    asks: "link",
    run: () => {},
    isActive: (editor) => editor.isActive("link"),
  },
  move("moveUp", "Alt+Shift+ArrowUp", -1),
  move("moveDown", "Alt+Shift+ArrowDown", 1),
  {
    key: "undo",
    group: "history",
    shortcut: "Mod+Z",
    run: (editor) => editor.chain().focus().undo().run(),
    canRun: (editor) => editor.can().undo(),
  },
  {
    key: "redo",
    group: "history",
    shortcut: "Mod+Shift+Z",
    run: (editor) => editor.chain().focus().redo().run(),
    canRun: (editor) => editor.can().redo(),
  },
  inside("addRow", addRowAfter),
  inside("addColumn", addColumnAfter),
  inside("deleteRow", deleteRow),
  inside("deleteColumn", deleteColumn),
  inside("mergeCells", mergeCells),
  inside("splitCell", splitCell),
  inside("deleteTable", deleteTable),
];

function mark(key: "bold" | "italic", shortcut: string): ToolbarAction {
  return {
    key,
    group: "letters",
    shortcut,
    run: (editor) => editor.chain().focus().toggleMark(key).run(),
    isActive: (editor) => editor.isActive(key),
  };
}

function textBlock(key: "subheading" | "pullQuote", shortcut?: string): ToolbarAction {
  return {
    key,
    group: "blocks",
    shortcut,
    run: (editor) => editor.chain().focus().toggleNode(key, "paragraph").run(),
    isActive: (editor) => editor.isActive(key),
    canRun: outsideTable,
  };
}

function list(key: "bulletList" | "orderedList", shortcut: string): ToolbarAction {
  return {
    key,
    group: "blocks",
    shortcut,
    run: (editor) => editor.chain().focus().toggleList(key, "listItem").run(),
    isActive: (editor) => editor.isActive(key),
    canRun: outsideTable,
  };
}

/** Frames hold paragraphs only, so what is put in one becomes paragraphs first. */
function frame(key: "quote" | "editorNote", shortcut?: string): ToolbarAction {
  return {
    key,
    group: "blocks",
    shortcut,
    run: (editor) => {
      const chain = editor.chain().focus();
      if (editor.isActive(key)) chain.lift(key).run();
      else chain.clearNodes().wrapIn(key).run();
    },
    isActive: (editor) => editor.isActive(key),
    canRun: outsideTable,
  };
}

function move(key: "moveUp" | "moveDown", shortcut: string, by: -1 | 1): ToolbarAction {
  return {
    key,
    group: "moves",
    shortcut,
    run: (editor) => moveBlock(editor, by),
    canRun: (editor) => canMoveBlock(editor.state, by),
  };
}

function inside(key: ActionKey, command: Parameters<typeof runInTable>[1]): ToolbarAction {
  return {
    key,
    group: "table",
    run: (editor) => {
      runInTable(editor, command);
      editor.view.focus();
    },
    canRun: (editor) => inTable(editor) && command(editor.state),
  };
}
