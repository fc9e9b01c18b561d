import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { SealLine } from "./seal-files.ts";

const BATCH = 5_000;

/** `altered`: a row is not what was recorded; `missing`: a row that once was there is not. */
export type AuditFault = {
  readonly fault: "altered" | "missing" | "sealBroken" | "sealMissing" | "notAsSealed";
  /** The chain, or the seal's day. */
  readonly where: string;
  /** The first number of the chain that is not sound. */
  readonly seq?: number;
};

type Row = {
  stream: string;
  seq: number;
  previous_hash: string;
  hash: string;
  /** Every column but the hashes, in one spelling. Hashed here, so that no function of the database is believed. */
  spelt: string;
};

export type ChainTally = { readonly events: number; readonly chains: number };

/**
 * Walks every chain of events from its first row to its head and tells the first fault of each.
 * Reads in batches by key, so that a long record costs time and no memory.
 */
export async function verifyChains(
  reader: Reader,
  tell: (fault: AuditFault) => void,
): Promise<ChainTally> {
  let events = 0;
  let chains = 0;
  let chain = { stream: "", seq: 0, hash: "", isBroken: false };
  for (let batch = await nextRows(reader, "", 0); batch.length > 0; ) {
    for (const row of batch) {
      if (row.stream !== chain.stream) {
        chain = { stream: row.stream, seq: 0, hash: "", isBroken: false };
        chains += 1;
      }
      const fault = faultOf(row, chain);
      if (fault && !chain.isBroken) tell({ fault, where: row.stream, seq: chain.seq + 1 });
      chain = {
        ...{ stream: row.stream, seq: row.seq, hash: row.hash },
        isBroken: chain.isBroken || fault !== null,
      };
    }
    events += batch.length;
    const last = batch.at(-1);
    batch = last === undefined ? [] : await nextRows(reader, last.stream, last.seq);
  }
  for (const fault of await faultyHeads(reader)) tell(fault);
  return { events, chains };
}

function faultOf(
  row: Row,
  before: { readonly seq: number; readonly hash: string },
): AuditFault["fault"] | null {
  if (row.seq !== before.seq + 1) return "missing";
  const own = createHash("sha256").update(row.previous_hash + row.spelt);
  return row.previous_hash === before.hash && row.hash === own.digest("hex") ? null : "altered";
}

async function nextRows(reader: Reader, stream: string, seq: number): Promise<Row[]> {
  const { rows } = await reader.execute<Row>(sql`
    select stream, seq, previous_hash, hash, jsonb_build_array(
      id, stream, seq, name, outcome, article_id, edition_id, revision_id, from_status, to_status,
      actor_id, job, detail, (extract(epoch from at) * 1000000)::bigint)::text as spelt
    from magam.events where (stream, seq) > (${stream}, ${seq})
    order by stream, seq limit ${BATCH}`);
  return rows;
}

/** A last row taken out leaves its head behind; a whole chain taken out leaves a head without one. */
async function faultyHeads(reader: Reader): Promise<AuditFault[]> {
  const { rows } = await reader.execute<{ stream: string; head: number | null; last: number }>(sql`
    select coalesce(h.stream, e.stream) as stream, h.seq as head, coalesce(e.seq, 0) as last
    from magam.event_heads h full join (
      select distinct on (stream) stream, seq, hash from magam.events order by stream, seq desc) e
      on e.stream = h.stream
    where (h.seq, h.hash) is distinct from (e.seq, e.hash)`);
  return rows.map(({ stream, head, last }) => ({
    fault: head !== null && head > last ? "missing" : "altered",
    where: stream,
    seq: last + 1,
  }));
}

/** Which of the lines of a seal no event answers to. */
export async function notAsSealed(
  reader: Reader,
  lines: readonly SealLine[],
): Promise<AuditFault[]> {
  const faults: AuditFault[] = [];
  for (let from = 0; from < lines.length; from += BATCH) {
    const some = JSON.stringify(lines.slice(from, from + BATCH));
    const { rows } = await reader.execute<{ stream: string; seq: number }>(sql`
      select l.stream, l.seq from jsonb_to_recordset(${some}::jsonb)
        as l (stream text, seq integer, hash text)
      where not exists (select from magam.events e
        where e.stream = l.stream and e.seq = l.seq and e.hash = l.hash)`);
    for (const { stream, seq } of rows) faults.push({ fault: "notAsSealed", where: stream, seq });
  }
  return faults;
}
