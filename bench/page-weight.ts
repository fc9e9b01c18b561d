import { brotliDecompressSync } from "node:zlib";
import { ask } from "#tests/server/drills/asking.ts";
import type { Figure } from "./figure.ts";
import { BROWSER, type Setting } from "./setting.ts";

const KILOBYTE = 1000;

/** What a reader's browser loads for an article: its HTML, and every script and style it names, as sent. */
export async function pageWeight({ house, article, characters }: Setting): Promise<Figure[]> {
  const page = await ask(house.url + article, BROWSER);
  if (page.headers["content-encoding"] !== "br") throw new Error("the page came without brotli");
  const html = brotliDecompressSync(page.body).toString();
  return [
    {
      name: "article page, scripts as sent",
      measured: await scriptBytes(house.url, html),
      unit: "bytes",
      target: { at: "most", value: 10 * KILOBYTE },
    },
    {
      name: "article page, styles as sent",
      measured: await styleBytes(house.url, html),
      unit: "bytes",
      target: { at: "most", value: 15 * KILOBYTE },
    },
    {
      name: "article page, HTML in brotli",
      measured: page.body.length,
      unit: "bytes",
      target: { at: "most", value: 8 * KILOBYTE },
      note: `${characters.toLocaleString("en")} characters of body; ${Buffer.byteLength(html).toLocaleString("en")} bytes unpacked`,
    },
  ];
}

async function styleBytes(url: string, html: string): Promise<number> {
  let bytes = 0;
  for (const [link] of html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)) {
    const file = /\bhref="([^"]+)"/.exec(link)?.[1] ?? "";
    const { status, body } = await ask(new URL(file, url).href, BROWSER);
    if (status !== 200) throw new Error(`${file} answered ${status}`);
    bytes += body.length;
  }
  return bytes;
}

async function scriptBytes(url: string, html: string): Promise<number> {
  let bytes = 0;
  const files = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(
    /<script\b([^>]*)>(.*?)<\/script>/gs,
  )) {
    const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    if (source !== undefined) files.add(source);
    else if (!/type="(?:application\/ld\+json|speculationrules)"/.test(attributes)) {
      bytes += Buffer.byteLength(text);
    }
  }
  // A set grows while it is walked, so modules named by modules are counted too.
  for (const file of files) {
    const { status, headers, body } = await ask(new URL(file, url).href, BROWSER);
    if (status !== 200) throw new Error(`${file} answered ${status}`);
    bytes += body.length;
    const code = headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body;
    for (const [, named] of code.toString().matchAll(/\b(?:from|import)\s*\(?\s*"([./][^"]+)"/g)) {
      files.add(new URL(named ?? "", new URL(file, url)).pathname);
    }
  }
  return bytes;
}
