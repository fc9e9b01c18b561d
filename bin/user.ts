/**
 * `npm run user -- add --email desk@example.kr --name 김데스크 --role admin`: makes an account, the
 * first administrator of a real installation. Without --password a strong one is made and shown once.
 */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { connect } from "#db/client.ts";
import { ROLES, type Role, system } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { addPerson } from "#server/people/add-person.ts";
import { withDatabase } from "#server/supervisor/database.ts";
import { PlainError, runPlainly } from "#server/supervisor/plain-errors.ts";

const sentences: Record<string, [ko: string, en: string]> = {
  "field.email.taken": [
    "이 이메일의 계정이 이미 있습니다. 편집국의 사람 화면에서 역할을 바꾸십시오.",
    "There is an account with this e-mail already: change its roles in the newsroom.",
  ],
  "field.email.malformed": [
    "이메일 주소가 아닙니다. --email을 고쳐 주십시오.",
    "That is no e-mail address: correct --email.",
  ],
  "field.email.empty": ["--email이 비어 있습니다.", "--email is empty."],
  "field.name.empty": ["--name이 비어 있습니다.", "--name is empty."],
  "field.name.malformed": ["이름은 1–40자여야 합니다.", "A name has 1 to 40 characters."],
};

interface Wanted {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: string | undefined;
}

await runPlainly(async () => {
  const wanted = readArguments(process.argv.slice(2));
  // 18 random bytes, 144 bits: more than anybody could try.
  const password = wanted.password ?? randomBytes(18).toString("base64url");
  await withDatabase(
    () => {},
    async ({ urls }) => {
      const newsroom = connect(urls.newsroom, { name: "command", max: 1 });
      const grants = wanted.roles.map((role) => ({ role, sectionId: null }));
      try {
        const { email, name } = wanted;
        await addPerson(newsroom.db, system("command"), { email, name, password, grants });
      } catch (error) {
        throw error instanceof DomainError ? refused(error) : error;
      } finally {
        await newsroom.end();
      }
    },
  );
  console.log(`${wanted.name} <${wanted.email}>: ${wanted.roles.join(", ")}`);
  if (!wanted.password) {
    console.log(`암호(한 번만 보입니다) · Password, shown only now: ${password}`);
  }
});

function readArguments(args: string[]): Wanted {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string", multiple: true },
        password: { type: "string" },
      },
    });
    const roles = (values.role ?? []).filter(isRole);
    const isComplete = positionals[0] === "add" && values.email && values.name;
    if (!isComplete || roles.length === 0 || roles.length !== values.role?.length) throw usage();
    return {
      email: values.email ?? "",
      name: values.name ?? "",
      roles,
      password: values.password,
    };
  } catch (error) {
    throw error instanceof PlainError ? error : usage(error);
  }
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

function usage(cause?: unknown): PlainError {
  const example = "npm run user -- add --email desk@example.kr --name 김데스크 --role admin";
  return new PlainError(
    `이렇게 써 주십시오: ${example} (역할: ${ROLES.join(" ")}; --role은 여러 번 쓸 수 있습니다)`,
    `Use it like this: ${example} (roles: ${ROLES.join(" ")}; --role may be repeated)`,
    cause,
  );
}

function refused(error: DomainError): PlainError {
  const faults = [error.reason, ...Object.values(error.fields)];
  const known = faults.map((fault) => sentences[fault]).find((sentence) => sentence !== undefined);
  const [ko, en] = known ?? [
    `계정을 만들지 못했습니다: ${faults.join(", ")}`,
    `The account was not made: ${faults.join(", ")}`,
  ];
  return new PlainError(ko, en, error);
}
