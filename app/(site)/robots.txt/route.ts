import { paths } from "#domain/paths.ts";
import { absolute } from "#server/public-url.ts";
import { siteMachines } from "#server/site/machines.ts";
import { robotsText } from "#server/site/robots.ts";
import { textFile } from "#server/site/text-file.ts";

export const dynamic = "force-dynamic";

export async function GET() {
  return textFile(robotsText(await siteMachines(), absolute(paths.sitemap())));
}
