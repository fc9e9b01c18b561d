import { seoulClock } from "../korean/seoul-clock.ts";

/**
 * Dates that are read from the day of publication: «오늘», a bare «4일», «지난달». Found where they
 * do not fit that day, with what to write instead. A quotation keeps its speaker's words.
 */
export type DateHit = {
  readonly from: number;
  readonly to: number;
  readonly because: DateFault;
  /** What may stand there instead, the likeliest first. */
  readonly offers: readonly string[];
};

/**
 * `reader`: means another day to whoever reads it later. `past`, `coming`: the sentence tells of what
 * was, or will be, but this month's day lies on the other side. `absent`: this month has no such day.
 * `moved`: month or year of publication are not those in which it was written.
 */
export type DateFault = "reader" | "past" | "coming" | "absent" | "moved";

export type Days = { readonly written: Date; readonly published: Date };

type Day = { readonly year: number; readonly month: number; readonly day: number };

const NEAR: Readonly<Record<string, number>> = {
  ...{ 그저께: -2, 그제: -2, 어제: -1, 오늘: 0, 내일: 1, 모레: 2, 글피: 3 },
};
const NEAR_WORD =
  /(?<![가-힣])(그저께|그제|어제|오늘|내일|모레|글피)(?!날|야|서야|오늘|모레|배움|\s?의\s?집|[가-힣]*신문)(?!\s?\(\d)/gu;
/** 4일, and none of 11월 4일, 3~4일, 2박 4일, 4일간, 4일 만에, 4일 뒤. */
const BARE_DAY =
  /(?<![\d월달년박~∼·,.-]|[월달년박]\s)(\d{1,2})일(?!간|째|차|치|분|장|이나|하고)(?!\s?(?:만에|만의|동안|연속|이내|안에|이상|이하|넘게|[뒤후전](?:에|까지|부터|인)?(?![가-힣])))/gu;
const NAMED_MONTH = /(?<![가-힣])(지난\s?달|이번\s?달|이달|다음\s?달|내달)/gu;
const NAMED_YEAR = /(?<![가-힣])(지난해|작년|올해|내년)/gu;

export function relativeDates(line: string, { written, published }: Days): DateHit[] {
  const read = dayOf(published);
  const wrote = dayOf(written);
  const quoted = quotations(line);
  const hits = [
    ...nearDays(line, read, wrote),
    ...bareDays(line, read),
    ...named(line, read, wrote),
  ];
  return hits
    .filter(({ from, to }) => !quoted.some(([start, end]) => start <= from && to <= end))
    .sort((a, b) => a.from - b.from);
}

/** Whether the line says a day that its readers will take for another one. */
export function saysNearDay(line: string): boolean {
  const said = [...line.matchAll(NEAR_WORD)];
  if (said.length === 0) return false;
  const quoted = quotations(line);
  return said.some(({ index }) => !quoted.some(([start, end]) => start <= index && index < end));
}

function nearDays(line: string, read: Day, wrote: Day): DateHit[] {
  return [...line.matchAll(NEAR_WORD)].map(({ index, 1: word = "" }) => {
    const days = [read, wrote].map((from) => sayDay(shifted(from, NEAR[word] ?? 0), read));
    return hit(index, word, "reader", days);
  });
}

function bareDays(line: string, read: Day): DateHit[] {
  return [...line.matchAll(BARE_DAY)].flatMap(({ index, 0: word, 1: number }) => {
    const day = Number(number);
    if (day < 1 || day > 31) return [];
    const [tellsPast, tellsComing] = tenseOf(sentenceAt(line, index));
    const isAbsent = day > daysIn(read);
    const isPast = day > read.day && tellsPast && !tellsComing;
    const isComing = day < read.day && tellsComing && !tellsPast;
    if (!isAbsent && !isPast && !isComing) return [];
    const because = isAbsent ? "absent" : isPast ? "past" : "coming";
    const meant = tellsComing && !tellsPast ? monthBeside(read, 1) : monthBeside(read, -1);
    if (day > daysIn(meant)) return isAbsent ? [hit(index, word, because, [])] : [];
    return [hit(index, word, because, [sayDay({ ...meant, day }, read)])];
  });
}

/** Right as long as it goes out in the month, or the year, in which it was written. */
function named(line: string, read: Day, wrote: Day): DateHit[] {
  const isOtherYear = read.year !== wrote.year;
  const isOtherMonth = isOtherYear || read.month !== wrote.month;
  const months = isOtherMonth ? [...line.matchAll(NAMED_MONTH)] : [];
  const years = isOtherYear ? [...line.matchAll(NAMED_YEAR)] : [];
  return [
    ...months.map(({ index, 0: word }) => {
      const by = word.startsWith("지난") ? -1 : /^(다음|내)/u.test(word) ? 1 : 0;
      const { year, month } = monthBeside(wrote, by);
      return hit(index, word, "moved", [
        year === read.year ? `${month}월` : `${year}년 ${month}월`,
      ]);
    }),
    ...years.map(({ index, 0: word }) => {
      const by = word === "내년" ? 1 : word === "올해" ? 0 : -1;
      return hit(index, word, "moved", [`${wrote.year + by}년`]);
    }),
  ];
}

function hit(from: number, word: string, because: DateFault, offers: readonly string[]): DateHit {
  return { from, to: from + word.length, because, offers: [...new Set(offers)] };
}

/** As Korean papers write it: the bare day in the month of publication, «지난달», «다음 달», else in full. */
function sayDay(day: Day, read: Day): string {
  const months = (day.year - read.year) * 12 + day.month - read.month;
  if (months === 0) return `${day.day}일`;
  if (months === -1) return `지난달 ${day.day}일`;
  if (months === 1) return `다음 달 ${day.day}일`;
  return day.year === read.year
    ? `${day.month}월 ${day.day}일`
    : `${day.year}년 ${day.month}월 ${day.day}일`;
}

const COMING = /예정|계획|방침|열린다|열릴|[할될]\s?것|갖는다|개최한다|시작한다|앞두고|앞둔/u;

function tenseOf(sentence: string): [past: boolean, coming: boolean] {
  // 밝혔다, 숨졌다, 열렸다: a syllable that ends in ㅆ before 다; 있다 and 겠다 tell no past.
  const past = [...sentence.matchAll(/([가-힣])(?:다|고|으며|지만|는데)/gu)].some(
    ([, syllable = ""]) =>
      !/[있겠]/u.test(syllable) && (syllable.charCodeAt(0) - 0xac00) % 28 === 20,
  );
  return [past, COMING.test(sentence)];
}

function sentenceAt(line: string, at: number): string {
  const start = Math.max(
    0,
    ...[...line.slice(0, at).matchAll(/[.!?。]\s/gu)].map((m) => m.index + 1),
  );
  const end = line.slice(at).search(/[.!?。](\s|$)/u);
  return line.slice(start, end < 0 ? undefined : at + end + 1);
}

function quotations(line: string): [number, number][] {
  return [...line.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’/gu)].map(({ index, 0: words }) => [
    index,
    index + words.length,
  ]);
}

function dayOf(instant: Date): Day {
  const { year, month, day } = seoulClock(instant);
  return { year, month, day };
}

function shifted({ year, month, day }: Day, by: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + by));
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  };
}

function monthBeside({ year, month }: Day, by: number): Day {
  return shifted({ year, month: month + by, day: 1 }, 0);
}

function daysIn({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
