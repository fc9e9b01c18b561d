/** Before the first line: without it Excel reads Korean as CP949. */
export const CSV_START = "\uFEFF";

/**
 * One line of RFC 4180 for a spreadsheet. A text that a spreadsheet would reckon with is quoted with
 * an apostrophe in front, as OWASP's «CSV Injection» asks: whoever writes a headline must not run
 * formulas in the office.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = isFormula(value) ? `'${value}` : value;
  return /["\r\n,;\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also behind blanks, and in the full-width forms that Korean input makes and Excel takes. */
function isFormula(text: string): boolean {
  return /^[\p{C}\p{Z}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);
}
