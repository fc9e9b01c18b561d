import { useTranslations } from "next-intl";
import type { Content } from "#domain/article/content.ts";
import { LEAST_REMAINING, remainingShare } from "#domain/article/remaining.ts";
import { Notice } from "../ui/notice.tsx";

type Props = { published: Content | null; content: Content };

/** Warns where an update leaves less than half of what readers have read. */
export function HalfNotice({ published, content }: Props) {
  const t = useTranslations("out.half");
  if (published === null) return null;
  const share = remainingShare(published.body, content.body);
  if (share >= LEAST_REMAINING) return null;
  return (
    <Notice tone="warn" title={t("title", { percent: Math.floor(share * 100) })}>
      {t("lead")}
    </Notice>
  );
}
