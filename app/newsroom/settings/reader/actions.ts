"use server";

import { action } from "#server/action.ts";
import { changeReaderSettings, readerInput } from "#server/settings/change-reader-settings.ts";

export const save = action(readerInput, changeReaderSettings);
