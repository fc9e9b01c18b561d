import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paths } from "#domain/paths.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";

/** What stands before the newsroom: one matter in the middle, the language within reach. */
export function DoorFrame({ locale, children }: { locale: string; children: ReactNode }) {
  const t = useTranslations("signIn");
  return (
    <div className="flex grow flex-col px-4">
      <main id="main" className="mx-auto w-full max-w-sm grow pt-[max(2rem,12vh)] pb-10">
        <div className="mb-8">
          <Mark />
        </div>
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-sm items-center justify-between border-t border-rule py-4 text-sm">
        <a href={paths.home()} className="text-muted underline underline-offset-2 hover:text-ink">
          {t("paper")}
        </a>
        <LanguageSwitch locale={locale} />
      </footer>
    </div>
  );
}
