import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Db, Reader } from "#db/client.ts";
import { sha256 } from "./seal.ts";
import { linesOf, listSeals, previousOf, type SealLine } from "./seal-files.ts";
import { type AuditFault, type ChainTally, notAsSealed, verifyChains } from "./verify-chains.ts";

export type AuditReport = ChainTally & {
  readonly seals: number;
  readonly faults: readonly AuditFault[];
};

/** More than anybody reads; the report goes on counting chains all the same. */
const MOST_FAULTS = 1_000;

/**
 * The whole record of events, as one picture of the database: each chain row by row, each chain's
 * head, every daily seal against the one before it and against the rows it names. Somebody who
 * owns the database can forge a chain with its head; not, without being found, one that was sealed.
 */
export async function verifyAudit(db: Db, sealDirectory: string): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  const tell = (fault: AuditFault) => {
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  return db.transaction(
    async (tx) => {
      const tally = await verifyChains(tx, tell);
      const seals = await verifySeals(tx, sealDirectory, tell);
      return { ...tally, seals, faults };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function verifySeals(
  reader: Reader,
  directory: string,
  tell: (fault: AuditFault) => void,
): Promise<number> {
  const seals = await listSeals(directory);
  const recorded = await recordedHeads(reader);
  let previous: string | null = null;
  for (const { day, file } of seals) {
    const seal = await readFile(file);
    const head = sha256(seal);
    const lines = linesOf(seal);
    const known = recorded.get(day);
    recorded.delete(day);
    // Older seals may have been put away elsewhere: the oldest that is here may name one.
    const isLinked = previous === null || previousOf(seal) === previous;
    if (!isLinked || lines.includes(null) || (known !== undefined && known !== head))
      tell({ fault: "sealBroken", where: day });
    for (const fault of await notAsSealed(reader, lines.filter(isLine))) tell(fault);
    previous = head;
  }
  const oldest = seals[0]?.day;
  for (const day of recorded.keys())
    if (oldest !== undefined && day > oldest) tell({ fault: "sealMissing", where: day });
  return seals.length;
}

async function recordedHeads(reader: Reader): Promise<Map<string, string>> {
  const { rows } = await reader.execute<{ day: string; head: string }>(sql`
    select detail ->> 'day' as day, detail ->> 'head' as head from magam.events
    where stream = 'audit' and name = 'sealEvents'`);
  return new Map(rows.map(({ day, head }) => [day, head]));
}

function isLine(line: SealLine | null): line is SealLine {
  return line !== null;
}
