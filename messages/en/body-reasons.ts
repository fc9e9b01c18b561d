import type ko from "../ko/body-reasons.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  notANode: "Part of the body cannot be read. Delete it and write it again.",
  unknownNode: "The body has an element that cannot be used. Delete it.",
  misplaced: "An element of the body stands where it cannot. Move or delete it.",
  unknownKey: "The body has an unknown attribute. Delete that part and write it again.",
  notAList: "The structure of the body cannot be read. Delete that part and write it again.",
  empty: "The body has an empty element. Fill or delete it.",
  badAttribute: "The body has a wrong value. Delete that part and write it again.",
  badLink: "A link cannot be used. Only http, https, mailto and tel addresses work.",
  badEmbed: "This cannot be embedded. Check that the address belongs to a supported service.",
  badText: "The body has characters that cannot be read. Delete that part and write it again.",
  badMark: "The body has formatting that cannot be used. Remove it.",
  tooDeep: "A list is nested too deeply. Use fewer levels.",
  tooLong: "The body is too long. Split the article.",
  tooManyNodes: "The body has too many paragraphs and elements. Split the article.",
  tableTooLarge: "A table is too large. Split it.",
} as const satisfies SameKeys<typeof ko>;
