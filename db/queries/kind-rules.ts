import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { kindRules } from "#db/schema/index.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { type KindRules, usualRules } from "#domain/article/kind-rules.ts";

export async function rulesOf(reader: Reader, kind: Kind): Promise<KindRules> {
  const [row] = await reader
    .select({ rules: kindRules.rules })
    .from(kindRules)
    .where(eq(kindRules.kind, kind));
  return row?.rules ?? usualRules(kind);
}

export type KeptRules = {
  readonly kind: Kind;
  readonly rules: KindRules;
  /** Null while the usual rules hold. */
  readonly changedAt: Date | null;
};

/** All kinds in their usual order. */
export async function listKindRules(reader: Reader): Promise<KeptRules[]> {
  const rows = await reader.select().from(kindRules);
  return KINDS.map((kind) => {
    const kept = rows.find((row) => row.kind === kind);
    return {
      kind,
      rules: kept?.rules ?? usualRules(kind),
      changedAt: kept?.changedAt ?? null,
    };
  });
}
