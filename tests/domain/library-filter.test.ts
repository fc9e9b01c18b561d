import { expect, test } from "vitest";
import { filterWords, NO_FILTER, readLibraryFilter } from "#domain/picture/library-filter.ts";

const read = (given: Record<string, unknown>) => readLibraryFilter((name) => given[name]);

test("a filter goes into an address and comes back the same", () => {
  const filter = read({ source: "wire", use: "unused", from: "2026-02-01", until: "2026-02-28" });
  expect(filter).toEqual({
    ...NO_FILTER,
    ...{ source: "wire", use: "unused", from: "2026-02-01", until: "2026-02-28" },
  });
  expect(read(filterWords(filter))).toEqual(filter);
  expect(filterWords(NO_FILTER)).toEqual({});
});

test.each([
  { source: "' or 1=1" },
  { rights: ["free", "ended"] },
  { use: "" },
  { shape: "WIDE" },
  { from: "2026-02-30" },
  { until: "어제" },
  { from: 20260209 },
])("what no filter knows asks nothing: %j", (given) => {
  expect(read(given)).toEqual(NO_FILTER);
});
