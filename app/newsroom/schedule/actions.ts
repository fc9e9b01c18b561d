"use server";

import { action } from "#server/action.ts";
import { bookEnd as bookEndOf, cancelEnd as cancelEndOf } from "#server/articles/book-end.ts";
import { nearAsked, readNear } from "#server/articles/read-calendar.ts";
import { rescheduleArticle } from "#server/articles/reschedule.ts";
import { unscheduleArticle } from "#server/articles/schedule.ts";
import { anEdition, booking } from "../editions/[id]/review/inputs.ts";
import { end } from "./inputs.ts";

export const reschedule = action(booking, rescheduleArticle);
export const unschedule = action(anEdition, unscheduleArticle);
export const bookEnd = action(end, bookEndOf);
export const cancelEnd = action(anEdition, cancelEndOf);
export const near = action(nearAsked, readNear);
