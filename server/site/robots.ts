import type { Machines } from "#domain/machines.ts";

/** Crawlers that collect texts to train models on: the paper's copyright line, said to machines. */
const TRAINING_CRAWLERS = [
  "GPTBot",
  "ClaudeBot",
  "anthropic-ai",
  "CCBot",
  "Google-Extended",
  "Applebot-Extended",
  "Meta-ExternalAgent",
  "FacebookBot",
  "Bytespider",
  "Amazonbot",
  "PerplexityBot",
  "cohere-ai",
  "cohere-training-data-crawler",
  "Diffbot",
  "ImagesiftBot",
  "Omgilibot",
  "omgili",
  "Timpibot",
  "DeepSeekBot",
  "PanguBot",
  "AI2Bot",
  "YouBot",
];

/**
 * robots.txt (RFC 9309): one group of refused crawlers unless the paper lets them in, one for all
 * others, and the paper's own lines.
 */
export function robotsText(
  { trainingCrawlers, robotsLines }: Pick<Machines, "trainingCrawlers" | "robotsLines">,
  sitemapUrl: string,
): string {
  const refused = [...TRAINING_CRAWLERS.map((name) => `User-agent: ${name}`), "Disallow: /", ""];
  return [
    ...(trainingCrawlers === "allow" ? [] : refused),
    "User-agent: *",
    "Disallow: /newsroom",
    "Disallow: /sign-in",
    "Disallow: /invitation/",
    "Disallow: /api/",
    "",
    ...(robotsLines === "" ? [] : [robotsLines, ""]),
    `Sitemap: ${sitemapUrl}`,
    "",
  ].join("\n");
}
