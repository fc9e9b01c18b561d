import { answerRendition } from "#server/site/rendition.ts";

export const dynamic = "force-dynamic";

/** A file of a picture, for as long as an article that is out shows it. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ key: string; file: string }> },
) {
  const { key, file } = await params;
  return answerRendition(key, file);
}
