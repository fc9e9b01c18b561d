import { readFileSync, statSync } from "node:fs";
import { PlainError } from "#server/supervisor/plain-errors.ts";

/** The system account the server runs as; null for «the one we already are». */
export type DatabaseUser = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root, and initdb wants an account with a name. As root: the owner of
 * an existing cluster, else `postgres`, else `nobody`. No account is ever created: a newspaper's
 * start command must not change the machine.
 * @throws PlainError when the cluster belongs to someone else or no account is left to run as
 */
export function databaseUser(clusterDirectory: string): DatabaseUser {
  const owner = statSync(clusterDirectory, { throwIfNoEntry: false });
  const me = process.getuid?.() ?? -1;
  if (me !== 0) {
    if (owner && owner.uid !== me) throw foreignCluster(clusterDirectory);
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readAccounts();
  const account = accounts.get("postgres") ?? accounts.get("nobody");
  if (account && account.uid !== 0) return account;
  throw new PlainError(
    "PostgreSQL은 root로 돌 수 없는데 대신 쓸 계정(postgres, nobody)이 없습니다. 일반 사용자로 npm start 하거나 DATABASE_URL을 정해 주십시오.",
    "PostgreSQL does not run as root and there is no account postgres or nobody: start as an ordinary user, or set DATABASE_URL.",
  );
}

function readAccounts(): Map<string, { uid: number; gid: number }> {
  const accounts = new Map<string, { uid: number; gid: number }>();
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && uid && gid) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}

function foreignCluster(directory: string): PlainError {
  return new PlainError(
    `${directory}의 데이터베이스는 다른 계정(아마 root로 시작했을 때의 계정)의 것입니다. 그 계정으로 시작하거나 chown -R 로 주인을 바꾸거나 MAGAM_DATA를 다른 폴더로 정해 주십시오.`,
    `The database in ${directory} belongs to another account (perhaps from a start as root): start as that account, change its owner with chown -R, or set MAGAM_DATA to another directory.`,
  );
}
