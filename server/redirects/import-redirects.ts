import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
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
  readonly fault: "columns" | "host" | "address" | "target" | "guid";
};

/** Under which name the former system's feeds told an article. */
export type FormerGuid = { readonly articleId: number; readonly guid: string };

export type ReadRedirects = {
  readonly rows: readonly Redirect[];
  readonly guids: readonly FormerGuid[];
  readonly faults: readonly LineFault[];
};

const AT_ONCE = 1_000;
const HOST = /^(?:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*)?$/;

/**
 * The rows of a CSV file with the columns `path`, `target` and, where needed, `param`, `value`,
 * `host`, in any order; `guid` beside the address of an article is the name it had in feeds. Addresses of phones and AMP become those they are variants of. Targets are
 * pages of the paper, so that a reader is sent on once.
 */
export function readRedirects(text: string): ReadRedirects {
  const [heading = [], ...lines] = readCsv(text);
  const names = heading.map((name) => name.trim().toLowerCase());
  if (!names.includes("path") || !names.includes("target"))
    return { rows: [], guids: [], faults: [{ line: 1, fault: "columns" }] };
  const rows: Redirect[] = [];
  const faults: LineFault[] = [];
  const guids = new Map<string, number>();
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
          : isGuidAmiss(cell("guid"), cell("target"), guids)
            ? "guid"
            : null;
    if (fault !== null || address === null)
      faults.push({ line: index + 2, fault: fault ?? "address" });
    else {
      rows.push({ host, ...address, target: cell("target") });
      if (cell("guid") !== "") guids.set(cell("guid"), Number(ARTICLE.exec(cell("target"))?.[1]));
    }
  }
  const named = [...guids].map(([guid, articleId]) => ({ guid, articleId }));
  return { rows, guids: named, faults };
}

const ARTICLE = /^\/news\/(\d+)$/;
const LONGEST_GUID = 500;

/** One name, one article, and nothing but an article has one. */
function isGuidAmiss(guid: string, target: string, known: ReadonlyMap<string, number>): boolean {
  if (guid === "") return false;
  const id = ARTICLE.exec(target)?.[1];
  if (id === undefined || [...guid].length > LONGEST_GUID) return true;
  const before = known.get(guid);
  const other = [...known].find(([name, article]) => article === Number(id) && name !== guid);
  return other !== undefined || (before !== undefined && before !== Number(id));
}

/**
 * Writes all rows or none; an address that is there already leads to its new target, an article that
 * has a former name takes the new one. Names of articles that are not there are left out.
 */
export async function importRedirects(
  db: Db,
  { rows, guids }: Pick<ReadRedirects, "rows" | "guids">,
): Promise<void> {
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
    await keepGuids(tx, guids);
    await dropPages(tx, [pageTags.redirects, ...(guids.length > 0 ? [pageTags.everything] : [])]);
  });
}

async function keepGuids(tx: Tx, guids: readonly FormerGuid[]): Promise<void> {
  for (let at = 0; at < guids.length; at += AT_ONCE) {
    const part = guids.slice(at, at + AT_ONCE);
    const ids = sql.param(part.map(({ articleId }) => articleId));
    const names = sql.param(part.map(({ guid }) => guid));
    await tx.execute(sql`
      delete from magam.former_guids
      where article_id = any(${ids}::bigint[]) or guid = any(${names}::text[])`);
    await tx.execute(sql`
      insert into magam.former_guids (article_id, guid)
      select a.id, given.guid
      from unnest(${ids}::bigint[], ${names}::text[]) as given (id, guid)
      join magam.articles a on a.id = given.id`);
  }
}
