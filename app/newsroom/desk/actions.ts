"use server";

import { z } from "zod";
import { action } from "#server/action.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { readLastAct } from "#server/articles/read-history.ts";
import { dropQueueView, keepQueueView, keptView } from "#server/queue/keep-view.ts";
import * as next from "#server/queue/next-story.ts";
import { changeWait as change, waitMinutes } from "#server/settings/change-wait.ts";

const editionInput = z.strictObject({
  editionId: z.int().positive(),
  seenVersion: z.int().positive().optional(),
  key: z.string().max(64).optional(),
});

export const claim = action(editionInput, claimArticle);
export const lastAct = action(z.strictObject({ editionId: z.int().positive() }), readLastAct);
export const nextStory = action(next.nextStoryInput, next.nextStory);
export const keepView = action(keptView, keepQueueView);
export const dropView = action(z.strictObject({ id: z.int().positive() }), dropQueueView);
export const changeWait = action(waitMinutes, change);
