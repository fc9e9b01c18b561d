import type { XmlTree } from "./xml-tree.ts";

const XML_NAMES = new Set(
  [
    "rss channel title link description language lastBuildDate atom:link item guid pubDate",
    "dc:creator category content:encoded feed subtitle id updated author name uri entry published",
    "summary content sitemapindex sitemap loc lastmod urlset url news:news news:publication",
    "news:name news:language news:publication_date news:title",
  ]
    .join(" ")
    .split(" "),
);

/** Elements that no feed and no map of ours has. */
export function strangeNamesIn(tree: XmlTree): string[] {
  return namesIn(tree).filter((name) => !XML_NAMES.has(name));
}

function namesIn(tree: XmlTree): string[] {
  return [tree.name, ...tree.children.flatMap(namesIn)];
}

/** What a reader of feeds takes for HTML: RSS says it of these, Atom of its typed content. */
export function markupIn(tree: XmlTree): string[] {
  const isMarkup =
    ["content:encoded", "description"].includes(tree.name) || tree.attributes.type === "html";
  return isMarkup ? [tree.text] : tree.children.flatMap(markupIn);
}
