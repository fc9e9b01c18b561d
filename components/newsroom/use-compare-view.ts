"use client";

import { useEffect, useState } from "react";

type CompareView = "sides" | "inline";

const KEY = "magam.compare";

/** How somebody likes to compare, kept in their browser. */
export function useCompareView(): [CompareView, (view: CompareView) => void] {
  const [view, setView] = useState<CompareView>("sides");
  // After the first drawing, which the server made without knowing.
  useEffect(() => {
    try {
      if (localStorage.getItem(KEY) === "inline") setView("inline");
    } catch {
      // A browser may forbid its storage; the choice then lasts as long as the page.
    }
  }, []);
  return [
    view,
    (next) => {
      setView(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // As above.
      }
    },
  ];
}
