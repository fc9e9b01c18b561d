"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { nextStep } from "#domain/article/breaking.ts";
import type { Content } from "#domain/article/content.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAction } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import { BreakingChain } from "./breaking-chain.tsx";
import { BreakingDialog } from "./breaking-dialog.tsx";
import { HalfNotice } from "./half-notice.tsx";
import { KillNotice, KillRequest } from "./kill-dialogs.tsx";
import type { OutActions, OutFacts } from "./out-facts.ts";
import { RECEIPT_TONES, ReceiptWords } from "./receipt-words.tsx";
import { ReviewButton } from "./review-button.tsx";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import { type Acting, hasPlace, type ReviewFacts } from "./review-facts.ts";

type Props = {
  edition: ReviewFacts["edition"];
  out: OutFacts;
  actions: OutActions;
  acting: Acting;
  content: Content;
  /** Saves what is typed; null where it cannot be saved. */
  flush: () => Promise<number | null>;
};

/** What must be known of the way out before deciding anything. */
export function OutNotices({ out, actions, acting, content }: Omit<Props, "edition" | "flush">) {
  const t = useTranslations("out.killed");
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {out.isKilled && (
        <Notice tone="warn" title={t("title")}>
          {t("lead")}
        </Notice>
      )}
      {out.kill && !out.isKilled && (
        <KillNotice
          request={out.kill}
          choice={out.verbs.kill}
          action={actions.kill}
          acting={acting}
        />
      )}
      <HalfNotice published={out.published} content={content} />
    </div>
  );
}

/** 속보, its next steps, 폐기, 전문취소, and what readers were given last. */
export function ReviewOut({ edition, out, actions, acting, content, flush }: Props) {
  const t = useTranslations("out");
  const labels = useTranslations("labels");
  const { verbs } = out;
  const isOut = hasPlace(out.startRoundup);
  const step = nextStep(edition.content.kicker);
  const mayAskKill = out.isLive && (out.kill === null || out.kill.isLapsed);
  const hasAny = [verbs.publishBreaking, verbs.spike, verbs.unspike].some(hasPlace) || mayAskKill;
  if (!hasAny && out.receipt === null && out.chain.length === 0 && out.linked.length === 0)
    return null;
  return (
    <section
      aria-labelledby="out"
      className="flex flex-col gap-3 rounded-lg border border-rule bg-paper p-4"
    >
      <h2 id="out" className="font-bold">
        {t("title")}
      </h2>
      <BreakingChain chain={out.chain} linked={out.linked} current={edition.id} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {hasPlace(verbs.publishBreaking) && (
          <BreakingDialog
            edition={edition}
            content={content}
            choice={verbs.publishBreaking}
            action={actions.publishBreaking}
            flush={flush}
          />
        )}
        {isOut && out.chain.length > 0 && (
          <>
            {step && (
              <GoOn
                label={t("chain.next", { kicker: step })}
                choice={verbs.revise}
                action={actions.writeNext}
                input={{ ...named(acting), kicker: step }}
              />
            )}
            <GoOn
              label={t("chain.roundup")}
              choice={out.startRoundup}
              action={actions.startRoundup}
              input={named(acting)}
            />
          </>
        )}
        {hasPlace(verbs.spike) && (
          <ReviewDialog
            label={labels("verb.spike")}
            title={t("spike.title")}
            confirm={labels("verb.spike")}
            confirmVariant="danger"
            verb="spike"
            choice={verbs.spike}
            action={actions.spike}
            acting={acting}
            before={async () => (await flush()) !== null}
            input={(form) => ({ reason: formText(form, "reason") })}
          >
            {() => (
              <>
                <p>{t("spike.lead")}</p>
                <Field label={t("spike.reason")}>
                  {(control) => <TextInput {...control} name="reason" maxLength={500} />}
                </Field>
              </>
            )}
          </ReviewDialog>
        )}
        {hasPlace(verbs.unspike) && (
          <ReviewButton
            label={labels("verb.unspike")}
            verb="unspike"
            choice={verbs.unspike}
            action={actions.unspike}
            acting={acting}
          />
        )}
        {mayAskKill && (
          <KillRequest
            headline={edition.content.headline}
            choice={out.requestKill}
            action={actions.requestKill}
            acting={acting}
          />
        )}
      </div>
      {out.receipt && (
        <div>
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <span className="font-semibold">{t("receipt.title")}</span>
            <span>{t(`receipt.act.${out.receipt.act}`)}</span>
            <StatusBadge
              tone={RECEIPT_TONES[out.receipt.state]}
              label={t(`receipt.state.${out.receipt.state}`)}
            />
          </p>
          <ReceiptWords receipt={out.receipt} />
        </div>
      )}
    </section>
  );
}

/** Opens another text and goes there. */
function GoOn({
  label,
  choice,
  action,
  input,
}: {
  label: string;
  choice: OutFacts["startRoundup"];
  action: OutActions["writeNext"];
  input: Record<string, unknown>;
}) {
  const reason = useReason();
  const router = useRouter();
  const { run, pending, sentence } = useAction(action, {
    refresh: false,
    onDone: ({ editionId }) => router.push(paths.newsroom.write(editionId)),
  });
  return (
    <>
      <Button
        busy={pending}
        refusal={choice.allowed ? undefined : reason(choice.reason)}
        onClick={() => void run(input)}
      >
        {label}
      </Button>
      <p role="alert" className="order-last basis-full text-sm font-medium text-bad empty:hidden">
        {sentence}
      </p>
    </>
  );
}

function named({ editionId, seenVersion }: Acting) {
  return { editionId, seenVersion };
}
