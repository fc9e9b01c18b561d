"use client";

import clsx from "clsx";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { isComposing } from "./composition.ts";

type Props = {
  open: boolean;
  /** Escape or the browser's own closing; the owner sets `open` to false. */
  onClose: () => void;
  title: string;
  wide?: boolean;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: it keeps the focus inside and gives it back.
 * Escape that ends a composition does not end the dialog.
 */
export function Dialog({ open, onClose, title, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the page: only a dialog that is closed gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    return () => element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={() => {
        if (open && !dialog.current?.open) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isComposing(event)) event.preventDefault();
      }}
      className={clsx(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-rule bg-paper p-5 text-ink shadow-2xl",
        wide ? "max-w-2xl" : "max-w-md",
      )}
    >
      <h2 id={titleId} className="mb-3 text-lg font-bold">
        {title}
      </h2>
      {open && children}
    </dialog>
  );
}

/** The row of buttons a dialog ends with. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
