"use server";

import { action } from "#server/action.ts";
import {
  dropHandout as dropHandoutOf,
  droppedHandout,
  keepHandout as keepHandoutOf,
  newHandout,
} from "#server/articles/handouts.ts";
import { heedStyleRule, ignoredRule, ignoreStyleRule } from "#server/style/ignore-rule.ts";

export const ignore = action(ignoredRule, ignoreStyleRule);
export const heed = action(ignoredRule, heedStyleRule);
export const keepHandout = action(newHandout, keepHandoutOf);
export const dropHandout = action(droppedHandout, dropHandoutOf);
