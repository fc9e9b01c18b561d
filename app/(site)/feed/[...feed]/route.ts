import type { NextRequest } from "next/server";
import { answerFeed } from "#server/site/feeds/answer-feed.ts";

export const dynamic = "force-dynamic";

/** `all.json`, one feed for each section, `reporter/3.json`, `tag/….json`. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ feed: string[] }> },
) {
  return answerFeed("json", (await params).feed, request.nextUrl.searchParams.get("key"));
}
