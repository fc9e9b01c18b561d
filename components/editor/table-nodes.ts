import { type Editor, type Extensions, Node } from "@tiptap/core";
import { addRowAfter, goToNextCell, tableEditing } from "@tiptap/pm/tables";
import { BODY_LIMITS } from "#domain/article/body.ts";

/** Tables by prosemirror-tables, which finds its nodes by `tableRole`. No widths are kept. */
const ROLES: Readonly<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

export const TableNode = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["div", { class: "table-scroll" }, ["table", ["tbody", 0]]],
  extendNodeSchema: (extension) => {
    const tableRole = ROLES[extension.name];
    return tableRole ? { tableRole } : {};
  },
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    return {
      Tab: () => toNextCell(this.editor),
      "Shift-Tab": () => runInTable(this.editor, goToNextCell(-1)),
    };
  },
});

const TableRow = Node.create({
  name: "tableRow",
  // Empty where row spans from above cover every place.
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const TableHeader = Node.create({
  name: "tableHeader",
  content: "paragraph+",
  isolating: true,
  addAttributes: () => ({ colspan: span("colspan"), rowspan: span("rowspan") }),
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

const TableCell = Node.create({
  name: "tableCell",
  content: "paragraph+",
  isolating: true,
  addAttributes: () => ({ colspan: span("colspan"), rowspan: span("rowspan") }),
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

export const TableParts: Extensions = [TableRow, TableHeader, TableCell];

type TableCommand = ReturnType<typeof goToNextCell>;

/** Runs a prosemirror-tables command with the editor's own state and view. */
export function runInTable(editor: Editor, command: TableCommand): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** From the last cell on, Tab makes a new row, as in every word processor. */
function toNextCell(editor: Editor): boolean {
  if (!editor.isActive("table")) return false;
  if (runInTable(editor, goToNextCell(1))) return true;
  return runInTable(editor, addRowAfter) && runInTable(editor, goToNextCell(1));
}

function span(name: "colspan" | "rowspan") {
  return {
    default: 1,
    validate: (value: unknown) => {
      if (!isSpan(value)) throw new RangeError(`${name} must be from 1 to ${BODY_LIMITS.span}`);
    },
    parseHTML: (element: HTMLElement) => {
      const value = Number(element.getAttribute(name) ?? 1);
      return isSpan(value) ? value : 1;
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
  };
}

function isSpan(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= BODY_LIMITS.span;
}
