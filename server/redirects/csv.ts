/** The rows of a CSV file (RFC 4180, UTF-8 with or without a byte order mark), empty lines left out. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  const endField = () => {
    row.push(field);
    field = "";
  };
  const endRow = () => {
    endField();
    if (row.some((one) => one !== "")) rows.push(row);
    row = [];
  };
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (isQuoted && sign === '"' && source[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) field += sign;
    else if (sign === ",") endField();
    else if (sign === "\n") endRow();
    else field += sign;
  }
  endRow();
  return rows;
}
