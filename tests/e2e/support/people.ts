import { type Browser, expect, type Page } from "@playwright/test";
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

/** A browser of their own, signed in through the form as a person would. */
export async function signIn(
  browser: Browser,
  email: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl(), ...options });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel(/^(이메일|Email)/).fill(email);
  await page.getByLabel(/^(비밀번호|Password)/).fill(demoPassword);
  await page.getByRole("button", { name: /^(로그인|Sign in)$/ }).click();
  await expect(page).toHaveURL(/\/newsroom/);
  return page;
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
