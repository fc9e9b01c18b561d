// @ts-check
/**
 * Size of the text, light or dark, the 속보 bar. What a reader chose stays in this browser; all that
 * is told is the number of an article being read.
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

/** The 속보 bar asks for one small file: with the answer under five seconds, and not all readers at once. */
const EVERY_MS = 3500;
const APART_MS = 1000;
const CLOSED = "magam-breaking-closed";

let closed = remembered(CLOSED) ?? "";

class BreakingBar extends HTMLElement {
  shown = 0;
  wait = EVERY_MS;
  timer = 0;
  asking = false;

  connectedCallback() {
    document.addEventListener("visibilitychange", () => void this.ask());
    void this.ask();
  }

  async ask() {
    clearTimeout(this.timer);
    if (this.asking || document.visibilityState !== "visible") return;
    this.asking = true;
    try {
      const answer = await fetch("/breaking.json");
      if (!answer.ok) throw new Error(answer.statusText);
      this.show(await answer.json());
      this.wait = EVERY_MS;
    } catch {
      // A house in trouble is asked ever less often.
      this.wait = Math.min(this.wait * 2, 60_000);
    }
    this.asking = false;
    this.timer = setTimeout(() => void this.ask(), this.wait + Math.random() * APART_MS);
  }

  /** @param {{ id: number, headline: string } | null} news */
  show(news) {
    const isNews = news && String(news.id) !== closed && location.pathname !== `/news/${news.id}`;
    if (!isNews) {
      this.replaceChildren();
      this.shown = 0;
      return;
    }
    // Put in again, it would be read out again.
    if (news.id === this.shown && this.textContent?.includes(news.headline)) return;
    this.shown = news.id;
    const label = document.createElement("strong");
    label.textContent = this.dataset.label ?? "";
    const link = document.createElement("a");
    link.href = `/news/${news.id}`;
    link.textContent = news.headline;
    const close = document.createElement("button");
    close.type = "button";
    close.ariaLabel = this.dataset.close ?? "";
    close.textContent = "×";
    close.addEventListener("click", () => this.close(news.id));
    this.replaceChildren(label, link, close);
  }

  /** @param {number} id */
  close(id) {
    closed = String(id);
    remember(CLOSED, closed);
    this.show(null);
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
customElements.define("magam-breaking", BreakingBar);
tellReading();
setTimeout(stay, 5000);

/** Who stays may read on without a line. */
function stay() {
  navigator.serviceWorker?.register("/site/sw.js", { scope: "/" }).catch(() => {});
}
