/**
 * Kakao's program for the share button, loaded by a reader's press of it and never before. Version
 * and hash as Kakao states them for its JavaScript SDK: another file under that address is refused
 * by the browser.
 */
const SDK = {
  src: "https://t1.kakaocdn.net/kakao_js_sdk/2.7.2/kakao.min.js",
  integrity: "sha384-TiCUE00h649CAMonG018J2ujOgDKW/kVWlChEuu4jK2vxfAAD0eZxzCKakxg55G4",
};

/** Where its dialog takes what is shared. */
const SHARER = "https://sharer.kakao.com";

export type KakaoSdk = { readonly src: string; readonly integrity: string };

/** @param instead the operator's KAKAO_SDK_URL: a copy of one's own, or a stand-in for tests; no hash is known of it */
export function kakaoSdk(instead: string | undefined): KakaoSdk {
  return instead ? { src: instead, integrity: "" } : SDK;
}

/** What the policy of a page with the button allows beside the paper itself. */
export function kakaoSources({ src }: KakaoSdk) {
  return { script: new URL(src).origin, form: SHARER };
}
