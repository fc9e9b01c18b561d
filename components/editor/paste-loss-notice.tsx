"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { PasteLoss } from "./paste.ts";

/** What a paste could not bring along. Stays until it is put away: typing on must not hide it. */
export function PasteLossNotice({ loss, onClose }: { loss: PasteLoss; onClose: () => void }) {
  const t = useTranslations("writing.paste");
  const { missing, flattenedTables } = loss;
  const named = missing.filter((name) => name !== "");
  return (
    <Notice tone="warn" className="my-2">
      {missing.length > 0 && <p>{t("missing", { count: missing.length })}</p>}
      {named.length > 0 && (
        <ul className="my-1 max-h-40 list-disc overflow-y-auto pl-5">
          {named.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one name
            <li key={at}>{name}</li>
          ))}
        </ul>
      )}
      {flattenedTables > 0 && <p>{t("flattened", { count: flattenedTables })}</p>}
      <Button size="small" className="mt-1" onClick={onClose}>
        {t("close")}
      </Button>
    </Notice>
  );
}
