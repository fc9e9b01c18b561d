"use server";

import { action } from "#server/action.ts";
import {
  aCase,
  decidedCase,
  decideOnCase,
  eraseClaimant,
  replyCase,
} from "#server/cases/answer-case.ts";
import { newCase, openCase } from "#server/cases/open-case.ts";
import { publishedNotice, publishNotice } from "#server/cases/publish-notice.ts";
import { startNotice } from "#server/cases/start-notice.ts";
import { writeNotice, writtenNotice } from "#server/cases/write-notice.ts";

export const open = action(newCase, openCase);
export const reply = action(aCase, replyCase);
export const decide = action(decidedCase, decideOnCase);
export const erase = action(aCase, eraseClaimant);
export const write = action(writtenNotice, writeNotice);
export const publish = action(publishedNotice, publishNotice);
export const start = action(publishedNotice, startNotice);
