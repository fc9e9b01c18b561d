import { paths } from "#domain/paths.ts";
import { absolute } from "#server/public-url.ts";
import { robotsText } from "#server/site/robots.ts";

export const dynamic = "force-dynamic";

export function GET() {
  return new Response(robotsText(absolute(paths.sitemap())), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
