/**
 * The one error a verb throws on purpose. `code` is closed and says how doors
 * answer (HTTP status, form or page); `reason` is a message key under `reason.*`
 * and says why, in the reader's language.
 */
export const ERROR_CODES = [
  "not_found",
  "forbidden",
  "invalid_transition",
  "not_publishable",
  "conflict",
  "invalid_input",
  "rate_limited",
  "unavailable",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export type ReasonValues = Record<string, string | number>;

export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly values: ReasonValues;
  /** Sentences for single fields: field path → reason key. */
  readonly fields: Record<string, string>;
  /** What the other side needs to go on, e.g. both versions of a text. Never text the actor may not read. */
  readonly detail: unknown;

  constructor(
    code: ErrorCode,
    reason: string,
    more: {
      values?: ReasonValues;
      fields?: Record<string, string>;
      detail?: unknown;
      cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${reason}`, { cause: more.cause });
    this.name = "DomainError";
    this.code = code;
    this.reason = reason;
    this.values = more.values ?? {};
    this.fields = more.fields ?? {};
    this.detail = more.detail ?? null;
  }
}
