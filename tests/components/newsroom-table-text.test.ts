import { expect, test } from "vitest";
import { tableText } from "#components/newsroom/style/table-text.ts";

test("a table is read as UTF-8, else as Excel in Korea writes it; what is neither is not guessed", async () => {
  // 표현 in CP949.
  expect(await tableText(new Blob([new Uint8Array([0xc7, 0xa5, 0xc7, 0xf6])]))).toBe("표현");
  expect(await tableText(new Blob(["표현"]))).toBe("표현");
  expect(await tableText(new Blob([new Uint8Array([0xff, 0xff, 0xff])]))).toBeNull();
});
