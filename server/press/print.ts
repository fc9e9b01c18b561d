import { createHash } from "node:crypto";
import type { Allowance } from "./house-headers.ts";
import { attributeOf, commentEnd, rawTextEnd, readTag, type Tag } from "./markup.ts";
import { tagsIn } from "./tags.ts";

/** What a page says about its own printing. Lifetimes are whole seconds. */
export interface Directives {
  tags: string[];
  status?: number;
  maxAge?: number;
  allow?: Allowance;
}

export interface Printed extends Directives {
  html: Buffer;
  /** CSP sources (`'sha256-…'`) of the kept inline speculation rules. */
  ruleHashes: string[];
  /** Next gave up server rendering: the body would come from scripts, which are not printed. */
  blank: boolean;
  /** Content left for a script to put in its place; a reader would not see it. */
  deferred: boolean;
}

const RAW_TEXT = new Set(["style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"]);
/** React's marks for content that a script would put in later: `<template id="B:0">`. */
const DEFERRED = /^[BP]:/;
const OWN_SCRIPT = /^\/site\/[\w-][\w./-]*(?:\?[\w=.-]*)?$/;

/**
 * Prints one composed page: everything a reader can do without is taken out — the framework's
 * scripts, their preloads, comments — and the page's directives are read and removed. Throws an
 * Error if the document was cut off.
 */
export function printPage(composed: Buffer): Printed {
  const html = composed.toString("utf8");
  const page: Printed = {
    ...{ html: composed, tags: [], ruleHashes: [], blank: false, deferred: false },
  };
  const parts: string[] = [];
  let copied = 0;
  let foreign = 0;
  const cut = (from: number, to: number) => {
    parts.push(html.slice(copied, from));
    copied = to;
  };

  let at = html.indexOf("<");
  while (at !== -1) {
    let next = at + 1;
    if (html.startsWith("<!--", at)) {
      next = commentEnd(html, at);
      cut(at, next);
    } else {
      const tag = readTag(html, at);
      if (tag !== null) {
        next = tag.end;
        if (tag.name === "svg" || tag.name === "math") {
          foreign = Math.max(0, foreign + (tag.closing ? -1 : tag.selfClosing ? 0 : 1));
        } else if (tag.name === "script" && !tag.closing) {
          next = passScript(html, tag, foreign > 0, page, cut);
        } else if (RAW_TEXT.has(tag.name) && !tag.closing && foreign === 0) {
          cutAttributes(tag, cut);
          next = rawTextEnd(html, tag.name, tag.end);
        } else if (!tag.closing) {
          passElement(tag, page, cut);
        }
      }
    }
    at = html.indexOf("<", next);
  }
  parts.push(html.slice(copied));
  const printed = parts.join("").replace('<div hidden=""></div>', "");
  return { ...page, html: Buffer.from(printed, "utf8") };
}

/** Merges what a page or its headers say: tags add up, the shortest lifetime wins. */
export function readDirectives(content: string, into: Directives): void {
  for (const part of content.split(";")) {
    const [name, ...rest] = part.split("=");
    const value = rest.join("=").trim();
    if (name?.trim() === "tags") into.tags.push(...tagsIn(value));
    if (name?.trim() === "status") readStatus(value, into);
    if (name?.trim() === "max-age") readMaxAge(value, into);
    if (name?.trim() === "allow" && value === "kakao") into.allow = value;
  }
}

/** Only the answers a page itself can give; an unreadable one changes nothing. */
export function readStatus(value: string, into: Directives): void {
  if (["200", "404", "410", "451"].includes(value)) into.status = Number(value);
}

/** An unreadable lifetime counts as none: better rendered again than kept too long. */
export function readMaxAge(value: string, into: Directives): void {
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  into.maxAge = Math.min(into.maxAge ?? seconds, seconds);
}

type Cut = (from: number, to: number) => void;

/** Keeps or cuts one script with its text; returns the offset after it. */
function passScript(html: string, tag: Tag, foreign: boolean, page: Printed, cut: Cut): number {
  if (foreign && tag.selfClosing) {
    cut(tag.start, tag.end);
    return tag.end;
  }
  const textEnd = rawTextEnd(html, "script", tag.end);
  const closing = readTag(html, textEnd);
  const end = closing?.end ?? textEnd;
  const text = html.slice(tag.end, textEnd);
  const type = attributeOf(tag, "type")?.trim().toLowerCase() ?? "";
  if (!isKeptScript(tag, type, text)) {
    cut(tag.start, end);
    return end;
  }
  cutAttributes(tag, cut);
  if (type === "speculationrules") {
    page.ruleHashes.push(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  return end;
}

function isKeptScript(tag: Tag, type: string, text: string): boolean {
  const src = attributeOf(tag, "src");
  if (src !== undefined) return OWN_SCRIPT.test(src) && !src.includes("..") && text.trim() === "";
  // `<!--` would switch the reader's parser into another state, where `</script>` may not end it.
  if (text.includes("<!--")) return false;
  return type === "application/ld+json" || type === "speculationrules";
}

function passElement(tag: Tag, page: Printed, cut: Cut): void {
  if (tag.name === "meta") passMeta(tag, page, cut);
  else if (tag.name === "link") passLink(tag, cut);
  else if (tag.name === "html") page.blank ||= attributeOf(tag, "id") === "__next_error__";
  else if (tag.name === "template") page.deferred ||= DEFERRED.test(attributeOf(tag, "id") ?? "");
}

function passMeta(tag: Tag, page: Printed, cut: Cut): void {
  const name = attributeOf(tag, "name");
  if (name === "press") readDirectives(attributeOf(tag, "content") ?? "", page);
  if (name === "press" || name === "next-size-adjust") cut(tag.start, tag.end);
}

/** `expect` would hold the first paint back for the id of a script that is not printed. */
function passLink(tag: Tag, cut: Cut): void {
  const rel = (attributeOf(tag, "rel") ?? "").toLowerCase().split(/\s+/);
  const as = attributeOf(tag, "as")?.toLowerCase() ?? "";
  const forFramework =
    rel.includes("modulepreload") ||
    rel.includes("expect") ||
    ((rel.includes("preload") || rel.includes("prefetch")) &&
      !["font", "style", "image"].includes(as));
  if (forFramework) cut(tag.start, tag.end);
  else cutAttributes(tag, cut);
}

/** Marks of React's that mean nothing once its scripts are gone. */
function cutAttributes(tag: Tag, cut: Cut): void {
  for (const attribute of tag.attributes) {
    const { name, start, end } = attribute;
    if (name === "nonce" || name === "data-precedence") cut(start, end);
  }
}
