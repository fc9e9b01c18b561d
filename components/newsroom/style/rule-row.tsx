"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { StatusBadge } from "#components/ui/status-badge.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { KeptRule, RuleActions } from "./style-rules.tsx";

type Props = {
  rule: KeptRule;
  retire: RuleActions["retire"];
  onEdit: () => void;
  onDone: (said: string | null) => void;
};

export function RuleRow({ rule, retire, onEdit, onDone }: Props) {
  const t = useTranslations("style");
  const format = useFormatter();
  const { run, pending, sentence } = useAction(retire, {
    keyed: false,
    onDone: () => onDone(t(rule.isRetired ? "restored" : "retired", { wording: rule.wording })),
  });
  const { wording, suggestion, explanation, exceptions, isRetired } = rule;
  return (
    <li
      className={clsx("flex flex-wrap items-start gap-x-4 gap-y-2 p-3", isRetired && "bg-paper-3")}
    >
      <div className="min-w-0 grow basis-64">
        <p className="[overflow-wrap:anywhere]">
          <StatusBadge
            label={t(`severity.${rule.severity}`)}
            tone={rule.severity === "wrong" ? "bad" : "warn"}
          />{" "}
          {rule.form === "pattern" && <StatusBadge label={t("form.pattern")} tone="plain" />}{" "}
          <b className={clsx(isRetired && "line-through")}>{wording}</b>
          {suggestion !== "" && (
            <>
              <span aria-hidden="true"> → </span>
              <span className="sr-only">{t("becomes")}</span>
              <span className="font-semibold text-good">{suggestion}</span>
            </>
          )}
        </p>
        <p className="text-sm empty:hidden">{explanation}</p>
        {exceptions.length > 0 && (
          <p className="text-sm text-muted">{t("except", { words: exceptions.join(", ") })}</p>
        )}
        <p className="text-xs text-muted">
          {t("changedBy", {
            name: rule.changedBy,
            at: format.dateTime(rule.changedAt, { dateStyle: "medium", timeZone: "Asia/Seoul" }),
          })}
        </p>
        <p role="alert" className="text-sm text-bad empty:hidden">
          {sentence}
        </p>
      </div>
      <div className="flex gap-2">
        {!isRetired && (
          <Button size="small" aria-label={t("editNamed", { wording })} onClick={onEdit}>
            {t("edit")}
          </Button>
        )}
        <Button
          size="small"
          busy={pending}
          aria-label={t(isRetired ? "restoreNamed" : "retireNamed", { wording })}
          onClick={() =>
            void run({ id: rule.id, seenVersion: rule.version, isRetired: !isRetired })
          }
        >
          {t(isRetired ? "restore" : "retire")}
        </Button>
      </div>
    </li>
  );
}
