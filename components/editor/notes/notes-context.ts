"use client";

import { createContext } from "react";
import type { NoteMarks } from "./note-marks.ts";

/** The notes on the text that is open here; null where there are none to be had. */
export const NoteMarksContext = createContext<NoteMarks | null>(null);
