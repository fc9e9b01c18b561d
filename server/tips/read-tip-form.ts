/** Bytes of a form: the longest tip in Hangul, each syllable percent-encoded, and some room. */
const LARGEST_FORM = 120_000;

/** The two fields of a sent form; a form too large to be one counts as a tip that is too long. */
export async function readTipForm(request: Request): Promise<{ text: string; contact: string }> {
  const body = await request.text();
  const form = new URLSearchParams(body.slice(0, LARGEST_FORM));
  return { text: form.get("text") ?? "", contact: form.get("contact") ?? "" };
}
