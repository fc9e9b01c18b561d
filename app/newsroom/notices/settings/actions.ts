"use server";

import { action } from "#server/action.ts";
import { changeNoticeSettings, noticeSettingsInput } from "#server/notices/keep-settings.ts";

export const change = action(noticeSettingsInput, changeNoticeSettings);
