"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

const WORKER = "/newsroom/sw.js";
const KEPT = "magam-desk.";

/** Has the worker keep the articles that are opened, so that they open without a line too. */
export function HeldPages() {
  const path = usePathname();
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
  return null;
}

/** Of the person who signs out nothing stays readable in this browser. */
export async function forgetHeldPages(): Promise<void> {
  if (!("caches" in window)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
  await Promise.all(names.map((name) => caches.delete(name)));
}
