"use server";

import { action } from "#server/action.ts";
import { feedInput, makeFeed, revokeFeed, revokeInput } from "#server/planning/keep-feeds.ts";

export const make = action(feedInput, makeFeed);
export const revoke = action(revokeInput, revokeFeed);
