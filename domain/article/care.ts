/** Tags of articles after which a reader is told where help is (자살예방 보도준칙 4.0). */
const GRAVE = /자살|자해|극단적\s?선택|스스로\s?목숨/u;

/** Whether the 109 note stands under the text, whatever the writer put there. */
export function needsCareNote(tags: readonly string[]): boolean {
  return tags.some((tag) => GRAVE.test(tag));
}
