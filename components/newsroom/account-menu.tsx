import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** The browser's own popover: it opens, closes and gives the focus back without a script of ours. */
export function AccountMenu({ name }: { name: string }) {
  const t = useTranslations("shell.account");
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={t("menu", { name })}
        className="account-button inline-flex min-h-9 items-center gap-1.5 rounded-md px-2.5 text-sm font-semibold hover:bg-paper-3"
      >
        {name}
        <span aria-hidden="true" className="text-xs text-muted">
          ▾
        </span>
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="account-menu w-48 rounded-lg border border-rule bg-paper p-2 text-ink shadow-xl"
      >
        <Link
          href={paths.newsroom.account()}
          className="flex min-h-10 items-center rounded-md px-3 hover:bg-paper-3"
        >
          {t("account")}
        </Link>
        <SignOutButton />
      </div>
    </>
  );
}
