"use server";

import { action } from "#server/action.ts";
import { pagesInput } from "#server/settings/change-pages.ts";
import { savePages } from "#server/settings/read-pages.ts";

export const save = action(pagesInput, savePages);
