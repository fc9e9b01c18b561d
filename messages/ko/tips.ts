export default {
  title: "제보",
  lead: "독자가 보낸 제보입니다. 제보자의 접속 주소와 브라우저는 저장하지 않습니다. 제보자가 누구인지 짐작할 수 있는 내용은 편집국 밖으로 옮기지 마십시오.",
  none: "제보가 없습니다",
  noneLead: "독자가 기사제보 화면에서 보낸 글이 여기에 모입니다.",
  unread: "읽지 않은 제보 {count}건",
  allRead: "읽지 않은 제보가 없습니다.",
  read: "읽은 제보",
  older: "지난 제보 더 보기",
  receivedAt: "{at} 무렵 받음",
  contact: "연락처: {contact}",
  markRead: "읽음",
  readBy: "{at} {name} 읽음",
} as const;
