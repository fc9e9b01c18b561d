// @ts-check
/**
 * Size of the text, light or dark. What a reader chose stays in this browser; all that is told is
 * the number of an article being read.
 */

const SIZES = ["-1", "0", "1", "2", "3"];
const root = document.documentElement;

/** Storage may be forbidden; a choice then holds for this page. @param {string} key */
function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}

/** @param {string | null} theme */
function showTheme(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
}

/** @param {string | null} size */
function showSize(size) {
  if (size !== null && SIZES.includes(size)) root.dataset.textSize = size;
}

showTheme(remembered("magam-theme"));
showSize(remembered("magam-text-size"));

class ThemeTool extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => {
      const dark = matchMedia("(prefers-color-scheme: dark)").matches;
      const now = root.dataset.theme ?? (dark ? "dark" : "light");
      const next = now === "dark" ? "light" : "dark";
      showTheme(next);
      remember("magam-theme", next);
    });
  }
}

/** Five steps of the text's size. */
class SizeTool extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.resize(Number(button.dataset.by));
    });
    this.limit();
  }

  /** @param {number} by */
  resize(by) {
    const next = SIZES[SIZES.indexOf(root.dataset.textSize ?? "0") + by];
    if (next === undefined) return;
    showSize(next);
    remember("magam-text-size", next);
    this.limit();
  }

  /** A button at its end stays focusable but says that it does nothing. */
  limit() {
    const at = SIZES.indexOf(root.dataset.textSize ?? "0");
    for (const button of this.querySelectorAll("button")) {
      const isEnd = SIZES[at + Number(button.dataset.by)] === undefined;
      button.setAttribute("aria-disabled", String(isEnd));
    }
  }
}

/** Once it is really seen: a page opened ahead, or in a tab behind, has no reader yet. */
function tellReading() {
  const id = /^\/news\/(\d+)$/.exec(location.pathname)?.[1];
  if (id === undefined) return;
  if (document.visibilityState === "visible") navigator.sendBeacon("/api/views", id);
  else document.addEventListener("visibilitychange", tellReading, { once: true });
}

customElements.define("magam-theme", ThemeTool);
customElements.define("magam-size", SizeTool);
tellReading();
setTimeout(stay, 5000);

/** Who stays may read on without a line. */
function stay() {
  navigator.serviceWorker?.register("/site/sw.js", { scope: "/" }).catch(() => {});
}
