import { countRedirect, findRedirect } from "#db/queries/site-redirects.ts";
import { siteDb } from "#server/databases.ts";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The path of today's address, null where nothing is known. A page number goes along. */
export async function followOldAddress(asked: Asked): Promise<string | null> {
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  const [path, param, value, host] = ["path", "param", "value", "host"].map(text);
  if (!path) return null;
  const old = { path, param: param ?? "", value: value ?? "", host: host ?? "" };
  const found = await findRedirect(siteDb(), old);
  if (!found) return null;
  // A replica cannot count, and whoever follows a link is not to wait for it.
  countRedirect(siteDb(), found.id).catch(() => undefined);
  const page = Number(text("page"));
  return page > 1 && Number.isInteger(page) && !found.target.includes("?")
    ? `${found.target}?page=${page}`
    : found.target;
}
