"use server";

import { action } from "#server/action.ts";
import { changeSettings, settingsInput } from "#server/settings/change-settings.ts";
import {
  addSection,
  newSection,
  renamedSection,
  renameSection,
} from "#server/settings/keep-sections.ts";

export const save = action(settingsInput, changeSettings);
export const add = action(newSection, addSection);
export const rename = action(renamedSection, renameSection);
