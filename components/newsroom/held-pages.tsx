"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

const WORKER = "/newsroom/sw.js";
const KEPT = "magam-desk.";

/**
 * Has the worker keep the articles that are opened, so that they open without a line too; tells who
 * looks at such a page that it may be old.
 */
export function HeldPages() {
  const t = useTranslations("waiting");
  const path = usePathname();
  const [keptPath, setKeptPath] = useState<string | null>(null);
  useEffect(() => {
    if ("kept" in document.documentElement.dataset) setKeptPath(location.pathname);
  }, []);
  useEffect(() => {
    // A development server's files change under their names: nothing of it may be kept.
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    const { serviceWorker } = navigator;
    serviceWorker
      .register(WORKER, { scope: "/newsroom", updateViaCache: "none" })
      .then(() => serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ opened: path }))
      // Without a network, or where the browser forbids it, the page goes on without.
      .catch(() => {});
  }, [path]);
  // What is walked to from it inside the application came over the line.
  if (keptPath !== path) return null;
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-4">
      <Notice tone="warn" title={t("kept")}>
        <p>{t("keptText")}</p>
        <Button size="small" className="mt-2" onClick={() => location.reload()}>
          {t("again")}
        </Button>
      </Notice>
    </div>
  );
}

/** Of the person who signs out nothing stays readable in this browser. */
export async function forgetHeldPages(): Promise<void> {
  if (!("caches" in window)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
  await Promise.all(names.map((name) => caches.delete(name)));
}
