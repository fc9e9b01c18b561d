"use server";

import { action } from "#server/action.ts";
import { adInput, changeAd } from "#server/settings/change-ads.ts";

export const save = action(adInput, changeAd);
