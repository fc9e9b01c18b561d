import type { PictureSource } from "./picture.ts";

/**
 * The credit below a picture, in the forms that Korean papers use: 사진=연합뉴스, 사진=한빛도 제공,
 * 사진 출처=…, … 캡처, 자료사진. What a machine made is said to be so whatever the credit.
 */
export function creditLine(source: PictureSource, credit: string): string {
  const named = credit.trim();
  switch (source) {
    case "own":
    case "wire":
      return named === "" ? "" : `사진=${named}`;
    case "provided":
      return named === "" ? "" : `사진=${/제공$/.test(named) ? named : `${named} 제공`}`;
    case "source":
      return named === "" ? "" : `사진 출처=${named}`;
    case "capture":
      return named === "" ? "화면 캡처" : `${named} 캡처`;
    case "archive":
      return named === "" ? "자료사진" : `자료사진=${named}`;
    case "ai":
      return named === "" ? AI_MARK : `${AI_MARK}=${named}`;
  }
}

export const AI_MARK = "AI 생성 이미지";

/** Whose picture it is must be said, unless the form says it by itself. */
export function needsCredit(source: PictureSource): boolean {
  return source === "own" || source === "wire" || source === "provided" || source === "source";
}

const AGENCIES =
  /연합뉴스|뉴시스|뉴스1|로이터|게티|신화|교도|\b(?:AP|AFP|EPA|UPI|Reuters|Getty|Xinhua|Kyodo)\b/i;

/**
 * What a fresh picture is taken to be, until somebody says otherwise: an agency's if the file names
 * one, else our own by whoever took or added it.
 */
export function firstCredit(
  found: { readonly credit: string; readonly photographer: string },
  addedBy: string,
): { readonly source: PictureSource; readonly credit: string } {
  if (AGENCIES.test(found.credit)) return { source: "wire", credit: found.credit };
  return { source: "own", credit: found.credit || found.photographer || addedBy };
}
