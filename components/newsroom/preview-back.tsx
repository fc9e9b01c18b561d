"use client";

import { type MouseEvent, useState } from "react";

type Props = {
  /** Where to go for whoever came from outside the newsroom, e.g. by a link in a message. */
  href: string;
  label: string;
  /** Said where the browser does not let the page close itself. */
  closeHint: string;
};

/** Back to the very page that one came from: another one of the same text would be a second writer. */
export function PreviewBack({ href, label, closeHint }: Props) {
  const [mayClose, setMayClose] = useState(false);
  function goBack(event: MouseEvent) {
    if (!cameFromNewsroom()) return;
    event.preventDefault();
    if (window.history.length > 1) return window.history.back();
    // Opened in a tab of its own: the page is still there beside it.
    window.close();
    setMayClose(true);
  }
  return (
    <span role="status">
      {mayClose ? (
        closeHint
      ) : (
        <a href={href} onClick={goBack}>
          {label}
        </a>
      )}
    </span>
  );
}

function cameFromNewsroom(): boolean {
  const from = URL.parse(document.referrer);
  return from?.origin === window.location.origin && /^\/newsroom(?:\/|$)/.test(from.pathname);
}
