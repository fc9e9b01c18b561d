// @ts-check
/** The 속보 bar: one small file is asked for every few seconds, while somebody looks. */

/** With the answer under five seconds; readers do not ask all at once. */
const EVERY_MS = 3500;
const APART_MS = 1000;
const KEY = "magam-breaking-closed";

let closed = "";
try {
  closed = localStorage.getItem(KEY) ?? "";
} catch {
  // Forbidden in private windows.
}

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
    try {
      localStorage.setItem(KEY, closed);
    } catch {
      // On this page only.
    }
    this.show(null);
  }
}

customElements.define("magam-breaking", BreakingBar);
