"use server";

import { action } from "#server/action.ts";
import {
  cancelCoverage,
  cancelCoverageInput,
  changeCoverage,
  changeCoverageInput,
  moveCoverage,
  moveCoverageInput,
  newCoverageInput,
  planCoverage,
} from "#server/planning/keep-coverage.ts";
import { addDuty, dutyInput, removeDuty, removeDutyInput } from "#server/planning/keep-duties.ts";
import { moveDue, moveDueInput } from "#server/planning/move-due.ts";

export const add = action(newCoverageInput, planCoverage);
export const change = action(changeCoverageInput, changeCoverage);
export const move = action(moveCoverageInput, moveCoverage);
export const cancel = action(cancelCoverageInput, cancelCoverage);
export const moveDeadline = action(moveDueInput, moveDue);
export const putOnDuty = action(dutyInput, addDuty);
export const takeOffDuty = action(removeDutyInput, removeDuty);
