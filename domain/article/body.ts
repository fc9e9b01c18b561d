import { normaliseBody, oneLine } from "./body-normalise.ts";
import {
  type AttrRule,
  BODY_LIMITS,
  embedFits,
  MARK_RULES,
  NODE_RULES,
  type NodeRule,
} from "./body-rules.ts";
import type { Body } from "./body-tree.ts";

/**
 * The door of the body schema: whatever comes from an editor, an API or an import
 * becomes a `Body` here or is refused. See body-tree.ts for the shape.
 */
export { normaliseBody, oneLine } from "./body-normalise.ts";
export { BODY_LIMITS } from "./body-rules.ts";
export type * from "./body-tree.ts";

/** Message keys under `reason.body.*`. */
export const BODY_FAULTS = [
  "notANode",
  "unknownNode",
  "misplaced",
  "unknownKey",
  "notAList",
  "empty",
  "badAttribute",
  "badLink",
  "badEmbed",
  "badText",
  "badMark",
  "tooDeep",
  "tooLong",
  "tooManyNodes",
  "tableTooLarge",
] as const;
export type BodyFault = { path: string; reason: (typeof BODY_FAULTS)[number] };

/** More would help nobody, and an attacker could have us write a million. */
const FAULTS_SHOWN = 20;

export function emptyBody(): Body {
  return { type: "doc", content: [{ type: "paragraph" }] };
}

/**
 * Untrusted JSON → a canonical body, or where it is at fault
 * (`content[3].content[0].attrs.href`). Parsing a parsed body changes nothing.
 * Descends at most `BODY_LIMITS.depth` levels, whatever the input's depth.
 */
export function parseBody(
  input: unknown,
): { ok: true; body: Body } | { ok: false; faults: BodyFault[] } {
  const walk: Walk = { faults: [], nodes: 0, text: 0, stopped: false };
  const tree = checkNode(walk, input, ["doc"], "", 0);
  if (tree === null || walk.faults.length > 0) return { ok: false, faults: walk.faults };
  // Every type, attribute and child was checked against NODE_RULES, which state the type Body.
  return { ok: true, body: normaliseBody(tree as unknown as Body) };
}

type Walk = { readonly faults: BodyFault[]; nodes: number; text: number; stopped: boolean };
type Tree = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: Tree[];
  content?: Tree[];
};

function checkNode(
  walk: Walk,
  input: unknown,
  allowed: readonly string[],
  path: string,
  depth: number,
): Tree | null {
  if (walk.stopped) return null;
  if (depth > BODY_LIMITS.depth) return stop(walk, path, "tooDeep");
  walk.nodes += 1;
  if (walk.nodes > BODY_LIMITS.nodes) return stop(walk, path, "tooManyNodes");
  if (!isPlain(input)) return fault(walk, path, "notANode");
  const type = input.type;
  const rule = typeof type === "string" ? NODE_RULES.get(type) : undefined;
  if (typeof type !== "string" || rule === undefined) {
    return fault(walk, join(path, "type"), "unknownNode");
  }
  if (!allowed.includes(type)) return fault(walk, path, "misplaced");

  const tree: Tree = { type };
  checkKeys(walk, input, keysOf(type, rule), path);
  const attrs = checkAttrs(walk, input.attrs, rule.attrs ?? {}, path);
  if (rule.attrs && attrs) tree.attrs = attrs;
  if (type === "embed" && attrs && !embedFits(attrs)) fault(walk, join(path, "attrs"), "badEmbed");
  if (type === "text") tree.text = checkText(walk, input.text, join(path, "text"));
  const marks = checkMarks(walk, input.marks, path);
  if (type === "text" && marks.length > 0) tree.marks = marks;
  if (rule.children) checkContent(walk, tree, rule, input.content, path, depth);
  if (type === "table" && gridPlaces(tree) > BODY_LIMITS.tableCells) {
    fault(walk, path, "tableTooLarge");
  }
  return tree;
}

function checkContent(
  walk: Walk,
  tree: Tree,
  rule: NodeRule,
  content: unknown,
  path: string,
  depth: number,
): void {
  const at = join(path, "content");
  const list = content === undefined ? [] : content;
  if (!Array.isArray(list)) return void fault(walk, at, "notAList");
  if (list.length === 0 && !rule.mayBeEmpty) return void fault(walk, at, "empty");
  const children: Tree[] = [];
  for (let index = 0; index < list.length && !walk.stopped; index += 1) {
    const allowed = index === 0 && rule.first ? [rule.first] : (rule.children ?? []);
    const child = checkNode(walk, list[index], allowed, `${at}[${index}]`, depth + 1);
    if (child) children.push(child);
  }
  if (children.length > 0) tree.content = children;
}

