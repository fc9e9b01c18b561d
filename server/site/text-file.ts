import { answer, missing } from "./answer.ts";
import { directive, siteFrame } from "./frame.ts";

/** A plain file whose text is a setting; where nothing is set, there is no file. */
export async function textFile(text: string): Promise<Response> {
  const said = directive(await siteFrame(), []);
  return text === "" ? missing(said) : answer("text", `${text.trimEnd()}\n`, said);
}
