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

/** robots.txt (RFC 9309): one group of refused crawlers, one for all others. */
export function robotsText(sitemapUrl: string): string {
  return [
    ...TRAINING_CRAWLERS.map((name) => `User-agent: ${name}`),
    "Disallow: /",
    "",
    "User-agent: *",
    "Disallow: /newsroom",
    "Disallow: /sign-in",
    "Disallow: /invitation/",
    "Disallow: /api/",
    "",
    `Sitemap: ${sitemapUrl}`,
    "",
  ].join("\n");
}
