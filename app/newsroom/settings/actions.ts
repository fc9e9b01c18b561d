"use server";

import { action } from "#server/action.ts";
import { changeSettings, settingsInput } from "#server/settings/change-settings.ts";
import {
  addSection,
  changedSection,
  changeSection,
  newSection,
} from "#server/settings/keep-sections.ts";

export const save = action(settingsInput, changeSettings);
export const add = action(newSection, addSection);
export const change = action(changedSection, changeSection);
