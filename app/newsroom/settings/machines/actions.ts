"use server";

import { action } from "#server/action.ts";
import { changeMachines, machinesInput } from "#server/settings/change-machines.ts";

export const save = action(machinesInput, changeMachines);
