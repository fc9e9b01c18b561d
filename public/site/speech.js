// @ts-check
/** 음성듣기: the device reads aloud and marks its sentence. */

const READ = "h1, .decks, .article-body";
const BLOCK = "h1, h2, p, li, th, td, figcaption";
const MARK = "magam-heard";

/** @type {HTMLButtonElement | null} */
let pressed = null;
let turn = 0;

/** Begins at the headline, or stops. @param {HTMLButtonElement} button */
export function toggle(button) {
  if (pressed) return stop();
  const article = button.closest("article");
  if (!article) return;
  speechSynthesis.cancel();
  show(button, true);
  turn += 1;
  speak(sentencesOf(article), 0, article.lang || "ko-KR", turn);
}

/** @typedef {{ text: string, range: Range }} Sentence
 * @param {Sentence[]} sentences @param {number} at @param {string} lang @param {number} mine */
function speak(sentences, at, lang, mine) {
  if (mine !== turn) return;
  const sentence = sentences[at];
  if (!sentence) return stop();
  const words = new SpeechSynthesisUtterance(sentence.text);
  words.lang = lang;
  words.onstart = () => mark(sentence.range);
  words.onend = () => speak(sentences, at + 1, lang, mine);
  words.onerror = () => mine === turn && stop();
  speechSynthesis.speak(words);
}

function stop() {
  turn += 1;
  speechSynthesis.cancel();
  if (pressed) show(pressed, false);
  CSS.highlights?.delete(MARK);
}

/** @param {HTMLButtonElement} button @param {boolean} isReading */
function show(button, isReading) {
  pressed = isReading ? button : null;
  button.textContent = (isReading ? button.dataset.stop : button.dataset.start) ?? "";
}

/** @param {Range} range */
function mark(range) {
  CSS.highlights?.set(MARK, new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
}

/** In reading order. @param {Element} article @returns {Sentence[]} */
function sentencesOf(article) {
  /** @type {Map<Element, Text[]>} */
  const blocks = new Map();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const block = node.parentElement?.closest(BLOCK);
    if (block?.closest(READ)) blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()].flatMap(cut);
}

/** @param {Text[]} nodes @returns {Sentence[]} */
function cut(nodes) {
  const segmenter = new Intl.Segmenter("ko", { granularity: "sentence" });
  const whole = nodes.map(({ data }) => data).join("");
  return [...segmenter.segment(whole)]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ segment, index }) => {
      const range = new Range();
      range.setStart(...placeOf(nodes, index));
      range.setEnd(...placeOf(nodes, index + segment.trimEnd().length));
      return { text: segment.trim(), range };
    });
}

/** @param {Text[]} nodes @param {number} offset @returns {[Text, number]} */
function placeOf(nodes, offset) {
  const [node = new Text(), ...rest] = nodes;
  if (offset <= node.length || rest.length === 0) return [node, offset];
  return placeOf(rest, offset - node.length);
}

addEventListener("pagehide", stop);
