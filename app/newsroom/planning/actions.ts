"use server";

import { action } from "#server/action.ts";
import {
  acceptPitch,
  assignStory,
  declinePitch,
  dropPlan,
  finishPlan,
  revivePlan,
} from "#server/planning/decide-pitch.ts";
import {
  linkArticle,
  linkInput,
  writeFromPlan,
  writeInput,
} from "#server/planning/link-article.ts";
import { editPitch, pitchStory } from "#server/planning/pitch.ts";
import {
  assignInput,
  editPitchInput,
  noteInput,
  pitchInput,
  planInput,
  reasonInput,
} from "#server/planning/plan-input.ts";
import { writePlanNote } from "#server/planning/write-note.ts";

export const pitch = action(pitchInput, pitchStory);
export const edit = action(editPitchInput, editPitch);
export const accept = action(planInput, acceptPitch);
export const decline = action(reasonInput, declinePitch);
export const assign = action(assignInput, assignStory);
export const finish = action(planInput, finishPlan);
export const drop = action(reasonInput, dropPlan);
export const revive = action(planInput, revivePlan);
export const link = action(linkInput, linkArticle);
export const write = action(writeInput, writeFromPlan);
export const note = action(noteInput, writePlanNote);
