/** What an article is. Fixed by its author at the start; decides the labels readers see. */
export const KINDS = [
  "straight",
  "roundup",
  "analysis",
  "interview",
  "reportage",
  "feature",
  "editorial",
  "column",
  "contribution",
  "personnel",
  "obituary",
  "photo",
  "notice",
  "advertorial",
] as const;

export type Kind = (typeof KINDS)[number];

export function isKind(word: string): word is Kind {
  return (KINDS as readonly string[]).includes(word);
}

/** Where the text comes from. Required: the law counts a paper's own reporting (신문법 시행령 §2①, 30 % a week). */
export const ORIGINS = ["own", "wire", "handout", "contributed"] as const;

export type Origin = (typeof ORIGINS)[number];

/** 말머리: shown in brackets before the headline, kept apart from it. */
export const KICKERS = [
  "속보",
  "긴급",
  "1보",
  "2보",
  "3보",
  "상보",
  "종합",
  "종합2보",
  "단독",
  "포토",
  "영상",
  "인터뷰",
  "르포",
  "기획",
  "칼럼",
  "사설",
  "기고",
  "인사",
  "부고",
  "알림",
  "정정보도",
  "반론보도",
  "추후보도",
  "바로잡습니다",
] as const;

export type Kicker = (typeof KICKERS)[number];

/** The person's part as printed behind the name. */
export const BYLINE_ROLES = [
  "reporter",
  "correspondent",
  "intern",
  "senior",
  "editorial_writer",
  "guest",
  "contributor",
  "agency",
] as const;

export type BylineRole = (typeof BYLINE_ROLES)[number];

/** Why a live article changes, as its readers are told. */
export const CHANGE_KINDS = ["typo", "update", "correction"] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why a desk sends a text back. */
export const RETURN_CODES = ["facts", "sources", "structure", "length", "style", "law"] as const;

export type ReturnCode = (typeof RETURN_CODES)[number];

export const KILL_REASONS = [
  "fabrication",
  "court",
  "privacy",
  "rights",
  "safety",
  "other",
] as const;

export type KillReason = (typeof KILL_REASONS)[number];
