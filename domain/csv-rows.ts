/** A row of a CSV file and the line of the file on which it begins, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * The rows of a CSV file (RFC 4180, with or without a byte order mark), empty lines left out. A quote
 * that is never closed is told by the line on which it was opened.
 */
export function csvRows(text: string): { rows: CsvRow[]; unclosed: number | null } {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let began = 1;
  let opened: number | null = null;
  const endRow = () => {
    cells.push(cell);
    cell = "";
    if (cells.some((one) => one !== "")) rows.push({ line: began, cells });
    cells = [];
  };
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\n") line += 1;
    if (opened !== null && sign === '"' && source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') opened = opened === null ? line : null;
    else if (opened !== null) cell += sign;
    else if (sign === ",") {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      endRow();
      began = line;
    } else cell += sign;
  }
  endRow();
  return { rows, unclosed: opened };
}
