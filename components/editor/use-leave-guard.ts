"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Guarded = { readonly isUnsaved: boolean; flush(): Promise<number | null> };

/**
 * Links of our own pages wait for the text: it is saved first, and only where that fails the
 * person is asked. `beforeunload` sees to everything that leaves the application.
 */
export function useLeaveGuard(session: Guarded): {
  /** Where the person wanted to go; null while nothing is to be asked. */
  asked: string | null;
  stay: () => void;
  leave: () => void;
} {
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const href = ownAddress(event);
      if (href === null || !session.isUnsaved) return;
      event.preventDefault();
      event.stopPropagation();
      void session.flush().then((version) => {
        if (version === null) setAsked(href);
        else router.push(href);
      });
    };
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, [router, session]);

  return {
    asked,
    stay: () => setAsked(null),
    leave: () => {
      if (asked !== null) router.push(asked);
      setAsked(null);
    },
  };
}

/** The address that a plain click would go to inside the application. */
function ownAddress(event: MouseEvent): string | null {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!isPlain || !link?.href || link.target || link.hasAttribute("download")) return null;
  const address = new URL(link.href);
  const isHere = address.pathname === location.pathname && address.search === location.search;
  return address.origin === location.origin && !isHere
    ? address.pathname + address.search + address.hash
    : null;
}
