/** Why a rule of house style, or a handout, is refused. */
export const reasons = {
  styleRule: {
    onlyKeepers: "교열과 편집국장만 교열 규칙을 다룹니다.",
    notFound: "그런 규칙이 없습니다. 화면을 새로 고쳐 확인하십시오.",
    moved:
      "그 사이 다른 사람이 이 규칙을 고쳤습니다. 적은 내용은 그대로 있습니다. 화면을 새로 고쳐 확인하십시오.",
    tooMany: "규칙은 2,000개까지 쓸 수 있습니다.",
    trialTooLong: "시간 안에 다 살펴보지 못했습니다. 표현을 더 길게 적어 시험하십시오.",
    csv: {
      faults: "{count, number}곳이 잘못되어 아무것도 넣지 않았습니다.",
      columns: "첫 줄에 «표현»과 «고쳐 쓰기» 열이 있어야 합니다.",
      unclosed: "여기서 연 따옴표가 닫히지 않았습니다.",
      form: "형식은 낱말이나 패턴입니다.",
      severity: "정도는 틀림이나 권고입니다.",
      twice: "같은 표현이 앞줄에도 있습니다.",
      empty: "규칙이 한 줄도 없습니다.",
    },
  },
  note: {
    notYours: "이 기사를 맡은 사람들만 메모를 보고 남깁니다.",
    notFound: "거둔 메모입니다. 화면을 새로 고쳐 확인하십시오.",
    tooMany: "한 기사에 메모는 {maximum}개까지 남길 수 있습니다.",
    onlyWriter: "메모를 쓴 사람만 할 수 있습니다.",
    answered:
      "그 사이 누가 답했습니다. 답이 달린 메모는 고치거나 거둘 수 없습니다. 답을 이어 적으십시오.",
  },
  handout: {
    notFound: "그런 보도자료가 없습니다. 화면을 새로 고쳐 확인하십시오.",
    tooMany: "보도자료는 {maximum}개까지 넣을 수 있습니다.",
  },
} as const;

export const fields = {
  styleRule: {
    wording: {
      empty: "찾을 표현을 적으십시오.",
      tooLong: "60자까지 적을 수 있습니다.",
      startsWithBlank: "띄어쓰기(_)로 시작할 수 없습니다.",
      unclosed: "괄호가 맞지 않습니다. 괄호 그대로는 \\(처럼 적습니다.",
      nested: "(가|나) 안에는 글자만 적을 수 있습니다.",
      emptyChoice: "(가|나) 가운데 빈 것이 있습니다.",
      tooManyChoices: "(가|나)에는 20개까지 적을 수 있습니다.",
      nothingFixed: "글자가 하나는 있어야 합니다.",
      taken: "같은 표현의 규칙이 이미 있습니다.",
    },
    suggestion: {
      tooLong: "60자까지 적을 수 있습니다.",
      same: "찾을 표현과 같습니다.",
      part: "찾을 표현에 없는 번호입니다.",
      empty: "고쳐 쓰기나 설명 가운데 하나는 적으십시오.",
    },
    explanation: "300자까지 적을 수 있습니다.",
    exceptions: {
      tooMany: "예외는 20개까지 적을 수 있습니다.",
      sign: "예외에는 쌍반점(;)을 쓸 수 없습니다.",
      malformed: "읽을 수 없는 예외가 있습니다.",
    },
    file: "1MB까지 가져올 수 있습니다. 나누어 가져오십시오.",
  },
  note: {
    words: "메모는 1~1,000자로 적으십시오.",
    quote: "글자가 있는 대목을 고르십시오.",
  },
  handout: {
    source: "보낸 곳을 1~60자로 적으십시오.",
    text: "보도자료 글을 1~50,000자로 붙여 넣으십시오.",
  },
} as const;
