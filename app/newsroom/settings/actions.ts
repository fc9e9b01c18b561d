"use server";

import { action } from "#server/action.ts";
import { changeSettings, settingsInput } from "#server/settings/change-settings.ts";

export const save = action(settingsInput, changeSettings);
