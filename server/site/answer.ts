import { type Directive, directiveHeaders } from "#domain/press-directive.ts";

const TYPES = {
  xml: "application/xml; charset=utf-8",
  text: "text/plain; charset=utf-8",
} as const;

/** An answer that is not HTML, with what it tells the press in its headers. */
export function answer(
  type: keyof typeof TYPES | `${string}/${string}`,
  body: string | Uint8Array<ArrayBuffer>,
  directive: Directive,
): Response {
  const contentType = type === "xml" || type === "text" ? TYPES[type] : type;
  return new Response(body, {
    headers: { "content-type": contentType, ...directiveHeaders(directive) },
  });
}

/** Kept for a second at most: no tag of ours may tell that it is there now. */
export function missing(directive: Directive): Response {
  const soon = { ...directive, maxAge: Math.min(directive.maxAge, 1) };
  return new Response("Not found\n", {
    status: 404,
    headers: { "content-type": TYPES.text, ...directiveHeaders(soon) },
  });
}
