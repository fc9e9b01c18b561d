"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CARE_TAG } from "#domain/article/care.ts";
import type { Content } from "#domain/article/content.ts";
import { hasPollBox, missingPollItems, POLL_LABELS, withPollBox } from "#domain/article/poll.ts";
import type { Issue } from "#domain/article/publishable.ts";
import { AI_LINE } from "#domain/article/reporting.ts";

type Props = {
  issue: Issue;
  content: Content;
  /** Puts the mended text in place; left out where the text is only read. */
  onRewrite?: (content: Content) => void;
};

/** Under a check: whose rule it is, what exactly is missing, and a way to mend it with one press. */
export function CheckHelp({ issue: { check }, content, onRewrite }: Props) {
  const t = useTranslations("checkHelp");
  return (
    <>
      {t.has(`source.${check}`) && (
        <p className="text-xs text-muted">{t("from", { source: t(`source.${check}`) })}</p>
      )}
      {check === "pollUntold" && (
        <p className="text-sm">
          {t("missing")}{" "}
          {missingPollItems(content)
            .map((item) => POLL_LABELS[item])
            .join(", ")}
        </p>
      )}
      {onRewrite && (
        <div className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
          {waysOf(check, content).map((way) => (
            <Button key={way} size="small" onClick={() => onRewrite(WAYS[way](content))}>
              {t(`way.${way}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

const WAYS = {
  pollFirst: (content: Content) => ({ ...content, body: withPollBox(content.body, "first") }),
  pollCited: (content: Content) => ({ ...content, body: withPollBox(content.body, "cited") }),
  careTag: (content: Content) => ({ ...content, tags: [...content.tags, CARE_TAG] }),
  aiLine: (content: Content): Content => ({
    ...content,
    body: {
      type: "doc",
      content: [
        ...content.body.content,
        { type: "paragraph", content: [{ type: "text", text: AI_LINE }] },
      ],
    },
  }),
  originHandout: (content: Content): Content => ({ ...content, origin: "handout" }),
  originWire: (content: Content): Content => ({ ...content, origin: "wire" }),
} as const;

const OFFERED: Readonly<Record<string, readonly (keyof typeof WAYS)[]>> = {
  pollUntold: ["pollFirst", "pollCited"],
  careNoteMissing: ["careTag"],
  aiUndeclared: ["aiLine"],
  aiTold: ["aiLine"],
  handoutCopied: ["originHandout"],
  wireUndeclared: ["originWire"],
};

function waysOf(check: string, { body }: Content): readonly (keyof typeof WAYS)[] {
  return check === "pollUntold" && hasPollBox(body) ? [] : (OFFERED[check] ?? []);
}
