"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { CASE_LIMITS, PLACEMENTS, type Placement } from "#domain/case/case.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useReason } from "../../ui/use-reason.ts";
import { Panel } from "../panel.tsx";
import { CaseDialog } from "./case-dialog.tsx";
import type { CaseActions, CaseFacts, CaseTextFacts } from "./case-facts.ts";

type Props = { one: CaseFacts; actions: CaseActions };

/** 보도문: written from the template, kept text by text, put out by somebody who wrote none of them. */
export function CaseNotice({ one, actions }: Props) {
  const t = useTranslations("cases.view");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { publishedAt, noticeEditionId, texts, state } = one;
  const isWriting = state !== "published" && noticeEditionId === null;
  const [latest] = texts;
  return (
    <Panel title={t("notice")}>
      {publishedAt && (
        <p className="mb-3">{t("published", { at: formatTimestamp(publishedAt, locale) })}</p>
      )}
      {noticeEditionId !== null && (
        <p className="mb-3">
          <LinkButton size="small" href={paths.newsroom.review(noticeEditionId)}>
            {t("openArticle")}
          </LinkButton>
        </p>
      )}
      {isWriting ? (
        <NoticeDesk key={latest?.number ?? 0} {...{ one, actions, latest }} />
      ) : (
        latest && <NoticeText {...latest} />
      )}
      {texts.length > (isWriting ? 0 : 1) && (
        <details className="mt-5 border-t border-rule pt-3">
          <summary className="font-semibold">{t("texts")}</summary>
          <ol className="mt-2 flex flex-col gap-4">
            {texts.map((text) => (
              <li key={text.id}>
                <p className="text-sm text-muted">
                  {t("textBy", {
                    number: text.number,
                    name: text.writtenBy,
                    at: formatTimestamp(text.writtenAt, locale),
                  })}
                </p>
                <NoticeText {...text} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}

function NoticeText({ title, text }: Pick<CaseTextFacts, "title" | "text">) {
  return (
    <div className="border-l-4 border-rule pl-3">
      <p className="font-semibold">{title}</p>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}

function NoticeDesk({ one, actions, latest }: Props & { latest: CaseTextFacts | undefined }) {
  const t = useTranslations("cases.view");
  const words = useTranslations("cases");
  const reason = useReason();
  const [title, setTitle] = useState(latest?.title ?? "");
  const [text, setText] = useState(latest?.text ?? "");
  const [placement, setPlacement] = useState<Placement>(latest?.placement ?? "top");
  const { run, pending, sentence, fields } = useAction(actions.write);
  const isSaved = latest?.title === title && latest.text === text && latest.placement === placement;
  const { write } = one.may;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{t("noticeLead")}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          refusal={write.allowed ? undefined : reason(write.reason)}
          onClick={() => {
            setTitle(one.template.title);
            setText(one.template.text);
          }}
        >
          {t("template")}
        </Button>
        {text !== "" && <span className="text-sm text-muted">{t("templateLead")}</span>}
      </div>
      <Field label={t("noticeTitle")} error={fields.title} required>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <Field label={t("noticeText")} error={fields.text} required>
        {(control) => (
          <TextArea
            {...control}
            rows={9}
            className="min-h-56"
            maxLength={CASE_LIMITS.text}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Field
        label={t("placement")}
        hint={words(`placementHint.${placement}`)}
        error={fields.placement}
        required
      >
        {(control) => (
          <Select
            {...control}
            value={placement}
            onChange={({ target }) =>
              setPlacement(PLACEMENTS.find((known) => known === target.value) ?? placement)
            }
            choices={PLACEMENTS.map((value) => ({ value, label: words(`placement.${value}`) }))}
          />
        )}
      </Field>
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      {latest && isSaved && (
        <p role="status" className="text-sm text-good">
          {t("saved", { number: latest.number })}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          busy={pending}
          refusal={write.allowed ? undefined : reason(write.reason)}
          onClick={() => void run({ caseId: one.id, title, text, placement })}
        >
          {t("save")}
        </Button>
        {latest && <GoOut {...{ one, actions, latest, isSaved }} />}
      </div>
    </div>
  );
}

/** Into the box at once, or on to an article of its own. */
function GoOut({
  one,
  actions,
  latest,
  isSaved,
}: Props & { latest: CaseTextFacts; isSaved: boolean }) {
  const t = useTranslations("cases.view");
  const router = useRouter();
  const input = () => ({ caseId: one.id, number: latest.number });
  const refusal = isSaved ? undefined : t("unsaved");
  if (latest.placement === "article")
    return (
      <CaseDialog
        label={t("start")}
        title={t("start")}
        variant="primary"
        choice={one.may.startArticle}
        action={actions.start}
        refresh={false}
        onDone={({ editionId }) => router.push(paths.newsroom.write(editionId))}
        {...{ refusal, input }}
      >
        {() => <p>{t("startLead")}</p>}
      </CaseDialog>
    );
  return (
    <CaseDialog
      label={t("publish")}
      title={t("publishTitle")}
      variant="primary"
      choice={one.may.publish}
      action={actions.publish}
      {...{ refusal, input }}
    >
      {() => (
        <>
          <p>{t("publishLead")}</p>
          <NoticeText {...latest} />
        </>
      )}
    </CaseDialog>
  );
}
