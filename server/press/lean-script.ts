/**
 * One of our own scripts without its comments and indentation, which no reader runs. Only what
 * stands at the beginning of a line is taken out, so no string can be hurt; a text that runs over
 * lines would be, and `tests/server/press/lean-script.test.ts` lets no script have one.
 */
export function leanScript(source: string): string {
  return source
    .replace(/^[\t ]*\/\*(?:(?!\*\/)[\s\S])*\*\/[\t ]*$/gm, "")
    .replace(/^[\t ]*\/\/.*$/gm, "")
    .replace(/^[\t ]+|[\t ]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .replace(/^\n/, "");
}
