import { escapeXml } from "#domain/xml.ts";

/** The one thing that stays with the files readers get. */
export type Rights = {
  /** Whose picture it is; empty where the form says nothing. */
  readonly copyright: string;
  /** Made by a machine: said in the files too. */
  readonly isAi: boolean;
};

/**
 * XMP with dc:rights and IPTC's digital source type, and not a word more; null where there is neither.
 * Not EXIF: its texts are ASCII, and libvips writes question marks for Hangul.
 */
export function rightsPacket({ copyright, isAi }: Rights): string | null {
  if (copyright === "" && !isAi) return null;
  const source = isAi
    ? ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"'
    : "";
  const rights =
    copyright === ""
      ? ""
      : `<dc:rights xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${source}>${rights}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}
