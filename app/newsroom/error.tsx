"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function NewsroomError({ error, retry }: Props) {
  const t = useTranslations("shell.error");
  return (
    <div role="alert" className="mx-auto max-w-xl py-16">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 text-muted">{t("text")}</p>
      {error.digest && (
        <p className="mt-2 font-mono text-sm">{t("number", { digest: error.digest })}</p>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          {t("again")}
        </Button>
        <LinkButton href={paths.newsroom.home()}>{t("home")}</LinkButton>
      </div>
    </div>
  );
}
