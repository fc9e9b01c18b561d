import type { BylineRole } from "./kind.ts";

/** The list with what stood at one place put at another; the rest keeps its order. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, place) => place !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

const ROLES_BY_TITLE: readonly (readonly [RegExp, BylineRole])[] = [
  [/특파원|correspondent/iu, "correspondent"],
  [/인턴|수습|intern/iu, "intern"],
  [/논설|editorial/iu, "editorial_writer"],
  [/객원|guest/iu, "guest"],
  [/선임|senior/iu, "senior"],
];

/** How somebody of the house usually signs, by the title they have there. */
export function usualRole(title: string): BylineRole {
  return ROLES_BY_TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? "reporter";
}
