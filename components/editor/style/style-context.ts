"use client";

import { createContext } from "react";
import type { StyleMarks } from "./style-marks.ts";

/** The marks of the text that is written here; null where a text is only shown. */
export const StyleMarksContext = createContext<StyleMarks | null>(null);
