import type { NextRequest } from "next/server";
import { answerFeed } from "#server/site/feeds/answer-feed.ts";

export const dynamic = "force-dynamic";

/** `all.xml`, one feed for each section, `reporter/3.xml`, `tag/….xml`. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ feed: string[] }> },
) {
  return answerFeed("rss", (await params).feed, request.nextUrl.searchParams.get("key"));
}
