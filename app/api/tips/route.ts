import { DomainError } from "#domain/errors.ts";
import { paths } from "#domain/paths.ts";
import { assertOwnOrigin, clientAddress } from "#server/auth/request.ts";
import { siteDb } from "#server/databases.ts";
import { leaveTip } from "#server/tips/leave-tip.ts";
import { readTipForm } from "#server/tips/read-tip-form.ts";
import { tipLimits } from "#server/tips/tip-limits.ts";

export const dynamic = "force-dynamic";

/** A reader's form, sent without script; the answer is a page that says what became of it. */
export async function POST(request: Request) {
  try {
    assertOwnOrigin(request.headers);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response("Forbidden\n", { status: 403 });
  }
  const form = await readTipForm(request);
  const left = { ...form, address: clientAddress(request.headers) };
  const outcome = await leaveTip(siteDb(), tipLimits(), left, performance.now());
  // 303: going back and forth does not send the form a second time.
  return new Response(null, { status: 303, headers: { location: paths.tips(outcome) } });
}
