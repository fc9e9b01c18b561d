"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ShownPicture } from "./picture.ts";
import { isUnderWay, type Upload, useUploads } from "./use-uploads.ts";

type Props = {
  onTaken: (picture: ShownPicture, isKnown: boolean) => void;
  /** What lies in the zone and takes files too: dropped anywhere on it, or pasted. */
  children?: ReactNode;
};

/** Takes pictures by drop, paste, choice or a phone's camera, and tells how each fares. */
export function UploadZone({ onTaken, children }: Props) {
  const t = useTranslations("pictures.upload");
  const { uploads, add, clear } = useUploads(onTaken);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [add]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <div
        className={clsx(
          "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-2 border-dashed p-4",
          isOver ? "border-accent bg-accent-soft" : "border-rule",
        )}
      >
        <Button variant="primary" onClick={() => input.current?.click()}>
          {t("choose")}
        </Button>
        <p className="min-w-48 flex-1 text-sm text-muted">{t("hint")}</p>
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/*"
          multiple
          hidden
          aria-label={t("choose")}
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </div>
      <UploadList uploads={uploads} onClear={clear} />
      {children}
    </div>
  );
}

function UploadList({ uploads, onClear }: { uploads: readonly Upload[]; onClear: () => void }) {
  const t = useTranslations("pictures.upload");
  const left = uploads.filter(isUnderWay).length;
  if (uploads.length === 0) return null;
  return (
    <section aria-label={t("list")} className="mt-3 rounded-lg border border-rule bg-paper p-3">
      <div className="flex items-center justify-between gap-3">
        <p aria-live="polite" className="text-sm font-semibold">
          {left > 0 ? t("underWay", { left, all: uploads.length }) : t("done")}
        </p>
        {left < uploads.length && (
          <Button size="small" onClick={onClear}>
            {t("clear")}
          </Button>
        )}
      </div>
      <ul className="mt-1 max-h-56 overflow-y-auto">
        {uploads.map((upload) => (
          <li
            key={upload.key}
            className="flex flex-wrap items-center gap-x-3 border-t border-rule py-1.5 text-sm first:border-0"
          >
            <span className="min-w-32 flex-1 truncate">{upload.name}</span>
            {isUnderWay(upload) ? (
              <progress
                className="h-2 w-28 accent-accent"
                max={1}
                value={upload.progress}
                aria-label={t("progress", { name: upload.name })}
              />
            ) : (
              <span className={upload.state === "refused" ? "sr-only" : "text-muted"}>
                {t(`state.${upload.state}`)}
              </span>
            )}
            {upload.sentence !== null && (
              <p role="alert" className="basis-full text-bad">
                {upload.sentence}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
