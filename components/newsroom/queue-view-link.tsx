"use client";

import type { ComponentProps } from "react";
import { type QueueView, writeView } from "#domain/article/queue-view.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";

export function viewAddress(view: QueueView): string {
  return `${paths.newsroom.desk()}?${writeView(view)}`;
}

/** Every line is on the page already: another view is another address, and nothing is asked for. */
export function showView(view: QueueView, how: "pushState" | "replaceState" = "pushState"): void {
  window.history[how](null, "", viewAddress(view));
}

type Props = Omit<ComponentProps<typeof Link>, "href"> & { view: QueueView };

export function ViewLink({ view, ...rest }: Props) {
  return (
    <Link
      {...rest}
      href={viewAddress(view)}
      prefetch={false}
      scroll={false}
      onNavigate={(event) => {
        event.preventDefault();
        showView(view);
      }}
    />
  );
}
