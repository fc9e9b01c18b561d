import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

export type Category = (typeof CATEGORIES)[number];

export interface Audited {
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Milliseconds under Lighthouse's throttling of a phone. */
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  /** Audits that took something off a score. */
  readonly faults: readonly string[];
}

/** One run of Lighthouse as it comes: a phone, its processor and its line simulated. */
export async function audit(url: string, port: number): Promise<Audited> {
  const run = await lighthouse(url, {
    port,
    logLevel: "error",
    output: "json",
    onlyCategories: [...CATEGORIES],
  });
  if (!run) throw new Error("Lighthouse told nothing");
  const { audits, categories, runtimeError } = run.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const number = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const scoreOf = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const faults = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).filter(
      ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
    ),
  );
  return {
    scores: {
      performance: scoreOf("performance"),
      accessibility: scoreOf("accessibility"),
      "best-practices": scoreOf("best-practices"),
      seo: scoreOf("seo"),
    },
    largestPaint: number("largest-contentful-paint"),
    blocked: number("total-blocking-time"),
    shift: number("cumulative-layout-shift"),
    faults: [...new Set(faults.map(({ id }) => id)), ...saidBy(audits["errors-in-console"])],
  };
}

/** What the browser complained of, in its words. */
function saidBy(audit: { readonly details?: unknown } | undefined): string[] {
  const { items = [] } = (audit?.details ?? {}) as { items?: { description?: unknown }[] };
  return items.map(({ description }) => `“${String(description)}”`);
}
