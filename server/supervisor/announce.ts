import type { Env } from "#server/env.ts";

export interface DemoAccess {
  readonly accounts: readonly Account[];
  readonly password: string;
}

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly roleLabel: string;
}

/** What the person at the terminal needs once everything serves. */
export function announcement(settings: Env, demo: DemoAccess | null, seconds: number): string {
  const lines = [
    "",
    `  마감이 열렸습니다 · Magam is open (${seconds.toFixed(1)} s)`,
    "",
    `  신문 Paper        ${settings.PUBLIC_URL}`,
    `  편집국 Newsroom   ${settings.PUBLIC_URL}/newsroom`,
    `  자료 Data         ${settings.DATABASE_URL ? "DATABASE_URL, " : ""}${settings.MAGAM_DATA}`,
    "",
  ];
  if (demo) {
    lines.push(`  견본 계정 Demo accounts (암호 password: ${demo.password})`);
    const rows = demo.accounts.map((account) => [account.email, account.roleLabel, account.name]);
    lines.push(...table(rows).map((row) => `    ${row}`), "");
  }
  lines.push("  멈추려면 Ctrl-C · Ctrl-C stops it", "");
  return lines.join("\n");
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** Columns on a terminal: Hangul and Han take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns += /[\p{Script=Hangul}\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character)
      ? 2
      : 1;
  }
  return columns;
}
