/** What a desk is told by mail when something went wrong on the way to readers. Never words of the article. */
export function alarmMail(
  kind: "unseen" | "missed",
  articleId: number,
  address: string,
): { subject: string; text: string } {
  const words = {
    unseen: {
      subject: `[마감] 기사 ${articleId}: 독자 화면에서 확인되지 않습니다`,
      text: "발행하거나 고치거나 내린 뒤 5초가 지나도록 독자 화면에 그대로 나타나지 않아, 화면을 다시 찍고 계속 확인하고 있습니다.",
    },
    missed: {
      subject: `[마감] 기사 ${articleId}: 예약 발행이 마무리되지 않았습니다`,
      text: "예약한 시각에서 5초가 지났으나 발행 처리가 끝나지 않았습니다. 독자에게는 예약한 시각부터 보이지만, 목록과 기록의 갱신이 늦어질 수 있습니다.",
    },
  }[kind];
  return { subject: words.subject, text: `${words.text}\n\n${address}\n` };
}