function checkText(walk: Walk, text: unknown, path: string): string {
  if (typeof text !== "string") {
    fault(walk, path, "badText");
    return "";
  }
  return countText(walk, text, path);
}

/** Counted before it is cleaned, so that a hostile megabyte costs one comparison. */
function countText(walk: Walk, text: string, path: string): string {
  walk.text += text.length;
  if (walk.text <= BODY_LIMITS.text) return text;
  stop(walk, path, "tooLong");
  return "";
}

function checkMarks(walk: Walk, marks: unknown, path: string): Tree[] {
  if (marks === undefined) return [];
  const at = join(path, "marks");
  if (!Array.isArray(marks)) {
    fault(walk, at, "notAList");
    return [];
  }
  const seen = new Map<string, Tree>();
  // There are three kinds of mark, so a fourth entry is a repetition.
  for (let index = 0; index < marks.length && index <= MARK_RULES.size; index += 1) {
    const here = `${at}[${index}]`;
    const mark: unknown = marks[index];
    const type = isPlain(mark) ? mark.type : undefined;
    const rule = typeof type === "string" ? MARK_RULES.get(type) : undefined;
    if (!isPlain(mark) || typeof type !== "string" || rule === undefined || seen.has(type)) {
      fault(walk, here, "badMark");
      continue;
    }
    checkKeys(walk, mark, ["type", "attrs"], here);
    const attrs = checkAttrs(walk, mark.attrs, rule, here);
    seen.set(type, type === "link" ? { type, attrs: attrs ?? {} } : { type });
  }
  return [...seen.values()];
}

function checkAttrs(
  walk: Walk,
  input: unknown,
  rules: Readonly<Record<string, AttrRule>>,
  path: string,
): Record<string, unknown> | null {
  const at = join(path, "attrs");
  const given = input === undefined ? {} : input;
  if (!isPlain(given)) return fault(walk, at, "badAttribute");
  checkKeys(walk, given, Object.keys(rules), at);
  const attrs: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const here = join(at, name);
    const result = rule(given[name]);
    if (result === null) fault(walk, here, name === "href" ? "badLink" : "badAttribute");
    else if (typeof result.value === "string" && (name === "caption" || name === "alt")) {
      const text = oneLine(countText(walk, result.value, here));
      if (text !== "") attrs[name] = text;
    } else if (result.value !== undefined) attrs[name] = result.value;
  }
  return attrs;
}

/** An own `__proto__`, as JSON.parse makes it, is a key like any other and unknown. */
function checkKeys(
  walk: Walk,
  input: Record<string, unknown>,
  known: readonly string[],
  path: string,
): void {
  for (const key of Object.keys(input)) {
    if (walk.stopped) return;
    if (known.includes(key) || input[key] === undefined) continue;
    fault(walk, join(path, key.slice(0, 40)), "unknownKey");
  }
}

function keysOf(type: string, rule: NodeRule): readonly string[] {
  if (type === "text") return ["type", "text", "marks"];
  // ProseMirror puts marks on a break inside marked text; they mean nothing and are dropped.
  if (type === "hardBreak") return ["type", "marks"];
  return rule.children ? ["type", "attrs", "content"] : ["type", "attrs"];
}

function gridPlaces(table: Tree): number {
  let places = 0;
  for (const row of table.content ?? []) {
    for (const cell of row.content ?? []) {
      places += Number(cell.attrs?.colspan) * Number(cell.attrs?.rowspan);
    }
  }
  return places;
}

/** Instances of classes, promises and the like are never what an editor sends. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function fault(walk: Walk, path: string, reason: BodyFault["reason"]): null {
  if (!walk.stopped) walk.faults.push({ path, reason });
  if (walk.faults.length >= FAULTS_SHOWN) walk.stopped = true;
  return null;
}

function stop(walk: Walk, path: string, reason: BodyFault["reason"]): null {
  fault(walk, path, reason);
  walk.stopped = true;
  return null;
}
