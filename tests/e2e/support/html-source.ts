const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const RAW = new Set(["script", "style", "title", "textarea"]);
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

export type HtmlSource = {
  /** Names in the order in which they are written, lower case. */
  readonly elements: readonly string[];
  /** What a strict reader would not let pass. */
  readonly faults: readonly string[];
};

/**
 * Reads HTML as it is written, mending nothing: what is not closed, closed twice, nested crosswise
 * or given twice is a fault. A browser's parser says nothing of these; it makes the best of them.
 */
export function readSource(html: string): HtmlSource {
  const elements: string[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  let at = html.startsWith("<!DOCTYPE html>") ? "<!DOCTYPE html>".length : 0;
  if (at === 0) faults.push("no doctype");
  for (at = html.indexOf("<", at); at !== -1; at = html.indexOf("<", at)) {
    TAG.lastIndex = at;
    const [whole = "", slash = "", given = "", attributes = "", end = ""] = TAG.exec(html) ?? [];
    const name = given.toLowerCase();
    if (whole === "") faults.push(`bare < at ${html.slice(at, at + 30)}`);
    at += Math.max(1, whole.length);
    if (whole === "") continue;
    if (slash !== "") {
      if (open.at(-1) === name) open.pop();
      else faults.push(`</${name}> closes <${open.at(-1)}>`);
      continue;
    }
    elements.push(name);
    const names = [...attributes.matchAll(ATTRIBUTE)].map((match) => match[1]?.toLowerCase());
    if (new Set(names).size < names.length) faults.push(`an attribute twice in ${whole}`);
    const isForeign = open.includes("svg") || name === "svg";
    if (VOID.has(name) || (isForeign && end !== "")) continue;
    if (end !== "") faults.push(`<${name}/> is not closed by its slash`);
    if (RAW.has(name) && !isForeign) at = Math.max(at, html.indexOf(`</${name}`, at));
    open.push(name);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(" ")}`);
  return { elements, faults };
}
