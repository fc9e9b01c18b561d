import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { CSV_START, csvLine } from "#domain/csv.ts";
import { DomainError } from "#domain/errors.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { type History, readHistory } from "../articles/read-history.ts";
import { recordEvent } from "../events.ts";

/** More than any article lives through; a history on the screen stops far earlier. */
const MOST = 100_000;

export type HistoryWords = {
  readonly columns: readonly string[];
  type(name: "act" | "text" | "receipt" | "alarm"): string;
  /** What an event, a kept text, a receipt or an alarm is called. */
  what(group: "event" | "text" | "receipt" | "alarm", code: string): string;
  status(status: string): string;
  outcome(outcome: "done" | "refused"): string;
};

/**
 * The whole history as a file, as far as this person may read it. That it was taken is part of the
 * history from then on.
 */
export async function exportHistory(
  db: Db,
  actor: PersonActor,
  input: { editionId: number; form: "csv" | "json" },
  words: HistoryWords,
): Promise<AsyncGenerator<string>> {
  const { editionId, form } = input;
  const history = await readHistory(db, actor, editionId, { mostEvents: MOST });
  if (!history) throw new DomainError("not_found", "edition.notFound");
  const { articleId } = history;
  await recordEvent(db, actor, { name: "exportHistory", articleId, editionId, detail: { form } });
  return form === "csv" ? asCsv(history, words) : asJson(history);
}

async function* asJson(history: History): AsyncGenerator<string> {
  const { articleId, headline, editions, events, revisions, receipts, alarms } = history;
  const whole = { articleId, headline, editions, events, revisions, receipts, alarms };
  yield `${JSON.stringify(whole, null, 2)}\n`;
}

type Line = { readonly at: Date; readonly cells: readonly (string | number | null)[] };

async function* asCsv(history: History, words: HistoryWords): AsyncGenerator<string> {
  yield CSV_START + csvLine(words.columns);
  const lines = [
    ...actLines(history, words),
    ...textLines(history, words),
    ...machineLines(history, words),
  ];
  lines.sort((a, b) => a.at.getTime() - b.at.getTime());
  yield lines.map(({ at, cells }) => csvLine([toSeoulIso(at), ...cells])).join("");
}

function actLines({ events, editions, revisions }: History, words: HistoryWords): Line[] {
  const numbers = new Map(editions.map(({ id, number }) => [id, number]));
  const texts = new Map(revisions.map(({ id, number }) => [id, number]));
  return events.map((event) => ({
    at: event.at,
    cells: [
      words.type("act"),
      event.seq,
      words.what("event", event.name),
      words.outcome(event.outcome),
      event.actor ?? event.job,
      numbers.get(event.editionId ?? 0) ?? null,
      event.fromStatus && words.status(event.fromStatus),
      event.toStatus && words.status(event.toStatus),
      texts.get(event.revisionId ?? 0) ?? null,
      JSON.stringify(event.detail),
      event.hash,
    ],
  }));
}

function textLines({ revisions, editions }: History, words: HistoryWords): Line[] {
  const numbers = new Map(editions.map(({ id, number }) => [id, number]));
  return revisions.map((text) => ({
    at: text.at,
    cells: [
      ...[words.type("text"), null, words.what("text", text.cause), null, text.author],
      ...[numbers.get(text.editionId) ?? null, null, null, text.number, null, null],
    ],
  }));
}

function machineLines({ receipts, alarms, editions }: History, words: HistoryWords): Line[] {
  const numbers = new Map(editions.map(({ id, number }) => [id, number]));
  return [
    ...receipts.map(({ startedAt, act, state, looks, firstLookAt, droppedAt }) => ({
      at: startedAt,
      cells: [
        ...[words.type("receipt"), null, words.what("receipt", act), state, null],
        ...[null, null, null, null, JSON.stringify({ firstLookAt, droppedAt, looks }), null],
      ],
    })),
    ...alarms.map(({ raisedAt, clearedAt, kind, editionId }) => ({
      at: raisedAt,
      cells: [
        ...[words.type("alarm"), null, words.what("alarm", kind), null, null],
        ...[numbers.get(editionId) ?? null, null, null, null, JSON.stringify({ clearedAt }), null],
      ],
    })),
  ];
}
