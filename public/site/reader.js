// @ts-check
/**
 * Comforts for readers: size of the text, light or dark, copy and share. The paper is whole without
 * them. What a reader chose stays in this browser and is sent nowhere; the one thing told is the
 * number of an article that is being read.
 */

const SIZES = ["-1", "0", "1", "2", "3"];
const root = document.documentElement;

/** Storage may be forbidden (private windows); a choice then holds for this page.
 * @param {string} key */
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

class ArticleTools extends HTMLElement {
  connectedCallback() {
    const share = this.querySelector("[data-do=share]");
    if (share instanceof HTMLElement) share.hidden = !("share" in navigator);
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest("button");
      if (!button) return;
      const { done = "", failed = "" } = button.dataset;
      if (button.dataset.do === "smaller") this.resize(-1);
      if (button.dataset.do === "larger") this.resize(1);
      if (button.dataset.do === "share") {
        // Refused only when the reader closes the sheet.
        navigator.share({ title: document.title, url: address() }).catch(() => {});
      }
      if (button.dataset.do === "copy") {
        copy(address()).then(
          () => this.say(done),
          () => this.say(failed),
        );
      }
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
    const ended = { smaller: at === 0, larger: at === SIZES.length - 1 };
    for (const [what, is] of Object.entries(ended)) {
      this.querySelector(`[data-do=${what}]`)?.setAttribute("aria-disabled", String(is));
    }
  }

  /** @param {string} text */
  say(text) {
    const output = this.querySelector("output");
    if (!output) return;
    output.textContent = text;
    setTimeout(() => {
      output.textContent = "";
    }, 3000);
  }
}

function address() {
  const link = document.querySelector("link[rel=canonical]");
  return link instanceof HTMLLinkElement ? link.href : location.href;
}

/** The clipboard needs https; a paper tried out on plain http copies through a selection.
 * @param {string} text */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error("not copied");
}

/** Once it is really seen: a page opened ahead, or in a tab behind, has no reader yet. */
function tellReading() {
  const id = /^\/news\/(\d+)$/.exec(location.pathname)?.[1];
  if (id === undefined) return;
  if (document.visibilityState === "visible") navigator.sendBeacon("/api/views", id);
  else document.addEventListener("visibilitychange", tellReading, { once: true });
}

customElements.define("magam-theme", ThemeTool);
customElements.define("magam-tools", ArticleTools);
tellReading();
