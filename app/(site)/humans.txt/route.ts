import { siteMachines } from "#server/site/machines.ts";
import { textFile } from "#server/site/text-file.ts";

export const dynamic = "force-dynamic";

export async function GET() {
  return textFile((await siteMachines()).humansTxt);
}
