"use server";

import { action } from "#server/action.ts";
import { movedNotes, moveNotes as moveNotesOf } from "#server/notes/move-notes.ts";
import { reopenNote, resolveNote } from "#server/notes/settle-note.ts";
import {
  addNote,
  answerNote,
  changeNote,
  newNote,
  oneNote,
  takeBackNote,
  wordsOfNote,
} from "#server/notes/write-note.ts";

export const add = action(newNote, addNote);
export const answer = action(wordsOfNote, answerNote);
export const change = action(wordsOfNote, changeNote);
export const takeBack = action(oneNote, takeBackNote);
export const resolve = action(oneNote, resolveNote);
export const reopen = action(oneNote, reopenNote);
export const moveNotes = action(movedNotes, moveNotesOf);
