import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { LanguageButton } from "./language-button.tsx";
import { Mark } from "./mark.tsx";
import { Nav, type NavDoor } from "./nav.tsx";
import { NoticeBell } from "./notices/notice-bell.tsx";

type Props = {
  doors: readonly NavDoor[];
  name: string;
  locale: string;
  unread: number;
  /** The paper's key for web push; null where nothing can be pushed. */
  applicationKey: string | null;
};

/** The bar at the head of the newsroom: where one can go, and who one is. */
export function Header({ doors, name, locale, unread, applicationKey }: Props) {
  const t = useTranslations("shell");
  return (
    <header className="border-b border-rule bg-paper">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
      >
        {t("skip")}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4">
        <Link href={paths.newsroom.home()} className="flex min-h-12 items-center gap-2">
          <Mark />
        </Link>
        <Nav doors={doors} />
        <div className="ml-auto flex items-center gap-1">
          <a
            href={paths.home()}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-9 items-center rounded-md px-2.5 text-sm text-muted hover:bg-paper-3 hover:text-ink"
          >
            {t("nav.paper")}
            <span aria-hidden="true" className="ml-1">
              ↗
            </span>
          </a>
          <LanguageButton locale={locale} />
          <NoticeBell unread={unread} applicationKey={applicationKey} />
          <AccountMenu name={name} />
        </div>
      </div>
    </header>
  );
}
