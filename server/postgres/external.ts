import pg from "pg";
import { PlainError } from "#server/supervisor/plain-errors.ts";

const oldestServer = 170_000;

/**
 * Makes sure that DATABASE_URL leads to a PostgreSQL 17 or newer that lets us in.
 * @throws PlainError saying which part of the URL to correct
 */
export async function requireDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  let version: number;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    version = Number(rows[0]?.server_version_num);
  } catch (error) {
    throw explainConnection(url, error);
  } finally {
    await client.end().catch(() => {});
  }
  if (version < oldestServer) {
    const found = Math.floor(version / 10_000);
    throw new PlainError(
      `DATABASE_URL의 서버는 PostgreSQL ${found}입니다. 17 이상으로 올리거나 DATABASE_URL을 비워 내장 데이터베이스를 쓰십시오.`,
      `The server of DATABASE_URL is PostgreSQL ${found}: upgrade it to 17 or newer, or leave DATABASE_URL empty to use the embedded one.`,
    );
  }
}

/** The password never appears in what we print. */
export function explainConnection(url: string, error: unknown): PlainError {
  const { hostname, port, username, pathname } = new URL(url);
  const where = `${hostname}:${port || "5432"}`;
  const database = decodeURIComponent(pathname.slice(1)) || username;
  const code = faultCode(error);
  const said = error instanceof Error ? error.message : String(error);
  switch (code) {
    case "ECONNREFUSED":
      return wrong(
        `${where}에서 PostgreSQL이 응답하지 않습니다. 서버를 켜거나 주소와 포트를 고쳐 주십시오`,
        `nothing listens at ${where}; start the server or correct host and port`,
        error,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return wrong(
        `${hostname}이라는 컴퓨터를 찾을 수 없습니다. 주소를 고쳐 주십시오`,
        `there is no host ${hostname}; correct the address`,
        error,
      );
    case "28P01":
    case "28000":
      return wrong(
        `사용자 ${username}의 로그인이 거절되었습니다. 사용자와 암호를 고쳐 주십시오`,
        `user ${username} was refused; correct user and password`,
        error,
      );
    case "3D000":
      return wrong(
        `데이터베이스 ${database}이(가) 없습니다. 만들거나(createdb ${database}) 이름을 고쳐 주십시오`,
        `there is no database ${database}; create it (createdb ${database}) or correct the name`,
        error,
      );
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return wrong(
        `${where}에 닿지 못했습니다. 주소와 방화벽을 확인해 주십시오`,
        `${where} cannot be reached; check the address and the firewall`,
        error,
      );
    case "53300":
      return wrong(
        "서버의 접속 수가 가득 찼습니다. max_connections를 늘려 주십시오",
        "the server has no connection left; raise max_connections",
        error,
      );
    default:
      return wrong(
        `${where}에 접속하지 못했습니다: ${said}. PostgreSQL 17 이상의 주소인지 확인해 주십시오`,
        `cannot connect to ${where}: ${said}; make sure it is a PostgreSQL 17 or newer`,
        error,
      );
  }
}

/** A host with several addresses fails with an AggregateError that holds one fault for each. */
function faultCode(error: unknown): string | undefined {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = (first ?? {}) as { code?: string; message?: string };
  if (!code && message?.includes("timeout")) return "ETIMEDOUT";
  return code;
}

function wrong(ko: string, en: string, cause: unknown): PlainError {
  return new PlainError(`DATABASE_URL 오류: ${ko}.`, `DATABASE_URL: ${en}.`, cause);
}
