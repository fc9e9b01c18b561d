import { type Env, env, provideEnv } from "#server/env.ts";
import { makeDataDirectory, ownerUrlOfRunning, prepareCluster } from "#server/postgres/cluster.ts";
import { requireDatabase } from "#server/postgres/external.ts";
import { type RoleUrls, rolePasswords, roleUrls } from "#server/postgres/role-urls.ts";
import { livingHolder, takeLock } from "./lock.ts";
import { runPart } from "./part.ts";
import { postgresPart } from "./parts.ts";
import { PlainError } from "./plain-errors.ts";
import { installationSecret } from "./secret.ts";

export interface Access {
  readonly ownerUrl: string;
  readonly urls: RoleUrls;
  readonly embedded: boolean;
}

/** The URLs of the running parts: those given in the environment, the others derived. */
export function partUrls(settings: Env, ownerUrl: string, secret: string): RoleUrls {
  const derived = roleUrls(ownerUrl, secret);
  return {
    newsroom: settings.NEWSROOM_DATABASE_URL ?? derived.newsroom,
    site: settings.SITE_DATABASE_URL ?? derived.site,
    press: settings.PRESS_DATABASE_URL ?? derived.press,
  };
}

/** Brings the database to this version. Safe to repeat and beside running parts. */
export async function migrateDatabase(
  ownerUrl: string,
  secret: string,
  log: (line: string) => void,
): Promise<number> {
  const { migrate } = await import("#db/migrate.ts");
  const { applied } = await migrate(ownerUrl, { passwords: rolePasswords(secret), log });
  return applied;
}

/**
 * For the commands: a migrated database, whether ours runs already (then that one), must be started
 * for the moment, or is somebody's own. `work` also finds the role URLs in `env()`.
 */
export async function withDatabase(
  log: (line: string) => void,
  work: (access: Access) => Promise<void>,
): Promise<void> {
  const settings = env();
  const secret = requireSecret(settings);
  const use = async (ownerUrl: string) => {
    const urls = partUrls(settings, ownerUrl, secret);
    await migrateDatabase(ownerUrl, secret, log);
    provideEnv({
      NEWSROOM_DATABASE_URL: urls.newsroom,
      SITE_DATABASE_URL: urls.site,
      PRESS_DATABASE_URL: urls.press,
    });
    await work({ ownerUrl, urls, embedded: !settings.DATABASE_URL });
  };
  if (settings.DATABASE_URL) {
    await requireDatabase(settings.DATABASE_URL);
    return use(settings.DATABASE_URL);
  }
  if (livingHolder(settings.MAGAM_DATA) !== null)
    return use(ownerUrlOfRunning(settings.MAGAM_DATA));
  const lock = takeLock(settings.MAGAM_DATA);
  try {
    const cluster = await prepareCluster(settings.MAGAM_DATA, { durable: true });
    const postgres = runPart(postgresPart(cluster));
    try {
      await postgres.ready;
      await use(cluster.ownerUrl);
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.release();
  }
}

/**
 * @throws PlainError when a database of one's own is given without the secret that its role
 *   passwords come from
 */
export function requireSecret(settings: Env): string {
  if (settings.DATABASE_URL && !settings.MAGAM_SECRET) {
    throw new PlainError(
      "DATABASE_URL을 쓰려면 MAGAM_SECRET(32자 이상)도 정해야 합니다. 예: openssl rand -base64 32",
      "DATABASE_URL also needs MAGAM_SECRET (at least 32 characters), e.g. from openssl rand -base64 32",
    );
  }
  makeDataDirectory(settings.MAGAM_DATA);
  return installationSecret(settings.MAGAM_DATA, settings.MAGAM_SECRET);
}
