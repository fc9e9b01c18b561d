import { Node } from "@tiptap/core";
import { embedFrame, embedLink, isEmbed } from "#domain/article/embed.ts";

/**
 * Blocks that name something kept elsewhere. In the writing screen they are shown as
 * words: no foreign frame is loaded while one writes. Attribute validators run when JSON
 * becomes a document, so a crafted document cannot smuggle arrays into the DOM output.
 */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    pictureId: {
      isRequired: true,
      default: undefined,
      validate: (value: unknown) => {
        if (!isPictureId(value)) throw new RangeError("pictureId must be a positive integer");
      },
      parseHTML: (element: HTMLElement) => Number(element.dataset.pictureId),
    },
    caption: {
      default: "",
      validate: "string",
      parseHTML: (element: HTMLElement) => element.querySelector("figcaption")?.textContent ?? "",
    },
    alt: {
      default: "",
      validate: "string",
      parseHTML: (element: HTMLElement) => element.dataset.alt ?? "",
    },
  }),
  parseHTML: () => [
    {
      tag: "figure[data-picture-id]",
      getAttrs: (element) => (isPictureId(Number(element.dataset.pictureId)) ? null : false),
    },
  ],
  renderHTML: ({ node }) => [
    "figure",
    {
      class: "picture picture-missing",
      "data-picture-id": String(node.attrs.pictureId),
      "data-alt": String(node.attrs.alt),
    },
    ["figcaption", String(node.attrs.caption)],
  ],
});

export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    provider: {
      isRequired: true,
      default: undefined,
      validate: "string",
      parseHTML: (element: HTMLElement) => element.dataset.provider,
    },
    id: {
      isRequired: true,
      default: undefined,
      validate: "string",
      parseHTML: (element: HTMLElement) => element.dataset.embedId,
    },
  }),
  parseHTML: () => [
    {
      tag: "figure[data-embed-id]",
      getAttrs: (element) =>
        isEmbed(element.dataset.provider, element.dataset.embedId) ? null : false,
    },
  ],
  renderHTML: ({ node }) => {
    const provider = String(node.attrs.provider);
    const id = String(node.attrs.id);
    const link = embedLink(provider, id);
    return [
      "figure",
      { class: "embed embed-placeholder", "data-provider": provider, "data-embed-id": id },
      ["figcaption", link ? `${embedFrame(provider, id)?.title} · ${link.href}` : ""],
    ];
  },
});

function isPictureId(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}
