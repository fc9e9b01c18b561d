/** Somebody who can be called by `@` and their name. */
export type Mentionable = { readonly id: number; readonly name: string };

/**
 * Who is called in a note: `@김하람 확인 부탁`, also with a particle behind (`@김하람이`). The longest
 * name that fits counts; all of one name are called, because nobody can tell which was meant.
 */
export function mentionedIn(text: string, people: readonly Mentionable[]): number[] {
  const found = new Set<number>();
  for (const { index } of text.matchAll(/@(?=\S)/gu)) {
    // An address of mail is no call.
    if (index > 0 && /[\w.+-]/.test(text[index - 1] ?? "")) continue;
    const rest = text.slice(index + 1);
    const called = people.filter(({ name }) => name !== "" && rest.startsWith(name));
    const longest = Math.max(...called.map(({ name }) => name.length));
    for (const { id, name } of called) if (name.length === longest) found.add(id);
  }
  return [...found];
}
