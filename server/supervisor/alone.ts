import type { Env } from "#server/env.ts";
import type { RoleUrls } from "#server/postgres/role-urls.ts";
import { isBuildCurrent } from "./build.ts";
import { buildInHouse } from "./build-in-house.ts";
import { partUrls } from "./database.ts";
import { say } from "./log.ts";
import { type PartSpec, runPart } from "./part.ts";
import { checkout, pressPart, type Setting, webPart, workerPart } from "./parts.ts";
import { PlainError } from "./plain-errors.ts";
import { requirePort } from "./ports.ts";
import type { House } from "./shutdown.ts";

type Role = "press" | "web" | "worker";

/** What each part cannot do without; a role URL may also follow from DATABASE_URL and MAGAM_SECRET. */
const needs = {
  press: ["PRESS_DATABASE_URL", "MAGAM_WEB_URL"],
  web: ["NEWSROOM_DATABASE_URL", "SITE_DATABASE_URL", "MAGAM_SECRET"],
  worker: ["NEWSROOM_DATABASE_URL"],
} as const satisfies Record<Role, readonly (keyof Env)[]>;

/** Runs one part by itself (`MAGAM_ROLE`), on somebody's own PostgreSQL that is migrated already. */
export async function runAlone(
  house: House,
  settings: Env,
  role: Role,
  mode: Setting["mode"],
): Promise<void> {
  const urls = urlsFor(settings, role);
  const setting = { env: settings, urls, secret: settings.MAGAM_SECRET ?? "", mode };
  if (role !== "worker") {
    await requirePort(settings.HOST, settings.PORT, 0);
  }
  if (role === "web" && mode === "production" && !isBuildCurrent(checkout)) {
    await buildInHouse(house, setting);
  }
  const part = house.add(runPart(specFor(role, setting)));
  await part.ready;
  say(role, role === "worker" ? "runs" : `listens on ${settings.HOST}:${settings.PORT}`);
}

function specFor(role: Role, setting: Setting): PartSpec {
  const { HOST, PORT, MAGAM_WEB_URL } = setting.env;
  if (role === "web") return webPart(setting, HOST, PORT).spec;
  if (role === "worker") return workerPart(setting);
  return pressPart(setting, MAGAM_WEB_URL ?? "");
}

function urlsFor(settings: Env, role: Role): RoleUrls {
  const canDerive = settings.DATABASE_URL && settings.MAGAM_SECRET;
  const missing = needs[role].filter(
    (name) => !settings[name] && !(canDerive && name.endsWith("_DATABASE_URL")),
  );
  if (missing.length > 0) {
    throw new PlainError(
      `MAGAM_ROLE=${role}에는 ${missing.join(", ")} 값이 필요합니다. .env.example을 봐 주십시오.`,
      `MAGAM_ROLE=${role} needs ${missing.join(", ")}; see .env.example.`,
    );
  }
  if (settings.DATABASE_URL && settings.MAGAM_SECRET) {
    return partUrls(settings, settings.DATABASE_URL, settings.MAGAM_SECRET);
  }
  return {
    newsroom: settings.NEWSROOM_DATABASE_URL ?? "",
    site: settings.SITE_DATABASE_URL ?? "",
    press: settings.PRESS_DATABASE_URL ?? "",
  };
}
