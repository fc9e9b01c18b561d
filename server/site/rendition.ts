import { findRendition } from "#db/queries/site-pictures.ts";
import { pageTags } from "#domain/page-tags.ts";
import { PICTURE_KEY } from "#domain/picture/picture.ts";
import { isRenditionFile } from "#domain/picture/rendition.ts";
import { siteDb } from "#server/databases.ts";
import { pictureStorage, places } from "../pictures/places.ts";
import { answer, missing } from "./answer.ts";
import { directive, siteFrame } from "./frame.ts";

const TYPES: Record<string, "image/avif" | "image/webp" | "image/jpeg"> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/** The readers' role says whether the picture is seen; only then is a file looked for. */
export async function answerRendition(key: string, file: string): Promise<Response> {
  const frame = await siteFrame();
  const known = PICTURE_KEY.test(key) && isRenditionFile(file);
  const picture = known ? await findRendition(siteDb(), key) : null;
  const bytes = picture ? await pictureStorage().read(places.rendition(key, file)) : null;
  if (!picture || !bytes) return missing(directive(frame, []));
  // Neither the paper's settings nor the weather stand in it.
  const tags = [pageTags.picture(picture.pictureId), ...picture.articleIds.map(pageTags.article)];
  const type = TYPES[file.split(".").at(-1) ?? ""] ?? "image/jpeg";
  return answer(type, new Uint8Array(bytes), { tags, maxAge: frame.maxAge });
}
