import { demoPeople } from "./newsroom.ts";

/** Only ever set where the demo fills an empty embedded database that nobody else reaches. */
export const demoPassword = "magam-demo-2026";

const ROLE_LABELS: Record<string, string> = {
  reporter: "기자",
  copy_editor: "교열",
  desk: "데스크",
  photo_editor: "사진부",
  front_editor: "편집",
  managing_editor: "편집국장",
  ombudsman: "고충처리인",
  advertising: "광고",
  admin: "관리자",
};

/** One account for each kind of work, for the table that `npm start` prints. */
export function demoAccounts(): { email: string; name: string; roleLabel: string }[] {
  return demoPeople.map(({ email, name, roles }) => ({
    email,
    name,
    roleLabel: [...new Set(roles.map(({ role }) => ROLE_LABELS[role] ?? role))].join("·"),
  }));
}
