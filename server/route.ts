import type { Answer } from "#domain/answer.ts";
import { DomainError, type ErrorCode } from "#domain/errors.ts";
import { answer } from "./action.ts";
import { assertOwnOrigin } from "./auth/request.ts";

const HTTP_STATUS: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  invalid_transition: 409,
  not_publishable: 422,
  conflict: 409,
  invalid_input: 422,
  rate_limited: 429,
  unavailable: 503,
};

const BODY_LIMIT = 2_000_000; // bytes of JSON; the press stops larger ones at the door

/** The same adapter as for actions, for writes that a page sends by `fetch` (autosave, locks). */
export async function answerWrite<T>(
  request: Request,
  work: (body: unknown) => Promise<T>,
): Promise<Response> {
  return answerRead(async () => {
    assertOwnOrigin(request.headers);
    return work(await readJson(request));
  });
}

/** For what a page only asks. */
export async function answerRead<T>(work: () => Promise<T>): Promise<Response> {
  const result = await guarded(work);
  const status = result.ok ? 200 : HTTP_STATUS[result.code];
  return Response.json(result, { status, headers: { "cache-control": "no-store" } });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > BODY_LIMIT) throw new DomainError("invalid_input", "input.tooLarge");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError("invalid_input", "input.malformed", { cause });
  }
}

/** Unexpected errors are logged once, here, and said in plain words without their text. */
async function guarded<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return await answer(work);
  } catch (error) {
    console.error("request failed:", error);
    const values = {};
    return {
      ok: false,
      code: "unavailable",
      reason: "unexpected",
      values,
      fields: {},
      detail: null,
    };
  }
}
