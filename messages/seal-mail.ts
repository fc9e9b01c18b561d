/** The day's head hash for a mailbox outside: numbers only, nothing of any article. */
export function sealMail(
  sealed: { readonly day: string; readonly head: string; readonly streams: number },
  address: string,
): { subject: string; text: string } {
  return {
    subject: `[마감] ${sealed.day} 기록 봉인`,
    text: `${address}의 ${sealed.day} 기록 봉인입니다. 지우지 말고 두십시오. 나중에 봉인 파일의 SHA-256이 아래와 다르면 기록이 바뀐 것입니다.\n\n${sealed.head}  ${sealed.day}.txt\n`,
  };
}
