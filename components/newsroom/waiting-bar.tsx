"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { outbox } from "#components/editor/outbox.ts";
import type { WaitingSubmit } from "#components/editor/waiting-submits.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";

/** 송고 given without a network: that it waits, that it went, or why it did not. On every page. */
export function WaitingBar({ me }: { me: number }) {
  const t = useTranslations("waiting");
  const router = useRouter();
  const { waiting, sent } = useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state);
  useEffect(() => outbox.start(me), [me]);
  useEffect(() => {
    if (sent) router.refresh();
  }, [sent, router]);
  if (waiting.length === 0 && !sent) return null;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-2 px-4 pt-4">
      {sent && (
        <Notice tone="good" title={t("sent", { headline: sent.headline })}>
          <Button size="small" className="mt-2" onClick={() => outbox.close()}>
            {t("close")}
          </Button>
        </Notice>
      )}
      {waiting.map((submit) => (
        <Waiting key={submit.editionId} submit={submit} />
      ))}
    </div>
  );
}

function Waiting({ submit }: { submit: WaitingSubmit }) {
  const t = useTranslations("waiting");
  const reason = useReason();
  const { editionId, headline, refused } = submit;
  const isRefused = refused !== undefined;
  return (
    <Notice
      tone={isRefused ? "bad" : "warn"}
      title={t(isRefused ? "refused" : "title", { headline })}
    >
      <p>{isRefused ? reason(refused) : t("text")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => void outbox.drop(submit)}>
          {t(isRefused ? "close" : "drop")}
        </Button>
        <Link href={paths.newsroom.write(editionId)} className="underline underline-offset-2">
          {t("open")}
        </Link>
      </div>
    </Notice>
  );
}
