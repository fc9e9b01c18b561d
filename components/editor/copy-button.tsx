"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Copies a text and says whether that worked. */
export function CopyButton({ text }: { text: () => string }) {
  const t = useTranslations("writing.copy");
  const [done, setDone] = useState<"done" | "failed" | null>(null);
  const copy = async () => {
    // Without https a browser offers no clipboard.
    const write = navigator.clipboard?.writeText(text());
    setDone(
      await (write?.then(() => "done" as const) ?? Promise.resolve("failed" as const)).catch(
        () => "failed" as const,
      ),
    );
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {t("button")}
      </Button>
      <span role="status" className="self-center text-sm empty:hidden">
        {done ? t(done) : ""}
      </span>
    </>
  );
}
