import { eq } from "drizzle-orm";
import { people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { demoPassword } from "#server/demo/accounts.ts";
import { bodyOf, contentOf } from "#tests/support/newsroom.ts";
import { type Figure, median, percentile } from "./figure.ts";
import { atPace } from "./pace.ts";
import type { Setting } from "./setting.ts";
import { signInAs } from "./sign-in.ts";

const SAVES = 150;
const WARM_UP = 20;
const EMAIL = "haram@magam.example";

/** An autosave as the writing page sends it: through the press, signed in, until «saved» is back. */
export async function saveLatency({ house, staff }: Setting): Promise<Figure[]> {
  const publicUrl = house.setting.env.PUBLIC_URL;
  const cookie = await signInAs(publicUrl, { email: EMAIL, password: demoPassword });
  const reporter = await demoReporter(staff);
  const { editionId } = await createArticle(staff.db, reporter, {
    ...{ sectionId: staff.section.id, kind: "straight", headline: "저장 시간을 재는 기사" },
  });
  let version = 1;
  let count = 0;
  const save = async () => {
    count += 1;
    const content = contentOf(reporter, { body: bodyOf(...paragraphs(count)) });
    const writer = { page: "bench-page", person: reporter.id };
    const body = { ...writer, baseVersion: version, content, key: `bench-key-${count}` };
    const since = performance.now();
    const response = await fetch(`${publicUrl}/api/newsroom/editions/${editionId}/text`, {
      method: "PUT",
      headers: { cookie, origin: publicUrl, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { ok: boolean; value: { version: number } };
    if (!answer.ok) throw new Error(`not saved: ${response.status} ${JSON.stringify(answer)}`);
    version = answer.value.version;
    return performance.now() - since;
  };
  const several = async (number: number) => {
    const each: number[] = [];
    while (each.length < number) each.push(await save());
    return each;
  };
  await several(WARM_UP);
  const waits: number[] = [];
  while (waits.length < SAVES) waits.push(...(await atPace(() => several(25))));
  return [
    {
      name: "save through PUT …/text until «saved», p95",
      measured: percentile(waits, 95),
      unit: "ms",
      target: { at: "most", value: 100 },
      note: `median ${median(waits).toFixed(0)} ms over ${SAVES}, fsync on`,
    },
  ];
}

async function demoReporter({ db }: Setting["staff"]): Promise<PersonActor> {
  const [person] = await db.select().from(people).where(eq(people.email, EMAIL));
  if (!person) throw new Error(`the demo paper has no ${EMAIL}`);
  const grants = [{ role: "reporter", sectionId: null, onDuty: false } as const];
  return { kind: "person", id: person.id, name: person.name, grants };
}

/** About 1,500 characters, one paragraph of which is new in each save. */
function paragraphs(count: number): string[] {
  const line = "시는 시장 앞 횡단보도의 보행 신호를 8초 늘리고 밤에도 같은 시간을 지키기로 했다. ";
  const rest = Array.from({ length: 9 }, (_, index) => `${index}. ${line.repeat(3)}`);
  return [...rest, `${count}번째로 고친 문단이다. ${line}`];
}
