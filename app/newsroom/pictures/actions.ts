"use server";

import { action } from "#server/action.ts";
import { changeInput, changePicture } from "#server/pictures/change-picture.ts";
import {
  restoreInput,
  restorePicture,
  withdrawInput,
  withdrawPicture,
} from "#server/pictures/withdraw-picture.ts";

export const change = action(changeInput, changePicture);
export const withdraw = action(withdrawInput, withdrawPicture);
export const restore = action(restoreInput, restorePicture);
