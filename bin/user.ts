/**
 * `npm run user -- add --email desk@example.kr --name 김데스크 --role admin`: makes an account, the
 * first administrator of a real installation. Without --password a strong one is made and shown once.
 */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { ROLES, type Role, system } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { withDatabase } from "#server/supervisor/database.ts";
import { PlainError, runPlainly } from "#server/supervisor/plain-errors.ts";

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
    async () => {
      const { addPerson } = await import("#server/people/add-person.ts");
      const grants = wanted.roles.map((role) => ({ role, sectionId: null }));
      try {
        await addPerson(system("command"), {
          email: wanted.email,
          name: wanted.name,
          password,
          grants,
        });
      } catch (error) {
        if (error instanceof DomainError) throw refused(error);
        throw error;
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
  return new PlainError(
    `계정을 만들지 못했습니다: ${error.reason}`,
    `The account was not made: ${error.reason}`,
    error,
  );
}
