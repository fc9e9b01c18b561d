"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind } from "#domain/article/kind.ts";
import type { CaseKind, CaseState } from "#domain/case/case.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Field } from "../ui/field.tsx";
import { Link } from "../ui/link.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import { CaseDialog } from "./cases/case-dialog.tsx";
import { CASE_TONES } from "./cases/case-facts.ts";
import { CompareContents } from "./compare-contents.tsx";
import { formText } from "./review-dialog.tsx";

type TextOfReaders = {
  readonly editionId: number;
  readonly number: number;
  readonly kind: ChangeKind | null;
  readonly note: string | null;
  readonly at: Date;
  readonly content: Content;
  readonly hiddenAt: Date | null;
  readonly hiddenBy: string | null;
  readonly hiddenReason: string | null;
};

type Props = {
  editionId: number;
  articleId: number;
  /** About the article, newest first. */
  cases: readonly { readonly id: number; readonly kind: CaseKind; readonly state: CaseState }[];
  mayOpenCase: boolean;
  /** Oldest first. */
  texts: readonly TextOfReaders[];
  mayHide: boolean;
  hide: Action<{ hidden: true }>;
  show: Action<{ shown: true }>;
};

/** Readers' edit history as the newsroom sees it: also what the managing editor hides of it. */
export function ChangesView(props: Props) {
  const { editionId, articleId, texts, cases, mayOpenCase, mayHide, hide, show } = props;
  const t = useTranslations("changes");
  const newestFirst = texts.map((text, place) => ({ text, before: texts[place - 1] })).reverse();
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4">
      <header>
        <Link
          href={paths.newsroom.history(editionId)}
          className="w-fit text-sm text-accent underline"
        >
          {t("back")}
        </Link>
        <h1 className="text-2xl leading-snug font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      {(cases.length > 0 || mayOpenCase) && <CasesAbout {...{ articleId, cases, mayOpenCase }} />}
      {texts.length === 0 && <EmptyState title={t("none")} />}
      <ol reversed className="flex flex-col gap-4">
        {newestFirst.map(({ text, before }) => (
          <li key={text.editionId} className="rounded-lg border border-rule bg-paper p-4">
            <Entry {...{ text, before, mayHide, hide, show }} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** 정정·반론·추후보도 about it, and the way to take another in. */
function CasesAbout({
  articleId,
  cases,
  mayOpenCase,
}: Pick<Props, "articleId" | "cases" | "mayOpenCase">) {
  const t = useTranslations("cases");
  return (
    <section
      aria-label={t("title")}
      className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-rule bg-paper p-4"
    >
      <ul className="flex flex-col gap-1">
        {cases.map(({ id, kind, state }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <Link href={paths.newsroom.case(id)} prefetch={false} className="underline">
              {t("number", { id })} · {t(`kind.${kind}`)}
            </Link>
            <StatusBadge label={t(`state.${state}`)} tone={CASE_TONES[state]} />
          </li>
        ))}
      </ul>
      {mayOpenCase && (
        <LinkButton size="small" href={paths.newsroom.openCase(articleId)}>
          {t("form.title")}
        </LinkButton>
      )}
    </section>
  );
}

function Entry({
  text,
  before,
  mayHide,
  hide,
  show,
}: Pick<Props, "mayHide" | "hide" | "show"> & {
  text: TextOfReaders;
  before: TextOfReaders | undefined;
}) {
  const t = useTranslations("changes");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { run, pending, sentence } = useAction(show);
  const { editionId, kind, note, at, hiddenAt, hiddenBy, hiddenReason } = text;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="flex flex-wrap items-center gap-2 font-bold">
          {kind === null ? t("first") : labels(`changeKind.${kind}`)}
          <span className="text-sm font-normal text-muted">{formatTimestamp(at, locale)}</span>
          {hiddenAt && <StatusBadge label={t("isHidden")} tone="warn" />}
        </h2>
        {mayHide &&
          (hiddenAt ? (
            <Button size="small" busy={pending} onClick={() => void run({ editionId })}>
              {t("show")}
            </Button>
          ) : (
            <CaseDialog
              label={t("hide")}
              title={t("hideTitle")}
              choice={{ allowed: true }}
              action={hide}
              input={(form) => ({ editionId, reason: formText(form, "reason") })}
            >
              {({ fields }) => (
                <>
                  <p>{t("hideLead")}</p>
                  <Field label={t("reason")} error={fields.reason} required>
                    {(control) => <TextInput {...control} name="reason" maxLength={500} />}
                  </Field>
                </>
              )}
            </CaseDialog>
          ))}
      </div>
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      {hiddenAt && (
        <p className="mt-1 text-sm text-muted">
          {t("hiddenBy", {
            name: hiddenBy ?? "",
            at: formatTimestamp(hiddenAt, locale),
            reason: hiddenReason ?? "",
          })}
        </p>
      )}
      {note && <p className="mt-1">{note}</p>}
      {before && (
        <div className="mt-3">
          <CompareContents before={before.content} after={text.content} />
        </div>
      )}
    </>
  );
}
