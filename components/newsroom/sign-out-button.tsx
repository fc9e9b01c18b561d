"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { paths } from "#domain/paths.ts";
import { forgetHeldPages } from "./held-pages.tsx";

export function SignOutButton() {
  const t = useTranslations("shell.account");
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function leave() {
    if (isPending) return;
    setPending(true);
    try {
      await signOut({ redirect: false });
      await forgetHeldPages();
      // A whole new document: nothing of the newsroom stays in the browser's memory.
      window.location.assign(paths.signIn());
    } catch {
      setFailed(true);
      setPending(false);
    }
  }

  return (
    <>
      <button
        type="button"
        onClick={leave}
        aria-busy={isPending || undefined}
        className="flex min-h-10 w-full items-center rounded-md px-3 text-left hover:bg-paper-3"
      >
        {t("signOut")}
      </button>
      <p role="alert" className="px-3 text-sm text-bad empty:hidden">
        {hasFailed ? t("signOutFailed") : null}
      </p>
    </>
  );
}
