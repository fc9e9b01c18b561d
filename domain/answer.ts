import type { ErrorCode, ReasonValues } from "./errors.ts";

/**
 * What a verb answers to a form: its value, or why not, in keys the page has
 * sentences for. Nothing of an unexpected error is in here.
 */
export type Refused = {
  readonly ok: false;
  readonly code: ErrorCode;
  /** Message key under `reason.*`. */
  readonly reason: string;
  readonly values: ReasonValues;
  /** Field path → message key under `reason.*`. */
  readonly fields: Record<string, string>;
  readonly detail: unknown;
};

export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;
