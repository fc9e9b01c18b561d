import { expect, type Page } from "@playwright/test";

/** An element as the browser's XML parser, which we did not write, understood it. */
export type XmlTree = {
  readonly name: string;
  readonly space: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlTree[];
};

/** Fails where the text is not well-formed XML with its namespaces. */
export async function parseXml(page: Page, text: string): Promise<XmlTree> {
  const tree = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "application/xml");
    const fault = parsed.querySelector("parsererror")?.textContent ?? null;
    const read = (element: Element): unknown => ({
      name: element.nodeName,
      space: element.namespaceURI,
      attributes: Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
      text: element.textContent,
      children: [...element.children].map(read),
    });
    return { fault, root: read(parsed.documentElement) };
  }, text);
  expect(tree.fault).toBeNull();
  return tree.root as XmlTree;
}

export function childrenOf(tree: XmlTree | undefined, name: string): XmlTree[] {
  return (tree?.children ?? []).filter((child) => child.name === name);
}

/** The text of the only child of that name; fails where there is none or several. */
export function textOf(tree: XmlTree | undefined, name: string): string {
  const found = childrenOf(tree, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]?.text ?? "";
}
