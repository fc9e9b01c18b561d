import { assemble } from "es-hangul";

/** What an input method tells the browser for one key: a syllable is done, another grows. */
export type ImeStep = { readonly commit: string } | { readonly compose: string };

/**
 * The two-set layout (두벌식), key by key: vowels pull the last consonant over to themselves (갑·시
 * after 값), Backspace takes back one letter of the open syllable.
 */
export class TwoSet {
  private letters: string[] = [];

  /** The syllable that is open. */
  get open(): string {
    return this.letters.length === 0 ? "" : assemble(this.letters);
  }

  press(letter: string): ImeStep[] {
    const grown = [...this.letters, letter];
    const text = assemble(grown);
    if (text.length === 1) {
      this.letters = grown;
      return [{ compose: text }];
    }
    const done = text.slice(0, -1);
    const growing = text.slice(-1);
    // The letters that belong to the new syllable: what is left when the old one is whole.
    this.letters = this.lettersOf(grown, growing);
    return [{ commit: done }, { compose: growing }];
  }

  /** Null where no syllable is open: the key is an ordinary one then. */
  backspace(): ImeStep[] | null {
    if (this.letters.length === 0) return null;
    this.letters = this.letters.slice(0, -1);
    return [{ compose: this.open }];
  }

  /** The input method hands over what it has. */
  end(): ImeStep[] {
    const { open } = this;
    this.letters = [];
    return open === "" ? [] : [{ commit: open }];
  }

  private lettersOf(grown: readonly string[], growing: string): string[] {
    for (let from = grown.length - 1; from > 0; from -= 1) {
      const tail = grown.slice(from);
      if (assemble(tail) === growing) return tail;
    }
    return [growing];
  }
}
