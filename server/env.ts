import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { PlainError } from "#server/supervisor/plain-errors.ts";
import { readWeatherOrder } from "#server/weather/order.ts";

const flag = z
  .enum(["0", "1"], { error: "0 or 1" })
  .default("0")
  .transform((value) => value === "1");

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: "postgres://user:password@host:5432/database" })
  .optional();

const WEATHER_FORM = "off, demo, or hub, data-go-kr, web-map between commas";

const weatherOrder = z
  .string()
  .transform(readWeatherOrder)
  .refine((order) => order !== null, WEATHER_FORM)
  .transform((order) => order ?? []);

/** Of other services, so that no page can be made to talk to them (Fetch Standard, «bad port»). */
const REFUSED_BY_BROWSERS = new Set([
  ...[1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101],
  ...[102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389],
  ...[427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636],
  ...[989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);

const schema = z
  .object({
    PORT: z.coerce
      .number("1–65535")
      .int("1–65535")
      .min(1, "1–65535")
      .max(65535, "1–65535")
      .refine((port) => !REFUSED_BY_BROWSERS.has(port), "a port that browsers open no page on")
      .default(3000),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "https://…" })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    MAGAM_DATA: z
      .string()
      .default(".magam")
      .transform((path) => resolve(path)),
    MAGAM_ROLE: z
      .enum(["all", "press", "web", "worker"], { error: "all, press, web, worker" })
      .default("all"),
    DATABASE_URL: postgresUrl,
    NEWSROOM_DATABASE_URL: postgresUrl,
    SITE_DATABASE_URL: postgresUrl,
    PRESS_DATABASE_URL: postgresUrl,
    MAGAM_SECRET: z
      .string()
      .min(32, "at least 32 characters, e.g. openssl rand -base64 32")
      .optional(),
    MAGAM_TRUST_PROXY: z.coerce.number("0–9").int("0–9").min(0, "0–9").max(9, "0–9").default(0),
    MAGAM_CDN: flag,
    MAGAM_WEB_URL: z.url({ protocol: /^https?$/, error: "http://host:port" }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "smtp://user:password@host:587" }).optional(),
    MAIL_FROM: z.string().optional(),
    MAGAM_WEATHER: weatherOrder.optional(),
    KMA_HUB_KEY: z.string().optional(),
    DATA_GO_KR_KEY: z.string().optional(),
    MAGAM_SEALS: z.string().optional(),
    MAGAM_SEAL_MAIL: z.email({ error: "name@example.kr" }).optional(),
    KAKAO_SDK_URL: z.url({ protocol: /^https?$/, error: "https://…/kakao.min.js" }).optional(),
  })
  .transform((values) => ({
    ...values,
    PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    MAGAM_SEALS: resolve(values.MAGAM_SEALS ?? join(values.MAGAM_DATA, "seals")),
  }))
  .superRefine((values, context) => {
    if (values.SMTP_URL && !values.MAIL_FROM) {
      context.addIssue({ code: "custom", path: ["MAIL_FROM"], message: "required with SMTP_URL" });
    }
    if (values.MAGAM_SEAL_MAIL && !values.SMTP_URL)
      context.addIssue({
        code: "custom",
        path: ["SMTP_URL"],
        message: "required with MAGAM_SEAL_MAIL",
      });
    for (const [provider, name] of [
      ["hub", "KMA_HUB_KEY"],
      ["data-go-kr", "DATA_GO_KR_KEY"],
    ] as const)
      if (values.MAGAM_WEATHER?.includes(provider) && !values[name])
        context.addIssue({
          code: "custom",
          path: [name],
          message: `required with MAGAM_WEATHER=${provider}`,
        });
    if (values.MAGAM_ROLE === "all" && values.DATABASE_URL && !values.MAGAM_SECRET) {
      context.addIssue({
        code: "custom",
        path: ["MAGAM_SECRET"],
        message:
          "required with DATABASE_URL (at least 32 characters, e.g. openssl rand -base64 32)",
      });
    }
  });

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/**
 * The configuration of this process, read once. `.env.local` and `.env` fill what the real
 * environment leaves open.
 * @throws PlainError that names the variable with a wrong value
 */
export function env(): Env {
  if (!parsed) {
    readEnvFiles();
    parsed = parseEnv(process.env);
  }
  return parsed;
}

/** Settles variables that only this process knows, such as the URLs of the embedded database. */
export function provideEnv(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values);
  parsed = undefined;
}

/** An empty value counts as unset, so that the supervisor can blank what a part must not know. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`);
  throw new PlainError(
    `환경 변수의 값이 잘못되었습니다: ${faults.join(", ")}. .env.example을 보고 고친 뒤 다시 시작해 주십시오.`,
    `Wrong environment variable: ${faults.join(", ")}. See .env.example, correct it and start again.`,
  );
}

/** Tests must not depend on what a developer keeps in `.env`. */
function readEnvFiles(): void {
  if (process.env.NODE_ENV === "test") return;
  for (const file of [".env.local", ".env"]) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
