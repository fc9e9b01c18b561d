import type { CompanyPage } from "#domain/company-page.ts";
import type { Paper } from "#domain/paper.ts";

/**
 * What a company or policy page says until the paper has written its own: only what is true of any
 * paper run with this house, and the particulars the paper has filled in. Blank lines part paragraphs.
 */
export function houseText(page: CompanyPage, paper: Paper): string {
  return TEXTS[page](paper);
}

const contact = ({ phone, email }: Paper) => `전화 ${phone}, 전자우편 ${email}`;

const TEXTS: Record<CompanyPage, (paper: Paper) => string> = {
  about: (paper) =>
    [
      `제호: ${paper.name}\n명칭: ${paper.company}\n발행인: ${paper.publisher}\n편집인: ${paper.editor}`,
      `등록번호: ${paper.registrationNumber}\n등록일: ${paper.registeredOn}\n발행일: ${paper.publishedSince}\n발행소: ${paper.address}`,
      "기사는 쓴 사람이 아닌 다른 사람이 읽고 승인한 뒤에 발행합니다. 속보로 먼저 낸 기사는 발행한 뒤에 다른 사람이 읽습니다. 발행한 기사를 고치면 언제, 왜, 무엇을 고쳤는지 기사마다 수정 이력에 남깁니다. 잘못 전한 내용은 ‘바로잡습니다’에 모아 둡니다.",
      `연락처: ${contact(paper)}`,
    ].join("\n\n"),
  advertising: (paper) =>
    [
      `광고 문의: ${contact(paper)}`,
      "광고에는 ‘광고’라고 적고 기자 이름을 달지 않습니다. 많이 본 뉴스와 RSS에도 넣지 않습니다.",
    ].join("\n\n"),
  terms: (paper) =>
    [
      "이 사이트의 기사는 회원가입 없이 누구나 읽을 수 있습니다.",
      "기사와 사진을 옮겨 싣거나 다시 배포하려면 허락을 받아야 합니다. 인공지능의 학습에 쓰는 것도 같습니다. 링크는 허락 없이 걸 수 있습니다.",
      "기사는 그 날짜의 사실을 적은 것입니다. 지난 기사의 내용은 지금과 다를 수 있습니다.",
      `사이트를 이용하다 불편한 점이나 틀린 내용을 보셨다면 알려 주십시오. ${contact(paper)}`,
    ].join("\n\n"),
  privacy: (paper) =>
    [
      "기사를 읽는 데 개인정보를 받지 않습니다. 독자에게 쿠키를 심지 않고, 다른 회사의 추적 도구를 쓰지 않습니다.",
      "많이 읽은 기사를 세기 위해 기사마다 읽은 횟수만 저장합니다. 같은 사람이 여러 번 읽은 것을 가리는 데 쓰는 암호화한 표식은 메모리에만 두었다가 하루 안에 지웁니다. 누가 읽었는지는 저장하지 않습니다.",
      "글자 크기와 화면 밝기, 닫은 속보, 연결이 끊겨도 읽을 수 있게 둔 최근 기사는 독자의 기기에만 저장하며 어디로도 보내지 않습니다.",
      "기사제보에 적어 주신 글과 연락처는 편집국장과 데스크가 취재와 확인에만 씁니다. 제보할 때의 접속 주소와 브라우저 정보는 저장하지 않습니다.",
      "기사에 넣은 동영상이나 다른 회사의 글은 그 회사의 서버에서 오며, 그 회사의 방침을 따릅니다.",
      `개인정보에 관한 문의와 삭제 요청: ${contact(paper)}`,
    ].join("\n\n"),
  youth: (paper) =>
    [
      `청소년보호책임자: ${paper.youthOfficer}`,
      "청소년을 해로운 내용으로부터 지키는 일을 청소년보호책임자가 맡습니다.",
      `청소년에게 해로운 내용을 보셨다면 알려 주십시오. ${contact(paper)}`,
    ].join("\n\n"),
  copyright: (paper) =>
    [
      `${paper.name}의 기사와 사진, 그림의 저작권은 ${paper.name} 또는 그것을 제공한 이에게 있습니다. 저작권법에 따라 보호받습니다.`,
      "허락 없이 옮겨 싣거나 다시 배포하거나 인공지능의 학습에 쓸 수 없습니다. 보도·비평·교육·연구를 위해 정당한 범위에서 출처를 밝히고 인용하는 것은 괜찮습니다.",
      `이용 허락과 저작권 침해 신고: ${contact(paper)}`,
    ].join("\n\n"),
};
