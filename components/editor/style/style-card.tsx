"use client";

import { useTranslations } from "next-intl";
import { useContext, useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { isComposingKey } from "../composition.ts";
import { FindingButtons } from "./finding-buttons.tsx";
import { FindingWords } from "./finding-words.tsx";
import type { Finding } from "./findings.ts";
import { StyleMarksContext } from "./style-context.ts";
import type { StyleMarks } from "./style-marks.ts";

/** The card of a marked word, beside it: by a click, or by Ctrl+. with the keys in it. */
export function StyleCard() {
  const marks = useContext(StyleMarksContext);
  return marks && <OpenCard marks={marks} />;
}

function OpenCard({ marks }: { marks: StyleMarks }) {
  const { open, findings } = useSyncExternalStore(marks.subscribe, marks.state, marks.state);
  const finding = findings.find(({ key }) => key === open?.key);
  if (!open || !finding || finding.line.pos === null) return null;
  return <Card key={open.key} marks={marks} finding={finding} byKey={open.byKey} />;
}

type Props = { marks: StyleMarks; finding: Finding; byKey: boolean };

function Card({ marks, finding, byKey }: Props) {
  const t = useTranslations("style.marks");
  const card = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (card.current) placeBeside(card.current, marks, finding);
  }, [marks, finding]);
  useEffect(() => {
    if (byKey) first.current?.focus({ preventScroll: true });
  }, [byKey]);
  const back = () => {
    marks.close();
    marks.editor?.focus();
  };
  return (
    // Not modal: the text goes on beside it.
    <div
      ref={card}
      role="dialog"
      aria-labelledby={id}
      className="style-card"
      onKeyDown={(event) => {
        if (isComposingKey(event) || event.key !== "Escape") return;
        event.preventDefault();
        back();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) marks.close();
      }}
    >
      <p id={id} className="mb-1 font-semibold [overflow-wrap:anywhere]">
        {t("card", { found: finding.mark.found })}
      </p>
      <FindingWords finding={finding} />
      <FindingButtons finding={finding} marks={marks} editable first={first} />
    </div>
  );
}

/** Below the word, or above it where the window ends; never wider than the text. */
function placeBeside(card: HTMLDivElement, marks: StyleMarks, { line, mark }: Finding): void {
  const { editor } = marks;
  const frame = card.offsetParent?.getBoundingClientRect();
  if (!editor || !frame || line.pos === null) return;
  const word = editor.coordsAtPos(Math.min(line.pos + mark.from, editor.state.doc.content.size));
  const view = window.visualViewport;
  const end = view ? view.offsetTop + view.height : window.innerHeight;
  const isAbove = word.bottom + card.offsetHeight + 8 > end && word.top > card.offsetHeight;
  const top = isAbove ? word.top - card.offsetHeight - 6 : word.bottom + 6;
  const most = Math.max(0, frame.width - card.offsetWidth);
  card.style.left = `${Math.min(most, Math.max(0, word.left - frame.left))}px`;
  card.style.top = `${top - frame.top}px`;
}
