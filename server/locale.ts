import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";

export const LOCALES = ["ko", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const LOCALE_COOKIE = "magam-locale";

/** The newsroom's language is each person's own choice; Korean until they choose. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return LOCALES.find((locale) => locale === chosen) ?? "ko";
}

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return {
    locale,
    timeZone: "Asia/Seoul",
    messages: (await import(`../messages/${locale}.ts`)).default,
  };
});
