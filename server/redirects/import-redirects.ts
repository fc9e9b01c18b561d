import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { redirects } from "#db/schema/index.ts";
import { pageTags } from "#domain/page-tags.ts";
import { dropPages } from "../outbox.ts";
import { passageOf } from "../press/door.ts";
import { oldAddressRow } from "../press/old-addresses.ts";
import { readCsv } from "./csv.ts";

type Redirect = Pick<typeof redirects.$inferInsert, "host" | "path" | "param" | "value" | "target">;

/** A line of the file (the heading is line 1) and what is wrong with it. */
export type LineFault = {
  readonly line: number;
  readonly fault: "columns" | "host" | "address" | "target";
};

export type ReadRedirects = {
  readonly rows: readonly Redirect[];
  readonly faults: readonly LineFault[];
};

const AT_ONCE = 1_000;
const HOST = /^(?:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*)?$/;

/**
 * The rows of a CSV file with the columns `path`, `target` and, where needed, `param`, `value`,
 * `host`, in any order. Addresses of phones and AMP become those they are variants of. Targets are
 * pages of the paper, so that a reader is sent on once.
 */
export function readRedirects(text: string): ReadRedirects {
  const [heading = [], ...lines] = readCsv(text);
  const names = heading.map((name) => name.trim().toLowerCase());
  if (!names.includes("path") || !names.includes("target"))
    return { rows: [], faults: [{ line: 1, fault: "columns" }] };
  const rows: Redirect[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of lines.entries()) {
    const cell = (name: string) => line[names.indexOf(name)]?.trim() ?? "";
    const host = cell("host").toLowerCase();
    const address = oldAddressRow(cell("path"), cell("param"), cell("value"));
    const passage = passageOf(cell("target"));
    const fault = !HOST.test(host)
      ? "host"
      : address === null
        ? "address"
        : passage.kind !== "page" || passage.key !== cell("target")
          ? "target"
          : null;
    if (fault !== null || address === null)
      faults.push({ line: index + 2, fault: fault ?? "address" });
    else rows.push({ host, ...address, target: cell("target") });
  }
  return { rows, faults };
}

/** Writes all rows or none; an address that is there already leads to its new target. */
export async function importRedirects(db: Db, rows: readonly Redirect[]): Promise<void> {
  const last = new Map(rows.map((row) => [JSON.stringify({ ...row, target: "" }), row]));
  const unique = [...last.values()];
  await db.transaction(async (tx) => {
    for (let at = 0; at < unique.length; at += AT_ONCE)
      await tx
        .insert(redirects)
        .values(unique.slice(at, at + AT_ONCE))
        .onConflictDoUpdate({
          target: [redirects.path, redirects.param, redirects.value, redirects.host],
          set: { target: sql`excluded.target` },
        });
    await dropPages(tx, [pageTags.redirects]);
  });
}
