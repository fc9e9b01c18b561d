/** What stands around the text while it is written. */
export default {
  moved: "{count}개 가운데 {place}번째로 옮겼습니다.",
  grip: "끌어서 옮기기",
  slash: {
    label: "넣을 것",
    count:
      "{count, plural, =0 {맞는 것이 없습니다.} other {#개. 위아래 화살표로 고르고 Enter로 넣습니다.}}",
  },
  shown: {
    title: "보이는 모습",
    place: { front: "홈", card: "카드", search: "검색", share: "공유" },
    count: "{length}/{room}",
    empty: "(제목 없음)",
    over: {
      front: "홈에서 휴대전화로 석 줄을 넘습니다.",
      card: "카드에 작은 글자로 실립니다.",
      search: "검색 결과에서 여기까지만 보입니다.",
      share: "메신저에서 여기까지만 보입니다.",
    },
  },
  outline: {
    title: "개요",
    opening: "첫머리",
    blank: "(빈 소제목)",
    piece: {
      table: "표",
      picture: "사진",
      embed: "외부 게시물",
      pullQuote: "발췌",
      editorNote: "편집자주",
    },
    characters: "{count, number}자",
  },
  focus: {
    enter: "글만 보기",
    leave: "글만 보기 끝",
    shortcut: "Ctrl+Shift+F",
  },
} as const;
