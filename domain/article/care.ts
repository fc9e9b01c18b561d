/** Tags of articles after which a reader is told where help is (자살예방 보도준칙 4.0). */
const GRAVE = /자살|자해|극단적\s?선택|스스로\s?목숨/u;

/** Whether the 109 note stands under the text, whatever the writer put there. */
export function needsCareNote(tags: readonly string[]): boolean {
  return tags.some((tag) => GRAVE.test(tag));
}

/** Words of the guideline's first principle: neither named nor paraphrased in a headline. */
const NAMED = /자살(?!골)|극단적\s?선택(?!지)|스스로\s?목숨|자해/u;
/** How and by what: told nowhere. */
const METHOD =
  /번개탄|음독|투신|분신(?!술)|목을?\s?(?:매|맸|맨)|손목을?\s?(?:긋|그어|그은)|뛰어내(?:려|린|렸)|착화탄/u;

export type GraveText = {
  /** The headline names it, or tells how. */
  readonly inHeadline: boolean;
  /** Places in the body that tell how, from 0. */
  readonly methods: readonly number[];
  /** The text tells of a suicide and no tag brings the 109 note under it. */
  readonly isNoteMissing: boolean;
};

/** What the guideline (자살예방 보도준칙 4.0) asks to be looked at once more. */
export function graveText(text: {
  readonly headline: string;
  readonly tags: readonly string[];
  readonly paragraphs: readonly { readonly text: string; readonly index: number }[];
}): GraveText {
  const { headline, tags, paragraphs } = text;
  const isGrave =
    NAMED.test(headline) || needsCareNote(tags) || paragraphs.some(({ text }) => NAMED.test(text));
  if (!isGrave) return { inHeadline: false, methods: [], isNoteMissing: false };
  const methods = paragraphs.filter(({ text }) => METHOD.test(text)).map(({ index }) => index);
  return {
    inHeadline: NAMED.test(headline) || METHOD.test(headline),
    methods: [...new Set(methods)],
    isNoteMissing: !needsCareNote(tags),
  };
}

/** The tag that brings the note. */
export const CARE_TAG = "자살예방";
