"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Nothing but the text and the state it is in. Ends with the page. */
export function useFocusMode(): { isOn: boolean; toggle: () => void } {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By the place of the key: under a Hangul layout its letter is ㄹ.
      const isAsked = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === "KeyF";
      if (!isAsked || event.altKey || event.isComposing) return;
      event.preventDefault();
      setOn((was) => !was);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-focus", isOn);
    return () => document.documentElement.removeAttribute("data-focus");
  }, [isOn]);
  return { isOn, toggle: () => setOn((was) => !was) };
}

export function FocusButton({ isOn, toggle }: { isOn: boolean; toggle: () => void }) {
  const t = useTranslations("surface.focus");
  return (
    <Button
      size="small"
      aria-pressed={isOn}
      aria-keyshortcuts="Control+Shift+F Meta+Shift+F"
      title={t("shortcut")}
      onClick={toggle}
    >
      {t(isOn ? "leave" : "enter")}
    </Button>
  );
}
