import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { useReason } from "../ui/use-reason.ts";
import type { EventFacts } from "./history-facts.ts";
import { useReturnName } from "./use-return-name.ts";

/** What an act brought along, in words. Keys that have no sentence are left out: they are for machines. */
export function HistoryNotes({ event }: { event: EventFacts }) {
  const notes = useNotes(event);
  if (notes.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-sm">
      {notes.map((note) => (
        <li key={note} className="whitespace-pre-line">
          {note}
        </li>
      ))}
    </ul>
  );
}

function useNotes({ name, outcome, detail, named }: EventFacts): string[] {
  const t = useTranslations("history");
  const reasonOf = useReason();
  const labels = useTranslations("labels");
  const checks = useTranslations("check");
  const returnName = useReturnName();
  const locale = useLocale() === "en" ? "en" : "ko";
  if (outcome === "refused")
    return [t("refusedBecause", { reason: reasonOf(words(detail.reason)) })];

  const notes: (string | null)[] = [];
  const say = (key: string, value: string | null, as = "text") =>
    notes.push(value ? t(`note.${key}`, { [as]: value }) : null);
  const labelled = (group: string, value: unknown) => {
    const key = `${group}.${words(value)}`;
    return labels.has(key) ? labels(key) : null;
  };
  const instant = (value: unknown) => {
    const at = new Date(words(value));
    return Number.isNaN(at.getTime()) ? null : formatTimestamp(at, locale);
  };

  const recorded = { code: words(detail.code), name: words(detail.name) };
  say("returnCode", returnName({ ...recorded, nameEn: words(detail.nameEn) }), "code");
  if (typeof detail.marks === "number") notes.push(t("note.marks", { count: detail.marks }));
  say("text", words(detail.text));
  say("answer", words(detail.answer));
  say("note", words(detail.note));
  say("changeKind", labelled("changeKind", detail.changeKind), "kind");
  say("flag", labelled("flag", detail.flag), "flag");
  say("until", instant(detail.until), "at");
  say("source", words(detail.source));
  say("killReason", labelled("killReason", detail.reasonClass), "reason");
  say("reason", words(detail.reason));
  say("publishAt", instant(detail.publishAt), "at");
  say("endsAt", instant(detail.endsAt), "at");
  say("movedFrom", instant(detail.movedFrom), "at");
  say("movedTo", instant(detail.movedTo), "at");
  say("reviewDate", instant(detail.reviewDate), "at");
  if (Array.isArray(detail.overridden)) {
    const sentences = detail.overridden.map((key) =>
      checks.has(words(key)) ? checks(words(key)) : words(key),
    );
    say("overridden", sentences.join(" "), "checks");
    say("overrideReason", words(detail.overrideReason));
  }
  if (name === "kill") say("killRequestedBy", named.by ?? null, "name");
  if (name === "takeOver") say("takenFrom", named.from ?? null, "name");
  if (name === "moveSection" && named.from && named.to)
    notes.push(t("note.sections", { from: named.from, to: named.to }));
  const because = `note.because.${words(detail.because)}`;
  if (t.has(because)) notes.push(t(because));
  const lateSeconds = Math.floor(Number(detail.lateMs ?? 0) / 1000);
  if (lateSeconds > 0) notes.push(t("note.late", { seconds: lateSeconds }));
  return notes.filter((note) => note !== null);
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}
