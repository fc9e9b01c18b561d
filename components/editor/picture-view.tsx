"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { PictureWords } from "#components/newsroom/pictures/picture-words.tsx";
import { Button } from "#components/ui/button.tsx";
import { paths } from "#domain/paths.ts";

/** A picture in the writing surface: seen, described in place, moved by its handle. */
export function PictureView({ node, editor, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useTranslations("pictures.inText");
  const { pictureId, caption, alt } = node.attrs as {
    pictureId: number;
    caption: string;
    alt: string;
  };
  const change = (words: { caption?: string; alt?: string }) => {
    if (editor.isEditable) updateAttributes(words);
  };
  return (
    <NodeViewWrapper as="figure" className="picture picture-edited">
      {/* biome-ignore lint/performance/noImgElement: the image optimizer is off */}
      <img data-drag-handle src={paths.api.picturePreview(pictureId)} alt={alt || t("unnamed")} />
      <PictureWords
        caption={caption}
        alt={alt}
        readOnly={!editor.isEditable}
        onCaption={(words) => change({ caption: words })}
        onAlt={(words) => change({ alt: words })}
      />
      {editor.isEditable && (
        <Button size="small" className="mt-2" onClick={deleteNode}>
          {t("remove")}
        </Button>
      )}
    </NodeViewWrapper>
  );
}
