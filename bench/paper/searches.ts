import { type Connection, connect } from "#db/client.ts";
import { findArticles } from "#server/search/find-articles.ts";
import { backendOf } from "./measure.ts";
import type { Scratch } from "./scratch.ts";
import { type Timed, timed } from "./timed.ts";
import { RARE } from "./words.ts";

/** What readers type: by how often it stands in the archive, and in how many words. */
const SEARCHES: readonly (readonly [string, (number: number) => string])[] = [
  ["two syllables, frequent", () => "교통"],
  ["two syllables, some", (number) => ["마루", "칠게", "씨름"][number % 3] ?? ""],
  ["two syllables, nowhere", () => "쀍뛟"],
  ["long and frequent", () => "개인정보"],
  ["rare", (number) => RARE[number % RARE.length] ?? ""],
  ["nowhere, of frequent pieces", () => "교통정보안전"],
  ["three words, frequent", () => "서울 교통 주택"],
  ["three words, rare", () => "서울 교통 물수제비"],
  ["three words, nowhere together", () => "물수제비 갯메꽃 두레박"],
  ["phrase", () => '"교통 예산은"'],
  ["word without another", () => "교통 -서울"],
  ["of a reporter", () => "교통 기자:이가람"],
  ["one syllable", () => "물"],
  ["in everything", () => "했다고"],
  ["half a word", () => "다고"],
];

/** Whole searches, as the page asks them: the numbers found, and the first ten articles. */
export async function timeSearches(
  scratches: readonly Scratch[],
  sort: "new" | "best",
): Promise<Timed[]> {
  const connections = scratches.map(({ urls }) => connect(urls.site, { name: "bench", max: 1 }));
  try {
    const backends = await Promise.all(connections.map(({ db }) => backendOf(db)));
    const figures: Timed[] = [];
    for (const [name, words] of SEARCHES) {
      const turns = connections.map(({ db }, index) => ({
        count: scratches[index]?.count ?? 0,
        once: (number: number) => search(db, words(number), sort),
        pids: [backends[index] ?? 0],
      }));
      figures.push(...(await timed(`${name}, ${sort}`, turns)));
    }
    return figures;
  } finally {
    for (const { end } of connections) await end();
  }
}

async function search(db: Connection["db"], q: string, sort: "new" | "best"): Promise<void> {
  const finding = await findArticles(db, { q, from: "", to: "", sort, page: 1 }, []);
  if (!finding.ok) throw new Error(`${q}: ${finding.fault}`);
}
