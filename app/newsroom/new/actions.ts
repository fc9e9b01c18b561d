"use server";

import { action } from "#server/action.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { createInput } from "#server/articles/create-input.ts";

export const create = action(createInput, createArticle);
