import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

const STYLE =
  "body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.0625rem/1.7 system-ui," +
  '"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif;word-break:keep-all;' +
  "color:#1a1a1a;background:#fafaf8}main{max-width:32rem;padding:2rem}h1{font-size:1.5rem;" +
  "line-height:1.4;margin:0 0 .75rem}p{margin:0 0 .75rem}a{color:inherit}p[lang=en]{color:#5c5c58}" +
  "@media(prefers-color-scheme:dark){body{color:#ececea;background:#161616}p[lang=en]{color:#a3a39e}}";

const UNAVAILABLE = Buffer.from(
  `<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>잠시 후 다시 열어 주세요</title><style>${STYLE}</style></head><body><main><h1>지금은 이 페이지를 열 수 없습니다</h1><p>잠시 후 다시 시도해 주세요. 이미 발행된 다른 기사는 그대로 읽으실 수 있습니다.</p><p><a href="/">첫 화면으로</a></p><p lang="en">This page cannot be opened right now. Please try again in a moment.</p></main></body></html>`,
);

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

const UNAVAILABLE_HEADERS = [
  ...["Content-Type", "text/html; charset=utf-8"],
  ...["Content-Length", String(UNAVAILABLE.length)],
  ...["Cache-Control", "no-store"],
  ...["Retry-After", "2"],
  ...["X-Content-Type-Options", "nosniff"],
  ...[
    "Content-Security-Policy",
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'self'`,
  ],
];

/** 503 in words, when Next cannot be asked and nothing printed may stand in. */
export function sendUnavailable(response: ServerResponse): void {
  response.writeHead(503, UNAVAILABLE_HEADERS);
  response.end(UNAVAILABLE);
}

/** A short text answer; Node itself leaves the body out on HEAD. Headers are name, value pairs. */
export function sendPlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: readonly string[] = [],
): void {
  send(response, status, "text/plain; charset=utf-8", `${text}\n`, headers);
}

export function sendJson(response: ServerResponse, value: Record<string, string>): void {
  send(response, 200, "application/json", `${JSON.stringify(value)}\n`, []);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: readonly string[],
): void {
  const body = Buffer.from(text);
  response.writeHead(status, [
    ...["Content-Type", type],
    ...["Content-Length", String(body.length)],
    ...["Cache-Control", "no-store"],
    ...["X-Content-Type-Options", "nosniff"],
    ...headers,
  ]);
  response.end(body);
}
