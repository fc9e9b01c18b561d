"use server";

import { action } from "#server/action.ts";
import { importedRules, importStyleRules } from "#server/style/import-rules.ts";
import {
  addStyleRule,
  changedRule,
  changeStyleRule,
  newRule,
  retiredRule,
  retireStyleRule,
} from "#server/style/keep-rules.ts";
import { tryStyleRule } from "#server/style/try-rule.ts";

export const add = action(newRule, addStyleRule);
export const change = action(changedRule, changeStyleRule);
export const retire = action(retiredRule, retireStyleRule);
export const tryOut = action(newRule, tryStyleRule);
export const importTable = action(importedRules, importStyleRules);
