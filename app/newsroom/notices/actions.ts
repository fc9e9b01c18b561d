"use server";

import { action } from "#server/action.ts";
import { markNoticesRead, markReadInput } from "#server/notices/read-notices.ts";

export const markRead = action(markReadInput, markNoticesRead);
