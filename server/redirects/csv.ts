import { csvRows } from "#domain/csv-rows.ts";

/** The rows of a CSV file without their places in it, empty lines left out. */
export function readCsv(text: string): string[][] {
  return csvRows(text).rows.map(({ cells }) => [...cells]);
}
