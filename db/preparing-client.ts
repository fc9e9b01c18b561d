import pg from "pg";

/** Texts beyond these are sent unnamed: whoever makes questions up must not fill a server's memory. */
const MOST_STATEMENTS = 200;
/** «cached plan must not change result type»: a migration changed what the statement names. */
const PLAN_IS_OLD = "0A000";

type Question = { readonly text: string; readonly name?: string | undefined };
type Answer = (error: (Error & { code?: string }) | null, result: unknown) => void;
type Ask = (question: unknown, values: unknown, answer: Answer) => unknown;

let names = new Map<string, string>();
let generation = 0;

/**
 * A pool's connection that names each statement, so that it is planned once. A page asks the same few
 * statements for ever, and to plan them cost the database as much as to answer. After a migration a
 * statement is planned anew and asked once more.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Ask;
    const asked: Ask = (question, values, answer) => {
      const named = isUnnamed(question) ? { ...question, name: nameOf(question.text) } : null;
      if (named?.name === undefined || typeof answer !== "function")
        return ask(question, values, answer);
      return ask(named, values, (error, result) => {
        if (error?.code !== PLAN_IS_OLD) return answer(error, result);
        forget(named.name);
        return ask(question, values, answer);
      });
    };
    this.query = asked as pg.Client["query"];
  }
}

function isUnnamed(question: unknown): question is Question {
  return (
    typeof question === "object" &&
    question !== null &&
    !("submit" in question) &&
    "text" in question &&
    (!("name" in question) || question.name === undefined)
  );
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `magam_${generation}_${names.size}`;
  names.set(text, name);
  return name;
}

/** All at once: a migration rarely changes one alone. Others may have done so for it already. */
function forget(name: string | undefined): void {
  if (![...names.values()].includes(name ?? "")) return;
  names = new Map();
  generation += 1;
}
