import { useTranslations } from "next-intl";
import type { ReasonValues } from "#domain/errors.ts";

/** Turns a refusal's key into its sentence, in the reader's language. */
export type ReasonSentence = (reason: string, values?: ReasonValues) => string;

export function useReason(): ReasonSentence {
  const sentences = useTranslations("reason");
  const labels = useTranslations("labels");
  return (reason, values = {}) => {
    if (!sentences.has(reason)) return sentences("unexpected");
    return sentences(reason, { ...values, ...named(labels, values) });
  };
}

/** Statuses and verbs travel as keys; sentences show their names. */
function named(
  labels: ReturnType<typeof useTranslations<"labels">>,
  values: ReasonValues,
): ReasonValues {
  const names: ReasonValues = {};
  for (const name of ["status", "verb"] as const) {
    const key = `${name}.${values[name]}`;
    if (name in values && labels.has(key)) names[name] = labels(key);
  }
  return names;
}
