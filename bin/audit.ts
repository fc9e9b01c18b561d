/**
 * `npm run audit:verify`: whether the record of events is whole. Walks every hash chain and compares
 * it with the daily seals (`--seals DIR` for a copy that was kept elsewhere). Ends with 1 and names
 * what is wrong if a row was altered or taken out.
 */
import { parseArgs } from "node:util";
import { connect } from "#db/client.ts";
import { verifyAudit } from "#server/audit/verify.ts";
import type { AuditFault } from "#server/audit/verify-chains.ts";
import { env } from "#server/env.ts";
import { withDatabase } from "#server/supervisor/database.ts";
import { PlainError, runPlainly } from "#server/supervisor/plain-errors.ts";

const SHOWN = 50;

const words: Record<AuditFault["fault"], [ko: string, en: string]> = {
  altered: ["기록이 고쳐졌습니다", "a row was altered"],
  missing: ["기록이 빠졌습니다", "a row is missing"],
  sealBroken: ["봉인 파일이 고쳐졌습니다", "the seal file was altered"],
  sealMissing: ["봉인 파일이 없습니다", "the seal file is missing"],
  notAsSealed: ["봉인한 것과 다릅니다", "not as it was sealed"],
};

await runPlainly(async () => {
  const { values } = parseArgs({ options: { seals: { type: "string" } } });
  await withDatabase(
    () => {},
    async ({ ownerUrl }) => {
      // As the owner: nobody cuts the walk short, however long the record.
      const { db, end } = connect(ownerUrl, { name: "audit", max: 1 });
      try {
        const report = await verifyAudit(db, values.seals ?? env().MAGAM_SEALS);
        const { events, chains, seals, faults } = report;
        if (faults.length > 0) throw unsound(faults);
        console.log(
          `기록 ${events}건, 사슬 ${chains}개, 봉인 ${seals}개: 온전합니다\n` +
            `${events} events, ${chains} chains, ${seals} seals: whole`,
        );
      } finally {
        await end();
      }
    },
  );
});

function unsound(faults: readonly AuditFault[]): PlainError {
  const lines = (language: 0 | 1) =>
    faults
      .slice(0, SHOWN)
      .map(({ fault, where, seq }) => {
        const place = seq === undefined ? where : `${where} #${seq}`;
        return `\n  ${place}: ${words[fault][language]}`;
      })
      .join("");
  return new PlainError(
    `기록이 온전하지 않습니다(${faults.length}곳).${lines(0)}`,
    `The record is not whole (${faults.length} places).${lines(1)}`,
  );
}
