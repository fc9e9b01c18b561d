"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import type { Content } from "#domain/article/content.ts";
import { applyTidy, type TidyChange, tidyChanges } from "#domain/article/tidy.ts";
import { HOUSE_STYLE, type HouseStyle, TIDY_RULES } from "#domain/article/tidy-line.ts";

type Props = { content: Content; onTidy: (content: Content) => void };

/** 정리: every change is shown before it is made, and may be left out. */
export function TidyButton({ content, onTidy }: Props) {
  const t = useTranslations("writing.tidy");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} wide>
        <TidyChoices
          content={content}
          onClose={() => setOpen(false)}
          onTidy={(tidied) => {
            setOpen(false);
            onTidy(tidied);
          }}
        />
      </Dialog>
    </>
  );
}

function TidyChoices({ content, onTidy, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("writing.tidy");
  const [style, setStyle] = useState<HouseStyle>(HOUSE_STYLE);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const changes = useMemo(() => tidyChanges(content, style), [content, style]);
  const chosen = changes.filter(({ key }) => !left.has(key));
  const leave = (keys: readonly string[], isLeft: boolean) => {
    const next = new Set(left);
    for (const key of keys) isLeft ? next.add(key) : next.delete(key);
    setLeft(next);
  };
  return (
    <>
      <p className="text-muted">{t("text")}</p>
      <div className="mt-2 flex flex-wrap gap-x-6">
        <Checkbox
          label={t("style.time")}
          checked={style.time === "spaced"}
          onChange={({ target }) =>
            setStyle({ ...style, time: target.checked ? "spaced" : "joined" })
          }
        />
        <Checkbox
          label={t("style.percent")}
          checked={style.percent === "word"}
          onChange={({ target }) =>
            setStyle({ ...style, percent: target.checked ? "word" : "sign" })
          }
        />
      </div>
      {changes.length === 0 && <p className="mt-4 font-medium">{t("none")}</p>}
      {TIDY_RULES.map((rule) => (
        <RuleChanges
          key={rule}
          changes={changes.filter((change) => change.rule === rule)}
          left={left}
          onLeave={leave}
        />
      ))}
      <DialogButtons>
        <Button onClick={onClose}>{t("cancel")}</Button>
        {changes.length > 0 && (
          <Button
            variant="primary"
            onClick={() => onTidy(applyTidy(content, new Set(chosen.map(({ key }) => key)), style))}
          >
            {t("apply", { count: chosen.length })}
          </Button>
        )}
      </DialogButtons>
    </>
  );
}

function RuleChanges({
  changes,
  left,
  onLeave,
}: {
  changes: readonly TidyChange[];
  left: ReadonlySet<string>;
  onLeave: (keys: readonly string[], isLeft: boolean) => void;
}) {
  const t = useTranslations("writing.tidy");
  const [first] = changes;
  if (!first) return null;
  const keys = changes.map(({ key }) => key);
  return (
    <fieldset className="mt-4 border-t border-rule pt-2">
      <legend className="sr-only">{t(`rule.${first.rule}`)}</legend>
      <Checkbox
        className="font-semibold"
        label={t("all", { rule: t(`rule.${first.rule}`), count: changes.length })}
        checked={keys.every((key) => !left.has(key))}
        onChange={({ target }) => onLeave(keys, !target.checked)}
      />
      <ul className="pl-6">
        {changes.map((change) => (
          <li key={change.key}>
            <Checkbox
              checked={!left.has(change.key)}
              onChange={({ target }) => onLeave([change.key], !target.checked)}
              label={<ChangeWords change={change} />}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ChangeWords({ change: { lead, before, after, rest } }: { change: TidyChange }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {lead}
      <del className="rounded-sm bg-bad-soft text-bad whitespace-pre">{before}</del>
      <ins className="rounded-sm bg-good-soft text-good whitespace-pre no-underline">{after}</ins>
      {rest}
    </span>
  );
}
