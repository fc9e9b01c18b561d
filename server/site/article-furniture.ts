import { NOT_FILLED_IN } from "#domain/paper.ts";
import { type CorrectionsContact, correctionsContact } from "#domain/reader-settings.ts";
import { kakaoSdk } from "../kakao-sdk.ts";
import type { SiteFrame } from "./frame.ts";
import { staticFile } from "./static-files.ts";

/** Whom readers of an article ask for a correction. */
export function contactOf({
  paper,
  reader,
}: Pick<SiteFrame, "paper" | "reader">): CorrectionsContact {
  const given = (text: string) => (text === NOT_FILLED_IN ? null : text);
  return correctionsContact(reader, { email: given(paper.email), phone: given(paper.phone) });
}

/** What Kakao's share button needs; null while the paper has no key. */
export function kakaoButton({ reader }: Pick<SiteFrame, "reader">) {
  if (reader.kakaoKey === "") return null;
  const sdk = kakaoSdk(process.env.KAKAO_SDK_URL);
  return { ...sdk, key: reader.kakaoKey, module: staticFile("/site/kakao.js") };
}
