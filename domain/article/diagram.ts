import { STATUSES, type Status, transition, VERBS, type Verb } from "./status.ts";

/** The words people see; names in code stand beside them. */
export type LifecycleWords = {
  readonly status: Readonly<Record<Status, string>>;
  readonly verb: Readonly<Record<Verb, string>>;
};

/**
 * The life of an edition as Mermaid text (stateDiagram-v2, no line break at the
 * end): the README shows it, a test holds the two together. The words come as an
 * argument because they belong to the interface; one may not hold a colon or a
 * semicolon, which end a label in Mermaid.
 */
export function lifecycleDiagram(words: LifecycleWords): string {
  return [
    "stateDiagram-v2",
    ...STATUSES.map((status) => `  state "${words.status[status]} ${status}" as ${status}`),
    ...VERBS.flatMap((verb) => arrowsOf(verb, words)),
    ...STATUSES.filter(isLast).map((status) => `  ${status} --> [*]`),
  ].join("\n");
}

/** A verb that opens an edition starts a new walk; the edition it starts from stays where it is. */
function arrowsOf(verb: Verb, words: LifecycleWords): string[] {
  const { from, to, who, opensEdition } = transition(verb);
  const system = who.every((part) => part === "system") ? " (system)" : "";
  const label = `${words.verb[verb]} ${verb}${system}`;
  if (!opensEdition) return from.map((status) => `  ${status} --> ${to} : ${label}`);
  const beside = from.length > 0 ? ` (beside ${from.join(", ")})` : "";
  return [`  [*] --> ${to} : ${label}${beside}`];
}

function isLast(status: Status): boolean {
  return VERBS.every((verb) => {
    const { from, opensEdition } = transition(verb);
    return opensEdition === true || !from.includes(status);
  });
}
