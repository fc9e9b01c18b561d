import type { ReasonValues } from "#domain/errors.ts";

export type SignInRefusal = { readonly reason: string; readonly values: ReasonValues };

const KNOWN = ["signIn.wrong", "signIn.tooOften", "signIn.unavailable"];

/** next-auth hands a refusal on as one string, `reason:minutes` (server/auth/options.ts). */
export function refusalOf(error: string | null | undefined): SignInRefusal {
  const [reason = "", minutes = ""] = (error ?? "").split(":");
  if (!KNOWN.includes(reason)) return { reason: "signIn.unavailable", values: {} };
  return { reason, values: { minutes: Number(minutes) || 1 } };
}
