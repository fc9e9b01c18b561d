import type { Tx } from "#db/client.ts";
import { styleRules } from "#db/schema/index.ts";
import type { RuleWords } from "#domain/style/rule.ts";
import type { DemoIds } from "./seed.ts";

const word = (wording: string, suggestion: string, explanation: string): RuleWords => ({
  ...{ form: "word", wording, suggestion, explanation, severity: "wrong", exceptions: [] },
});

/** A few rules of standard spelling (한글 맞춤법), as a house would begin with. */
const RULES: readonly RuleWords[] = [
  word("몇일", "며칠", "한글 맞춤법 제27항 붙임 2."),
  word("갯수", "개수", "한자어에는 사이시옷을 적지 않습니다(제30항)."),
  word("댓가", "대가", "한자어에는 사이시옷을 적지 않습니다(제30항)."),
  word("오랫만", "오랜만", "«오래간만»의 준말입니다."),
  word("금새", "금세", "«금시에»의 준말입니다."),
  word("어떻해", "어떡해", "«어떻게 해»의 준말입니다."),
  {
    ...{ form: "pattern", wording: "^년도", suggestion: "연도", severity: "wrong" },
    ...{ explanation: "낱말 첫머리에서는 «연도»입니다(제10항).", exceptions: [] },
  },
  {
    ...{ form: "pattern", wording: "#개_월", suggestion: "{1}개월", severity: "advised" },
    ...{ explanation: "«개월»은 붙여 씁니다.", exceptions: ["#개월"] },
  },
];

export async function plantStyle(tx: Tx, { people }: DemoIds): Promise<void> {
  const copyEditor = [...people].find(([key]) => key === "mok-seou")?.[1];
  if (!copyEditor) return;
  await tx.insert(styleRules).values(
    RULES.map((rule) => ({
      ...rule,
      exceptions: [...rule.exceptions],
      changedBy: copyEditor.id,
    })),
  );
}
