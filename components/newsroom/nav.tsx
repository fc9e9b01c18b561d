"use client";

import clsx from "clsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";

/** A door of the newsroom; which ones somebody sees is decided by who they are. */
export type NavDoor =
  | "home"
  | "create"
  | "planning"
  | "desk"
  | "schedule"
  | "pictures"
  | "tips"
  | "cases"
  | "style"
  | "kinds"
  | "articleList"
  | "board"
  | "ads"
  | "people"
  | "settings";

/** The newsroom's places. On a narrow screen a row of its own, which can be pushed sideways. */
export function Nav({ doors }: { doors: readonly NavDoor[] }) {
  const t = useTranslations("shell.nav");
  const pathname = usePathname();
  return (
    <nav
      aria-label={t("label")}
      className="order-last -mx-4 basis-full overflow-x-auto px-2 md:order-none md:mx-0 md:basis-auto md:px-0"
    >
      <ul className="flex gap-0.5">
        {doors.map((door) => {
          const href = paths.newsroom[door]();
          const isHere = door === "home" ? pathname === href : pathname.startsWith(href);
          return (
            <li key={door} ref={isHere ? bringToMiddle : undefined}>
              <Link
                href={href}
                aria-current={isHere ? "page" : undefined}
                className={clsx(
                  "flex min-h-12 items-center border-b-2 px-2.5 whitespace-nowrap -outline-offset-2",
                  isHere
                    ? "border-accent font-semibold text-ink"
                    : "border-transparent text-muted hover:text-ink",
                )}
              >
                {t(door)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Where the row is pushed sideways, the place one is at stands in its middle; the page stays. */
function bringToMiddle(place: HTMLLIElement | null): void {
  const row = place?.closest("nav");
  if (!place || !row) return;
  const [here, whole] = [place.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += here.left - whole.left - (whole.width - here.width) / 2;
}
