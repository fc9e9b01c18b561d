import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";

export default function NewsroomNotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <div className="mx-auto max-w-xl py-16">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 text-muted">{t("text")}</p>
      <div className="mt-6">
        <LinkButton href={paths.newsroom.home()}>{t("home")}</LinkButton>
      </div>
    </div>
  );
}
