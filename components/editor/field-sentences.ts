import { useTranslations } from "next-intl";
import { useReason } from "#components/ui/use-reason.ts";
import type { FieldFaults } from "#domain/article/content.ts";
import type { Issue } from "#domain/article/publishable.ts";

/** What is wrong with which field, in words. */
export type FieldSentences = {
  /** The sentence for a field path (`headline`, `decks.1`) or for anything under it; null if in order. */
  of(path: string): string | null;
};

/** From what a save was refused for, and what a verb still missed. */
export function useFieldSentences(faults: FieldFaults, issues: readonly Issue[]): FieldSentences {
  const reason = useReason();
  const check = useTranslations("check");
  return {
    of(path) {
      const at = Object.keys(faults).find((key) => key === path || key.startsWith(`${path}.`));
      if (at !== undefined) return reason(faults[at] ?? "field.malformed");
      const issue = issues.find(({ field }) => field === path);
      return issue ? check(issue.check, issue.values) : null;
    },
  };
}
