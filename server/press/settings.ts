import { z } from "zod";

const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  MAGAM_WEB_URL: z.url({ protocol: /^http$/ }),
  PRESS_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres://"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAGAM_TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  MAGAM_PRESS_BYTES: z.coerce.number().int().min(1_048_576).default(67_108_864),
  MAGAM_CDN: z.enum(["0", "1"]).default("0"),
  KAKAO_SDK_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export interface PressSettings {
  port: number;
  host: string;
  /** Where Next listens; plain http, because it is on the same machine or network. */
  webUrl: string;
  databaseUrl: string;
  publicUrl: string;
  trustedHops: number;
  /** Bound of everything kept in memory, in bytes. */
  bytes: number;
  cdn: boolean;
  /** Instead of Kakao's own address. */
  kakaoSdkUrl: string | undefined;
}

/** Reads the press's environment. Throws an Error with one sentence that names each wrong variable. */
export function readPressSettings(env: Record<string, string | undefined>): PressSettings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The press cannot start. ${faults.join("; ")}.`);
  }
  const known = parsed.data;
  return {
    port: known.PORT,
    host: known.HOST,
    webUrl: known.MAGAM_WEB_URL,
    databaseUrl: known.PRESS_DATABASE_URL,
    publicUrl: known.PUBLIC_URL ?? `http://localhost:${known.PORT}`,
    trustedHops: known.MAGAM_TRUST_PROXY,
    bytes: known.MAGAM_PRESS_BYTES,
    cdn: known.MAGAM_CDN === "1",
    kakaoSdkUrl: known.KAKAO_SDK_URL,
  };
}
