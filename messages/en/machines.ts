import type ko from "../ko/machines.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Search engines and programs",
  lead: "What the paper tells search engines, feed readers and other programs. What is left empty is not told.",
  link: "What search engines and programs are told",
  groups: {
    crawlers: "Crawlers (robots.txt)",
    telling: "News of new articles, and feeds",
    files: "Other files",
  },
  refuse: "Refuse (default)",
  allow: "Allow",
  fields: {
    trainingCrawlers: "Collecting for AI training",
    robotsLines: "Lines to add to robots.txt",
    indexNowKey: "IndexNow key",
    webSubHub: "Address of the WebSub hub",
    feedKey: "Key of the full-text feeds",
    adsTxt: "ads.txt",
    securityContact: "Contact for security reports (security.txt)",
    humansTxt: "humans.txt",
  },
  hints: {
    trainingCrawlers: "Refuses or allows robots that collect articles to train AI models.",
    robotsLines: "Added as they are. For example: User-agent: BadBot",
    indexNowKey:
      "8 to 128 letters, digits and hyphens. With it, Naver and Bing hear when an article goes out, changes or goes.",
    webSubHub: "For example https://hub.example.com. With it, the hub hears when a feed changes.",
    feedKey:
      "20 to 128 letters, digits and hyphens. ?key=… behind a feed's address brings whole texts. Tell it to partners only.",
    adsTxt: "The lines your ad sellers gave you, as they are.",
    securityContact: "For example mailto:security@example.com",
    humansTxt: "A word about the people who make the paper.",
  },
  submit: "Save",
  saved: "Saved. It takes effect at once.",
  unchanged: "Nothing changed.",
} as const satisfies SameKeys<typeof ko>;
