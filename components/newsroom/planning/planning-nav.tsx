import clsx from "clsx";
import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";

const PLACES = [
  ["plans", paths.newsroom.planning()],
  ["calendar", paths.newsroom.calendar()],
  ["feeds", paths.newsroom.feeds()],
] as const;

/** The three sides of planning, each an address of its own. */
export function PlanningNav({ current }: { current: (typeof PLACES)[number][0] }) {
  const t = useTranslations("planning.nav");
  return (
    <nav
      aria-label={t("label")}
      className="relative -mx-4 mb-5 overflow-x-auto px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex min-w-max gap-1 border-b border-rule">
        {PLACES.map(([place, href]) => (
          <li key={place}>
            <Link
              href={href}
              aria-current={place === current ? "page" : undefined}
              className={clsx(
                "-mb-px flex min-h-11 items-center border-b-2 px-3 font-medium -outline-offset-2",
                place === current
                  ? "border-accent text-accent"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {t(place)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
