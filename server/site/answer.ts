import { type Directive, directiveHeaders } from "#domain/press-directive.ts";

const TYPES = {
  rss: "application/rss+xml; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  text: "text/plain; charset=utf-8",
} as const;

/** An answer that is not HTML, with what it tells the press in its headers. */
export function answer(type: keyof typeof TYPES, body: string, directive: Directive): Response {
  return new Response(body, {
    headers: { "content-type": TYPES[type], ...directiveHeaders(directive) },
  });
}

export function missing(directive: Directive): Response {
  return new Response("Not found\n", {
    status: 404,
    headers: { "content-type": TYPES.text, ...directiveHeaders(directive) },
  });
}
