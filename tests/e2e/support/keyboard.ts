import type { CDPSession, Page } from "@playwright/test";
import { disassemble } from "es-hangul";
import { type ImeStep, TwoSet } from "./two-set.ts";

/** Keys that end the open syllable and then do what they do; as the strokes of a case write them. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["⏎", "Enter"],
  ["⇥", "Tab"],
  ["⎋", "Escape"],
  ["←", "ArrowLeft"],
  ["→", "ArrowRight"],
  ["↑", "ArrowUp"],
  ["↓", "ArrowDown"],
  ["⇱", "Home"],
  ["⇲", "End"],
  ["⌦", "Delete"],
  ["Ⓑ", "Control+b"],
  ["Ⓘ", "Control+i"],
]);
const BACKSPACE = "⌫";
/** The input method is told to forget the open syllable. */
const CANCEL = "✂";
/** Ends the open syllable, as a click elsewhere in the input method does. */
const END = "·";

/**
 * A Korean keyboard as the browser's input method sees it: syllables grow by
 * `Input.imeSetComposition` and end by `Input.insertText`.
 */
export class HangulKeyboard {
  readonly #session: CDPSession;
  readonly #page: Page;
  #layout = new TwoSet();

  private constructor(session: CDPSession, page: Page) {
    this.#session = session;
    this.#page = page;
  }

  static async of(page: Page): Promise<HangulKeyboard> {
    return new HangulKeyboard(await page.context().newCDPSession(page), page);
  }

  /** Shows each step as the syllable being composed: 하 → 한. */
  async compose(...steps: string[]): Promise<void> {
    for (const text of steps)
      await this.#session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
  }

  /** Ends the composition with this text, as the input method does when the syllable is done. */
  async commit(text: string): Promise<void> {
    await this.#session.send("Input.insertText", { text });
  }

  /** Types words letter by letter; every syllable is done at the end. */
  async type(words: string): Promise<void> {
    await this.strokes([...words].map(lettersOf).join("") + END);
  }

  /** Presses the keys of a case one after the other; what is open at its end stays open. */
  async strokes(keys: string): Promise<void> {
    for (const key of keys) await this.#press(key);
  }

  /** Ends the open syllable. */
  async end(): Promise<void> {
    await this.#do(this.#layout.end());
  }

  async #press(key: string): Promise<void> {
    const named = KEYS.get(key);
    if (named !== undefined) return this.#pressThrough(named);
    if (key === END) return this.end();
    if (key === CANCEL) {
      this.#layout = new TwoSet();
      return this.compose("");
    }
    if (key === BACKSPACE) {
      const steps = this.#layout.backspace();
      return steps ? this.#do(steps) : this.#page.keyboard.press("Backspace");
    }
    if (/[ㄱ-ㅣ]/.test(key)) return this.#do(this.#layout.press(key));
    await this.end();
    await this.commit(key);
  }

  /**
   * A key that means something beside: the browser sees it first as keyCode 229, then the syllable
   * ends, then the input method lets the key itself through (Windows, Android, ibus).
   */
  async #pressThrough(key: string): Promise<void> {
    if (this.#layout.open !== "") {
      const [main = key] = key.split("+").reverse();
      await this.#taken(main);
      await this.end();
    }
    await this.#page.keyboard.press(key);
    // Nobody types on before the page has been painted once; the browser tells of the caret as late.
    // A key may also lead away from the page, and then there is nothing left to wait for.
    await this.#page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => undefined);
  }

  async #do(steps: readonly ImeStep[]): Promise<void> {
    for (const step of steps) {
      if ("commit" in step) await this.commit(step.commit);
      else await this.compose(step.compose);
    }
  }

  async #taken(key: string): Promise<void> {
    await this.#session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      code: key,
      windowsVirtualKeyCode: 229,
    });
  }

  /**
   * The key that people press while a syllable is still open, where the input method keeps it to
   * itself (macOS): keyCode 229 with `isComposing`, then the composition ends, and nothing else.
   */
  async pressWhileComposing(key: "Enter" | "Escape" | "Tab", syllable: string): Promise<void> {
    await this.#taken(key);
    await this.commit(syllable);
    await this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key });
  }
}

/** 값 → ㄱㅏㅂㅅ: the keys of a syllable; double consonants have one of their own. */
function lettersOf(syllable: string): string {
  return /[가-힣]/.test(syllable) ? disassemble(syllable) : syllable;
}
