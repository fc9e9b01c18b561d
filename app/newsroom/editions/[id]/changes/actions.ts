"use server";

import { action } from "#server/action.ts";
import { hideWords, showWords, wordsHidden, wordsShown } from "#server/articles/hide-words.ts";

export const hide = action(wordsHidden, hideWords);
export const show = action(wordsShown, showWords);
