import type { CoverageKind } from "#domain/planning/coverage.ts";

const KINDS: Record<CoverageKind, string> = {
  briefing: "회견",
  ruling: "선고",
  match: "경기",
  visit: "현장",
  other: "일정",
};

/** What a subscribed calendar says; it lies on others' servers, so of an embargo only that there is one. */
export const calendarWords = {
  name: (of: string) => `마감 ${of}`,
  embargoed: "엠바고",
  due: (title: string, assignee: string | null) =>
    assignee === null ? `[마감] ${title}` : `[마감] ${title} (${assignee})`,
  coverage: (kind: CoverageKind, title: string) => `[${KINDS[kind]}] ${title}`,
  duty: (name: string, section: string | null) =>
    section === null ? `[당직] ${name}` : `[당직] ${section} ${name}`,
} as const;
