import type { CDPSession, Page } from "@playwright/test";

/**
 * A Korean keyboard as the browser's input method sees it: syllables grow by
 * `Input.imeSetComposition` and end by `Input.insertText`.
 */
export class HangulKeyboard {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<HangulKeyboard> {
    return new HangulKeyboard(await page.context().newCDPSession(page));
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

  /** Types words syllable by syllable, each through its jamo steps. */
  async type(words: string): Promise<void> {
    for (const syllable of words) {
      if (/[가-힣]/.test(syllable)) await this.compose(...stepsOf(syllable));
      await this.commit(syllable);
    }
  }

  /**
   * The key that people press while a syllable is still open. Browsers send it as
   * keyCode 229 with `isComposing`, then the input method ends the composition.
   */
  async pressWhileComposing(key: "Enter" | "Escape" | "Tab", syllable: string): Promise<void> {
    await this.#session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      code: key,
      windowsVirtualKeyCode: 229,
    });
    await this.commit(syllable);
    await this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key });
  }
}

/** 한 → ㅎ, 하, 한: the steps of the two-set layout. */
export function stepsOf(syllable: string): string[] {
  const code = syllable.charCodeAt(0) - 0xac00;
  const lead = Math.floor(code / 588);
  const vowel = Math.floor((code % 588) / 28);
  const tail = code % 28;
  const open = String.fromCharCode(0xac00 + lead * 588 + vowel * 28);
  const first = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[lead] ?? "";
  return tail === 0 ? [first, open] : [first, open, syllable];
}
