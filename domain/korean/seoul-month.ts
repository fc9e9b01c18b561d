import { parseSeoulLocal } from "./seoul-clock.ts";

/** The month `2026-02` by the clock in Seoul, from its first instant to the next month's; null for another form. */
export function seoulMonth(text: string): { from: Date; until: Date } | null {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!found) return null;
  const [year, month] = [Number(found[1]), Number(found[2])];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  const from = parseSeoulLocal(`${text}-01`, "00:00");
  const until = parseSeoulLocal(`${next.padStart(7, "0")}-01`, "00:00");
  return from && until ? { from, until } : null;
}
