import type { Alarm, NoticeKind } from "#domain/notice.ts";

export type NoticeMailFacts = {
  readonly kind: NoticeKind;
  readonly articleId: number | null;
  /** Which alarm. */
  readonly alarm: Alarm | null;
  /** Whose act it was; null for the house itself. */
  readonly by: string | null;
  /** Who else was told. */
  readonly others: readonly string[];
  readonly address: string;
};

const SENTENCES: Record<Alarm, string> = {
  unseen:
    "발행하거나 고치거나 내린 뒤 5초가 지나도록 독자 화면에 그대로 나타나지 않아, 화면을 다시 찍고 계속 확인하고 있습니다.",
  missed:
    "예약한 시각에서 5초가 지났으나 발행 처리가 끝나지 않았습니다. 독자에게는 예약한 시각부터 보이지만, 목록과 기록의 갱신이 늦어질 수 있습니다.",
  stopped:
    "예약한 시각이 되었으나 엠바고, 보류, 법무 확인 가운데 하나가 걸려 있어 나가지 않았습니다. 다시 예약하거나 발행해야 나갑니다.",
};

const SUBJECTS: Record<NoticeKind, string> = {
  returned: "반려되었습니다",
  approved: "승인되었습니다",
  published: "발행되었습니다",
  corrected: "정정한 판이 나갔습니다",
  mentioned: "메모에서 회원님을 불렀습니다",
  takeOver: "쓰던 원고를 다른 사람이 이어받습니다",
  assigned: "취재 계획이 바뀌었습니다",
  dueSoon: "마감이 다가옵니다",
  pictureEnds: "사진의 사용 기한이 곧 끝납니다",
  alarm: "확인이 필요합니다",
};

/** What somebody is told by mail. Never words of an article or of a plan: a mail cannot be taken back. */
export function noticeMail(facts: NoticeMailFacts): { subject: string; text: string } {
  const { kind, articleId, alarm, by, others, address } = facts;
  const other = kind === "pictureEnds" ? "사진" : "취재 계획";
  const about = articleId === null ? other : `기사 ${articleId}`;
  const lines = [
    `${about}: ${SUBJECTS[kind]}.`,
    ...(alarm === null ? [] : [SENTENCES[alarm]]),
    ...(by === null ? [] : [`한 사람: ${by}`]),
    ...(others.length === 0 ? [] : [`함께 받은 사람: ${others.join(", ")}`]),
  ];
  return {
    subject: `[마감] ${about}: ${SUBJECTS[kind]}`,
    text: `${lines.join("\n")}\n\n${address}\n`,
  };
}
