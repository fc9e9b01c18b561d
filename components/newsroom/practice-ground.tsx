import { useTranslations } from "next-intl";

/**
 * On every screen of a practice article: a bar that says so, and through it (newsroom.css) hatched
 * ground under the whole page, so that nobody takes it for the paper or the paper for it.
 */
export function PracticeGround() {
  const t = useTranslations("practice");
  return (
    <p
      data-practice-ground=""
      className="mb-4 rounded-md border-2 border-dashed border-warn bg-warn-soft px-3.5 py-2 font-semibold text-warn"
    >
      {t("bar")}
    </p>
  );
}
