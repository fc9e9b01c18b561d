"use server";

import { action } from "#server/action.ts";
import { changeInput, changePicture } from "#server/pictures/change-picture.ts";
import { changePlaceDays, placeDaysInput } from "#server/pictures/place-days.ts";
import { showPlace as look, showPlaceInput } from "#server/pictures/show-place.ts";
import {
  restoreInput,
  restorePicture,
  withdrawInput,
  withdrawPicture,
} from "#server/pictures/withdraw-picture.ts";

export const change = action(changeInput, changePicture);
export const withdraw = action(withdrawInput, withdrawPicture);
export const restore = action(restoreInput, restorePicture);
export const showPlace = action(showPlaceInput, (db, actor, input) => look(db, actor, input));
export const setPlaceDays = action(placeDaysInput, changePlaceDays);
