import { describe, expect, test } from "vitest";
import { readPlain } from "#domain/article/paste-plain.ts";

describe("plain text as pasted", () => {
  test("lines that a PDF's margin broke in mid-sentence are joined, sentences are not", () => {
    const page = [
      "시는 전통시장 앞 횡단보도의 보행 신호를 칠 초 늘리기로",
      "했다고 밝혔다. 상인들은 오래 기다린 일이라며 반겼고",
      "주민들도 환영했다.",
      "",
      "공사는 다음 달 초에 시작해 모두 석 달 동안 이어진다고",
      "담당자는 전했다.",
    ].join("\r\n");
    expect(readPlain(page)).toBe(
      [
        "시는 전통시장 앞 횡단보도의 보행 신호를 칠 초 늘리기로 했다고 밝혔다. 상인들은 오래 기다린 일이라며 반겼고 주민들도 환영했다.",
        "공사는 다음 달 초에 시작해 모두 석 달 동안 이어진다고 담당자는 전했다.",
      ].join("\n"),
    );
  });

  test("a chat keeps its lines, each with its speaker", () => {
    const chat = [
      "[김하람] [오후 2:40] 지금 현장에 막 도착했고 상황을 보고 있습니다",
      "[이지훈] [오후 2:41] 네 확인했습니다 사진도 몇 장 부탁드립니다 곧",
      "[김하람] [오후 2:42] 알겠습니다 바로 보내 드리겠습니다 잠시만요",
    ].join("\n");
    expect(readPlain(chat)).toBe(chat);
  });

  test("short lines, as in verse or a list, stay lines", () => {
    expect(readPlain("산에는 꽃 피네\n꽃이 피네\n갈 봄 여름 없이")).toBe(
      "산에는 꽃 피네\n꽃이 피네\n갈 봄 여름 없이",
    );
  });

  test("decomposed letters are whole, needless spaces and empty lines gone", () => {
    expect(readPlain(`${"한글".normalize("NFD")}\u00a0\u00a0 이름\n\n\n  끝`)).toBe(
      "한글 이름\n끝",
    );
  });
});
