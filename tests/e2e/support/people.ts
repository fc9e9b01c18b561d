import { type Browser, type Cookie, expect, type Page } from "@playwright/test";
import { demoPassword } from "#server/demo/accounts.ts";
import { baseUrl } from "./inside.ts";

export const DEMO = {
  reporter: "haram@magam.example",
  otherReporter: "jiu@magam.example",
  copyEditor: "seou@magam.example",
  societyDesk: "jihun@magam.example",
  businessDesk: "eun@magam.example",
  managingEditor: "mingyeong@magam.example",
  ombudsman: "eunsol@magam.example",
  admin: "hayul@magam.example",
} as const;

/** Of this process, by email: a session as somebody's cookie bears it. */
const sessions = new Map<string, Cookie[]>();

/**
 * A browser of their own, signed in: the first time through the form as a person would, then by the
 * same session for as long as the newsroom knows it.
 */
export async function signIn(
  browser: Browser,
  email: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl(), ...options });
  await context.addCookies(sessions.get(email) ?? []);
  const page = await context.newPage();
  await page.goto("/sign-in");
  if (!/\/newsroom/.test(page.url())) await fillForm(page, email);
  await expect(page).toHaveURL(/\/newsroom/);
  const cookies = await context.cookies();
  sessions.set(
    email,
    cookies.filter(({ name }) => name.includes("session-token")),
  );
  return page;
}

async function fillForm(page: Page, email: string): Promise<void> {
  await page.getByLabel(/^(이메일|Email)/).fill(email);
  await page.getByLabel(/^(비밀번호|Password)/).fill(demoPassword);
  await page.getByRole("button", { name: /^(로그인|Sign in)$/ }).click();
}

/** Fails the test on anything a person would find in the console as an error. */
export function watchForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}
