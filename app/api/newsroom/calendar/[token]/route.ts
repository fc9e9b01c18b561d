import { newsroomDb } from "#server/databases.ts";
import { answerFeed } from "#server/planning/answer-feed.ts";

/**
 * A calendar behind a secret address, for programs that sign in nowhere. One that was never made
 * and one that was revoked are the same nothing.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const name = /^([\w-]{43})\.ics$/.exec((await params).token);
  const text = name?.[1] ? await answerFeed(newsroomDb(), name[1], new Date()) : null;
  const headers = { "cache-control": "no-store", "x-robots-tag": "noindex" };
  if (text === null) return new Response("Not found\n", { status: 404, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="magam.ics"',
    },
  });
}
