import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { BodyEditorLabels } from "./labels.ts";

/** The writing surface's words in the newsroom's language. */
export function useEditorLabels(): BodyEditorLabels {
  const t = useTranslations("writing.editor");
  return useMemo(
    () => Object.fromEntries(LABELS.map((key) => [key, t(key)])) as BodyEditorLabels,
    [t],
  );
}

const LABELS = [
  "bold",
  "italic",
  "subheading",
  "bulletList",
  "orderedList",
  "quote",
  "pullQuote",
  "editorNote",
  "divider",
  "table",
  "picture",
  "link",
  "embed",
  "moveUp",
  "moveDown",
  "undo",
  "redo",
  "addRow",
  "addColumn",
  "deleteRow",
  "deleteColumn",
  "mergeCells",
  "splitCell",
  "deleteTable",
  "body",
  "placeholder",
  "toolbar",
  "linkAddress",
  "linkApply",
  "linkRemove",
  "linkCancel",
  "linkBad",
  "embedAddress",
  "embedBad",
  "limitReached",
  "pasteTooLarge",
] as const satisfies readonly (keyof BodyEditorLabels)[];
