import fc from "fast-check";
import { expect, test } from "vitest";
import { CSV_START, csvLine } from "#domain/csv.ts";
import { readCsv } from "#server/redirects/csv.ts";

test("begins with the mark that makes Excel read Korean", () => {
  expect(Buffer.from(CSV_START)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test("gives back every text as it was, whatever separators, quotes and lines it has", () => {
  const plain = fc.string({ unit: "grapheme" }).filter((text) => /^[가-힣"a-z]/.test(text));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), (cells) => {
      const asRead = cells.map((text) => text.replaceAll(/\r\n?/g, "\n"));
      expect(readCsv(csvLine(cells))).toEqual([asRead]);
    }),
  );
});

test.each([
  "=1+1",
  "+82-2-000",
  "-1억",
  "@SUM(A1)",
  "＝HYPERLINK(1)",
  "\t=1+1",
  " =1+1",
  "\u200b=cmd|' /C calc'!A0",
  "\r=1",
])("lets no spreadsheet reckon with %o", (text) => {
  const [[cell = ""] = []] = readCsv(csvLine([text, "나"]));
  expect(cell.startsWith("'")).toBe(true);
});

test("leaves numbers numbers, and what is not there empty", () => {
  expect(csvLine([-3, null, "가", ""])).toBe("-3,,가,\r\n");
});
