"use server";

import { action } from "#server/action.ts";
import { changeKindRules, kindRulesInput } from "#server/settings/change-kind-rules.ts";
import { keepSchedule, scheduleInput } from "#server/templates/keep-schedules.ts";

export const save = action(kindRulesInput, changeKindRules);
export const schedule = action(scheduleInput, keepSchedule);
