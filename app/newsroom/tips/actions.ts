"use server";

import { action } from "#server/action.ts";
import { markTipRead, tipInput } from "#server/tips/read-tips.ts";

export const markRead = action(tipInput, markTipRead);
