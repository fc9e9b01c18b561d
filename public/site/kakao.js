// @ts-check
/** 카카오톡 공유: Kakao's own program, fetched when its button is pressed and never before. */

/**
 * @typedef {{ isInitialized(): boolean, init(key: string): void,
 *   Share: { sendDefault(message: object): void } }} Kakao
 */

/** Rejects where the program did not come or refused. @param {HTMLButtonElement} button @param {string} address */
export async function share(button, address) {
  const { key = "", sdk = "", integrity = "" } = button.dataset;
  const kakao = kakaoHere() ?? (await fetched(sdk, integrity));
  if (!kakao.isInitialized()) kakao.init(key);
  const link = { webUrl: address, mobileWebUrl: address };
  kakao.Share.sendDefault({
    objectType: "feed",
    content: {
      title: said("og:title"),
      description: said("og:description"),
      imageUrl: picture(),
      link,
    },
  });
}

function kakaoHere() {
  return /** @type {{ Kakao?: Kakao }} */ (/** @type {unknown} */ (window)).Kakao;
}

/** @param {string} src @param {string} integrity @returns {Promise<Kakao>} */
function fetched(src, integrity) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.crossOrigin = "anonymous";
    script.integrity = integrity;
    script.src = src;
    script.onerror = reject;
    script.onload = () => {
      const kakao = kakaoHere();
      if (kakao) resolve(kakao);
      else reject(new Error("no Kakao"));
    };
    document.head.append(script);
  });
}

/** @param {string} property @returns {string} */
function said(property) {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? "";
}

/** Kakao's own shape, 800 wide, stands last. */
function picture() {
  const pictures = document.querySelectorAll('meta[property="og:image"]');
  return pictures[pictures.length - 1]?.getAttribute("content") ?? "";
}
