"use server";

import { action } from "#server/action.ts";
import { startRoundup as startRoundupOf } from "#server/articles/follow-up.ts";
import { killArticle, requestKill as requestKillOf } from "#server/articles/kill.ts";
import { publishBreaking as publishBreakingOf } from "#server/articles/publish-breaking.ts";
import { restoreRevision as restoreRevisionOf } from "#server/articles/restore-revision.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { spikeArticle, unspikeArticle } from "#server/articles/spike.ts";
import * as inputs from "./inputs.ts";

export const publishBreaking = action(inputs.breaking, publishBreakingOf);
export const writeNext = action(inputs.nextStep, reviseArticle);
export const startRoundup = action(inputs.anEdition, startRoundupOf);
export const requestKill = action(inputs.killAsked, requestKillOf);
export const kill = action(inputs.anEdition, killArticle);
export const spike = action(inputs.withReason, spikeArticle);
export const unspike = action(inputs.anEdition, unspikeArticle);
export const restoreRevision = action(inputs.earlierText, restoreRevisionOf);
