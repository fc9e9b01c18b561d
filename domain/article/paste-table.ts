import { BODY_LIMITS } from "./body.ts";
import type { Block, TableCell, TableRow } from "./body-tree.ts";
import { linesOf, paragraphOf } from "./paste-line.ts";
import { attribute, childrenOf, elementOf, type PastedNode, tagOf } from "./paste-source.ts";

type ReadCell = { readonly header: boolean; readonly colspan: number; readonly rowspan: number };

/** Cells as the source has them; what is in them is read by `read`. */
type SourceCell = ReadCell & { readonly node: PastedNode };

/**
 * A table, or the blocks in it where it only arranges them: frames of one column, as word processors
 * draw around a box, and tables that hold tables, as mail programs set a page. `flattened` where it
 * has more places than an article may hold: its rows are lines then.
 */
export function readTable(
  table: PastedNode,
  read: (cell: PastedNode) => Block[],
): { blocks: Block[]; flattened: boolean } {
  const source = rowsOf(table);
  const width = Math.max(
    0,
    ...source.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)),
  );
  if (width <= 1 || hasTable(table)) {
    return { blocks: source.flat().flatMap(({ node }) => read(node)), flattened: false };
  }
  const rows = filled(source, read);
  const last = rows.findLastIndex((row) => row.content?.some(({ content }) => content[0]?.content));
  const content = rows.slice(0, last + 1);
  const places = content
    .flatMap((row) => row.content ?? [])
    .reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0);
  if (content.length === 0) return { blocks: [], flattened: false };
  const whole: Block = { type: "table", content };
  if (places <= BODY_LIMITS.tableCells) return { blocks: [whole], flattened: false };
  return { blocks: linesOf([whole]).map(paragraphOf), flattened: true };
}

function rowsOf(node: PastedNode, isHead = false): SourceCell[][] {
  return childrenOf(node).flatMap((child): SourceCell[][] => {
    const tag = elementOf(child)?.tag;
    if (tag === "tr") return [childrenOf(child).flatMap((cell) => cellOf(cell, isHead))];
    return tag === "thead" || tag === "tbody" || tag === "tfoot"
      ? rowsOf(child, tag === "thead")
      : [];
  });
}

function cellOf(node: PastedNode, isHead: boolean): SourceCell[] {
  const tag = elementOf(node)?.tag;
  if (tag !== "td" && tag !== "th") return [];
  const span = (name: string) => {
    const value = Number(attribute(node, name) || 1);
    return Number.isInteger(value) ? Math.min(Math.max(value, 1), BODY_LIMITS.span) : 1;
  };
  const header = tag === "th" || isHead;
  return [{ node, header, colspan: span("colspan"), rowspan: span("rowspan") }];
}

function hasTable(node: PastedNode): boolean {
  return childrenOf(node).some((child) => tagOf(child) === "table" || hasTable(child));
}

/** Row by row with every place of the grid taken, so that no row ends before another. */
function filled(source: readonly SourceCell[][], read: (cell: PastedNode) => Block[]): TableRow[] {
  /** Per column: how many further rows a cell from above covers. */
  const covered: number[] = [];
  const rows = source.map((cells, at): TableCell[] => {
    const row: TableCell[] = [];
    let column = 0;
    for (const { node, header, colspan, rowspan } of cells) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const rowsBelow = Math.min(rowspan, source.length - at);
      for (let n = 0; n < colspan; n += 1) covered[column + n] = rowsBelow;
      column += colspan;
      row.push(cellWith(read(node), header, colspan, rowsBelow));
    }
    return row;
  });
  const taken = source.map((cells) => cells.map(({ colspan, rowspan }) => ({ colspan, rowspan })));
  return padded(rows, taken);
}

function padded(rows: TableCell[][], taken: readonly { colspan: number; rowspan: number }[][]) {
  const widths = rows.map(() => 0);
  for (const [at, cells] of taken.entries())
    for (const { colspan, rowspan } of cells)
      for (let n = 0; n < rowspan && at + n < rows.length; n += 1)
        widths[at + n] = (widths[at + n] ?? 0) + colspan;
  const width = Math.max(...widths);
  return rows.map((row, at): TableRow => {
    const empty = Array.from({ length: width - (widths[at] ?? 0) }, () =>
      cellWith([], row.every(({ type }) => type === "tableHeader") && row.length > 0, 1, 1),
    );
    const content = [...row, ...empty];
    return content.length > 0 ? { type: "tableRow", content } : { type: "tableRow" };
  });
}

function cellWith(
  blocks: readonly Block[],
  header: boolean,
  colspan: number,
  rowspan: number,
): TableCell {
  const lines = linesOf(blocks).map(paragraphOf);
  return {
    type: header ? "tableHeader" : "tableCell",
    attrs: { colspan, rowspan },
    content: lines.length > 0 ? lines : [{ type: "paragraph" }],
  };
}
