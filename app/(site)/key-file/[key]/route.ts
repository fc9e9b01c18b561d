import { siteMachines } from "#server/site/machines.ts";
import { textFile } from "#server/site/text-file.ts";

export const dynamic = "force-dynamic";

/** `/{key}.txt`: proves to search engines that those who tell of new pages own the site. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  return textFile(key === (await siteMachines()).indexNowKey ? key : "");
}
