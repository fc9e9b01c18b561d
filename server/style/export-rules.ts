import type { Db } from "#db/client.ts";
import { listStyleRules } from "#db/queries/style.ts";
import type { PersonActor } from "#domain/actor.ts";
import { CSV_START } from "#domain/csv.ts";
import { ruleHeading, ruleLine } from "#domain/style/rule-csv.ts";
import { recordEvent } from "../events.ts";
import { assertKeeper } from "./keep-rules.ts";

/** The rules in force as a table that `importStyleRules` takes back. */
export async function exportStyleRules(
  db: Db,
  actor: PersonActor,
): Promise<AsyncGenerator<string>> {
  assertKeeper(actor);
  const rules = await listStyleRules(db);
  await recordEvent(
    db,
    actor,
    { name: "exportStyleRules", detail: { rules: rules.length } },
    "settings",
  );
  async function* lines() {
    yield CSV_START + ruleHeading();
    yield rules.map(ruleLine).join("");
  }
  return lines();
}
