"use server";

import { action } from "#server/action.ts";
import {
  addReason,
  changedReason,
  changeReason,
  movedReason,
  moveReason,
  newReason,
} from "#server/settings/keep-return-reasons.ts";

export const add = action(newReason, addReason);
export const change = action(changedReason, changeReason);
export const move = action(movedReason, moveReason);
