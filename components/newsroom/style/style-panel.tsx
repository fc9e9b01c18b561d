"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { FindingButtons } from "#components/editor/style/finding-buttons.tsx";
import { FindingWords } from "#components/editor/style/finding-words.tsx";
import type { Finding } from "#components/editor/style/findings.ts";
import type { RunningStyle } from "#components/editor/style/use-style-marks.ts";
import { Button } from "#components/ui/button.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { WritingPanel } from "../writing-panel.tsx";

export type StyleActions = Record<"ignore" | "heed", Action<{ ruleId: number }>>;

type Props = {
  editionId: number;
  style: RunningStyle;
  editable: boolean;
  actions: StyleActions;
  /** To the field of a mark that is not in the body. */
  onGo: (field: "headline" | "decks") => void;
};

const SHOWN = 50;

/** 교열: every mark beside the text, in its order, with what may be done about it. */
export function StylePanel({ editionId, style, editable, actions, onGo }: Props) {
  const t = useTranslations("style.marks");
  const { marks, state } = style;
  const { findings, status } = state;
  const list = useRef<HTMLUListElement>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const acted = useRef<number | null>(null);
  // The mark that was dealt with is gone, and with it the button that had the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with every list
  useEffect(() => {
    const at = acted.current;
    acted.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const items = list.current?.querySelectorAll<HTMLElement>(":scope > li") ?? [];
    (items[Math.min(at, items.length - 1)]?.querySelector("button") ?? place.current)?.focus();
  }, [findings]);
  const ignoring = useAction(actions.ignore, {
    keyed: false,
    refresh: false,
    onDone: ({ ruleId }) => marks.setIgnored([...marks.state().data.ignored, ruleId]),
  });
  useEffect(() => {
    marks.onIgnore = (ruleId) => void ignoring.run({ editionId, ruleId });
  });
  return (
    <WritingPanel title={t("title")}>
      <p ref={place} tabIndex={-1} role="status" className="text-sm text-muted">
        {status === "ready" ? t("count", { count: findings.length }) : t(status)}
      </p>
      {status === "failed" && (
        <Button size="small" className="mt-2" onClick={() => void style.reload()}>
          {t("again")}
        </Button>
      )}
      <p role="alert" className="text-sm font-medium text-bad empty:hidden">
        {ignoring.sentence}
      </p>
      {findings.length > 0 && (
        <>
          <p className="text-xs text-muted">{t("keys")}</p>
          <ul
            ref={list}
            aria-labelledby={id}
            className="mt-2 flex max-h-[28rem] flex-col gap-3 overflow-y-auto"
          >
            {findings.slice(0, SHOWN).map((finding, at) => (
              <li
                key={finding.key}
                className="border-t border-rule pt-2"
                onClickCapture={() => {
                  acted.current = at;
                }}
              >
                <button
                  type="button"
                  className="w-full rounded text-left [overflow-wrap:anywhere] hover:bg-paper-3"
                  onClick={() => {
                    const { field } = finding.line;
                    if (!marks.goTo(finding) && field !== "body") onGo(field);
                  }}
                >
                  <Around finding={finding} />
                </button>
                <FindingWords finding={finding} />
                <FindingButtons finding={finding} marks={marks} editable={editable} />
              </li>
            ))}
          </ul>
          <span id={id} className="sr-only">
            {t("list")}
          </span>
          {findings.length > SHOWN && (
            <p className="mt-2 text-sm text-muted">
              {t("more", { count: findings.length - SHOWN })}
            </p>
          )}
        </>
      )}
      <Ignored editionId={editionId} style={style} heed={actions.heed} />
    </WritingPanel>
  );
}

const AROUND = 10;

function Around({ finding: { line, mark } }: { finding: Finding }) {
  const from = Math.max(0, mark.from - AROUND);
  return (
    <>
      <span className="text-muted">
        {from > 0 && "…"}
        {line.text.slice(from, mark.from)}
      </span>
      <mark className="rounded-sm bg-warn-soft px-0.5 font-semibold text-ink">{mark.found}</mark>
      <span className="text-muted">{line.text.slice(mark.to, mark.to + AROUND)}</span>
    </>
  );
}

/** Rules that this person left out of this article; each may be heeded again. */
function Ignored(props: { editionId: number; style: RunningStyle; heed: StyleActions["heed"] }) {
  const t = useTranslations("style.marks");
  const { marks, state } = props.style;
  const { rules, ignored } = state.data;
  const { run, sentence } = useAction(props.heed, {
    keyed: false,
    refresh: false,
    onDone: ({ ruleId }) =>
      marks.setIgnored(marks.state().data.ignored.filter((id) => id !== ruleId)),
  });
  const left = rules.filter(({ id }) => ignored.includes(id));
  if (left.length === 0) return null;
  return (
    <details className="mt-3 border-t border-rule pt-2 text-sm">
      <summary className="cursor-pointer font-semibold">
        {t("ignored", { count: left.length })}
      </summary>
      <ul className="mt-1 flex flex-col gap-1">
        {left.map(({ id, wording }) => (
          <li key={id} className="flex items-center justify-between gap-2">
            <span className="[overflow-wrap:anywhere]">{wording}</span>
            <Button
              size="small"
              aria-label={t("heedNamed", { wording })}
              onClick={() => void run({ editionId: props.editionId, ruleId: id })}
            >
              {t("heed")}
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className="text-bad empty:hidden">
        {sentence}
      </p>
    </details>
  );
}
