import pg from "pg";
import type { Figure } from "../figure.ts";
import type { Scratch } from "./scratch.ts";

/** The index of pieces against the texts it leads to, these by a sample of the pages. */
const SIZES = `
  SELECT pg_relation_size('magam.search_texts_pieces')::float8 AS index,
    (SELECT avg(octet_length(key)) FROM magam.search_texts TABLESAMPLE SYSTEM (5))::float8
      * (SELECT reltuples FROM pg_class WHERE oid = 'magam.search_texts'::regclass) AS text`;

export async function indexSize({ ownerUrl, count }: Scratch): Promise<Figure> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "bench" });
  await client.connect();
  const { rows } = await client.query<{ index: number; text: number }>(SIZES);
  await client.end();
  const { index = Number.NaN, text = Number.NaN } = rows[0] ?? {};
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
  return {
    name: `index : text of ${count.toLocaleString("en")} articles`,
    measured: index / text,
    unit: "×",
    target: { at: "most", value: 2 },
    note: `${megabytes(index)} : ${megabytes(text)}`,
  };
}
