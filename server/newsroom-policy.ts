/** A preview has no button: it may stand in a frame of ours, on the page that shows it in every width. */
const PREVIEW = /^\/newsroom\/editions\/\d+\/preview$/;

/**
 * The newsroom's Content Security Policy: scripts by nonce only, styles from us. A development
 * server evaluates code and writes styles into the page, so there both are let in.
 */
export function newsroomPolicy(nonce: string, isDevelopment: boolean, path = ""): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // Previews show what readers get; each frame stands in a sandbox (domain/article/embed.ts).
    // What may be framed of ours says so itself, below.
    "frame-src 'self' https:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${PREVIEW.test(path) ? "'self'" : "'none'"}`,
    "object-src 'none'",
  ].join("; ");
}
