import { useTranslations } from "next-intl";
import type { ReasonValues } from "#domain/errors.ts";

/** Turns a refusal's key into its sentence, in the reader's language. */
export type ReasonSentence = (reason: string, values?: ReasonValues) => string;

export function useReason(): ReasonSentence {
  const sentences = useTranslations("reason");
  const labels = useTranslations("labels");
  return (reason, values = {}) => {
    if (!sentences.has(reason)) return sentences("unexpected");
    return sentences(reason, named(labels, values));
  };
}

/**
 * Statuses and verbs travel as keys and are shown by name. `none` lets a sentence do without
 * what the verb did not say.
 */
function named(
  labels: ReturnType<typeof useTranslations<"labels">>,
  values: ReasonValues,
): ReasonValues {
  const names: ReasonValues = { ...values };
  for (const name of ["status", "verb"] as const) {
    const key = `${name}.${values[name]}`;
    names[name] = labels.has(key) ? labels(key) : "none";
  }
  return names;
}
