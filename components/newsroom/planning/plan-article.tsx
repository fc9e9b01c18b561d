"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SubmitEvent } from "react";
import type { Kind } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { STATUS_TONES } from "../status-tone.ts";
import { numberIn, textIn } from "./moment-fields.tsx";
import type { PlanFacts } from "./plan-facts.ts";

type Props = {
  plan: PlanFacts;
  articles: readonly { articleId: number; headline: string }[];
  kinds: readonly Kind[];
  actions: { link: Action<{ version: number }>; write: Action<{ editionId: number }> };
};

/** What came of the plan; before that, two ways to say it: begin to write, or name what is begun. */
export function PlanArticle({ plan, articles, kinds, actions }: Props) {
  const t = useTranslations("planning.article");
  const labels = useTranslations("labels");
  const router = useRouter();
  const link = useAction(actions.link);
  const write = useAction(actions.write, {
    refresh: false,
    onDone: ({ editionId }) => router.push(paths.newsroom.write(editionId)),
  });
  const target = { assignmentId: plan.id, seenVersion: plan.version };
  const sentence = link.sentence ?? write.sentence;

  if (plan.article !== null) {
    const { editionId, status } = plan.article;
    return (
      <div className="flex flex-wrap items-center gap-3">
        <StatusBadge label={labels(`status.${status}`)} tone={STATUS_TONES[status]} />
        <Link href={paths.newsroom.write(editionId)} className="font-semibold underline">
          {t("open", { id: plan.articleId ?? 0 })}
        </Link>
        {plan.may.includes("linkArticle") && (
          <Button
            size="small"
            busy={link.pending}
            onClick={() => void link.run({ ...target, articleId: null })}
          >
            {t("unlink")}
          </Button>
        )}
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      </div>
    );
  }

  async function begin(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await write.run({
      assignmentId: plan.id,
      kind: textIn(new FormData(event.currentTarget), "kind"),
    });
  }

  async function choose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const articleId = numberIn(new FormData(event.currentTarget), "article");
    if (articleId !== null) await link.run({ ...target, articleId });
  }

  return (
    <div className="flex flex-col gap-5">
      {kinds.length > 0 && (
        <form onSubmit={begin} className="flex flex-wrap items-end gap-3">
          <Field label={t("kind")} className="grow basis-48">
            {(control) => (
              <Select
                {...control}
                name="kind"
                choices={kinds.map((kind) => ({ value: kind, label: labels(`kind.${kind}`) }))}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" busy={write.pending}>
            {t("write")}
          </Button>
        </form>
      )}
      {articles.length > 0 && (
        <form onSubmit={choose} className="flex flex-wrap items-end gap-3">
          <Field label={t("choose")} error={link.fields.articleId} className="grow basis-48">
            {(control) => (
              <Select
                {...control}
                name="article"
                placeholder={t("none")}
                choices={articles.map(({ articleId, headline }) => ({
                  value: String(articleId),
                  label: headline || t("untitled", { id: articleId }),
                }))}
              />
            )}
          </Field>
          <Button type="submit" busy={link.pending}>
            {t("link")}
          </Button>
        </form>
      )}
      {kinds.length === 0 && articles.length === 0 && <p className="text-muted">{t("nothing")}</p>}
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
    </div>
  );
}
