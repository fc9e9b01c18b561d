import { cache } from "react";
import { readMachines } from "#db/queries/site-machines.ts";
import { readMachineFields } from "#domain/machines.ts";
import { siteDb } from "#server/databases.ts";

/** What the house tells machines, asked once per answer. The key of the feeds is always empty here. */
export const siteMachines = cache(async () => readMachineFields(await readMachines(siteDb())));
