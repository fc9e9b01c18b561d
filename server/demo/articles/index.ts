import type { DemoArticle } from "../demo-article.ts";
import { culture } from "./culture.ts";
import { economy } from "./economy.ts";
import { industry } from "./industry.ts";
import { opinion } from "./opinion.ts";
import { politics } from "./politics.ts";
import { society1 } from "./society-1.ts";
import { society2 } from "./society-2.ts";
import { sports } from "./sports.ts";
import { world } from "./world.ts";

/** Every article of the demo newsroom, in no order of time. */
export const demoArticles: readonly DemoArticle[] = [
  ...politics,
  ...economy,
  ...industry,
  ...society1,
  ...society2,
  ...world,
  ...culture,
  ...sports,
  ...opinion,
];
