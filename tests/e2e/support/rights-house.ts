import { readFileSync } from "node:fs";
import path from "node:path";
import { encode } from "next-auth/jwt";
import type { Connection } from "#db/client.ts";
import { grants, people, sections } from "#db/schema/index.ts";
import type { Grant, PersonActor, Role } from "#domain/actor.ts";
import { startSession } from "#server/auth/sessions.ts";
import { checkout } from "#server/supervisor/parts.ts";
import { deriveKey, installationSecret } from "#server/supervisor/secret.ts";
import type { Who } from "../../server/articles/oracle.ts";
import type { Room } from "../../support/newsroom.ts";
import { baseUrl } from "./inside.ts";

/** The people of the oracle in a running house, with sections of their own and a session each. */
export type RightsHouse = {
  readonly room: Room;
  readonly people: Readonly<Record<Who, PersonActor>>;
  readonly cookies: Readonly<Record<Who, string>>;
};

export async function hireForRights({ db }: Connection): Promise<RightsHouse> {
  const stamp = process.hrtime.bigint().toString(36);
  const [own, far] = await db
    .insert(sections)
    .values([
      { slug: `rights-${stamp}`, name: "권한", nameEn: "Rights", position: 90 },
      { slug: `far-${stamp}`, name: "먼곳", nameEn: "Far", position: 91 },
    ])
    .returning({ id: sections.id });
  if (!own || !far) throw new Error("no sections");
  const desk: Grant = { role: "desk", sectionId: own.id };
  const rights: Record<Who, Grant> = {
    author: everywhere("reporter"),
    otherReporter: everywhere("reporter"),
    copyEditor: everywhere("copy_editor"),
    claimer: desk,
    secondDesk: desk,
    dutyDesk: { ...desk, onDuty: true },
    farDesk: { role: "desk", sectionId: far.id },
    chief: everywhere("managing_editor"),
    secondChief: everywhere("managing_editor"),
    frontEditor: everywhere("front_editor"),
    ombudsman: everywhere("ombudsman"),
    advertising: everywhere("advertising"),
    admin: everywhere("admin"),
  };
  const hired: [Who, PersonActor, string][] = [];
  for (const [who, right] of Object.entries(rights) as [Who, Grant][]) {
    const email = `${who}-${stamp}@rights.example`.toLowerCase();
    const [row] = await db.insert(people).values({ email, name: who }).returning();
    if (!row) throw new Error("no person");
    await db.insert(grants).values({ personId: row.id, ...right, onDuty: right.onDuty ?? false });
    const sid = await startSession(db, row.id, { address: "", agent: "rights" });
    const actor: PersonActor = { kind: "person", id: row.id, name: who, grants: [right] };
    hired.push([who, actor, await cookieOf(sid)]);
  }
  return {
    room: { db, society: own.id },
    people: Object.fromEntries(hired.map(([who, actor]) => [who, actor])) as RightsHouse["people"],
    cookies: Object.fromEntries(
      hired.map(([who, , cookie]) => [who, cookie]),
    ) as RightsHouse["cookies"],
  };
}

function everywhere(role: Role): Grant {
  return { role, sectionId: null };
}

async function cookieOf(sid: string): Promise<string> {
  const secret = installationSecret(process.env.MAGAM_E2E_DATA ?? "", undefined);
  const token = await encode({ token: { sid }, secret: deriveKey(secret, "next-auth") });
  return `next-auth.session-token=${token}`;
}

/** The numbers under which the build has the exported actions, by file and name. */
export function actionIds(): Map<string, string> {
  const file = path.join(checkout, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${filename}#${exportedName}`,
      id,
    ]),
  );
}

export type Answered = {
  readonly status: number;
  readonly text: string;
  /** What the adapter said; null where it said nothing in its form. */
  readonly answer: { ok: boolean; code?: string } | null;
};

/** A Server Action as the framework's own client sends it. */
export async function sendAction(
  cookie: string,
  page: string,
  id: string,
  input: unknown,
): Promise<Answered> {
  const response = await fetch(baseUrl() + page, {
    method: "POST",
    headers: {
      cookie,
      origin: baseUrl(),
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": id,
    },
    body: JSON.stringify([input]),
    redirect: "manual",
  });
  const text = await response.text();
  const line = /^1:(\{.*)$/m.exec(text)?.[1];
  return { status: response.status, text, answer: line ? JSON.parse(line) : null };
}

export async function sendRequest(
  cookie: string,
  method: string,
  address: string,
  body?: unknown,
): Promise<Answered> {
  const response = await fetch(baseUrl() + address, {
    method,
    headers: { cookie, origin: baseUrl(), "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: "manual",
  });
  const text = await response.text();
  const answer = text.startsWith("{") ? JSON.parse(text) : null;
  // A file is no answer of the adapter; a refusal of one is.
  const isFile = response.headers.has("content-disposition");
  return { status: response.status, text, answer: isFile ? { ok: true } : answer };
}
