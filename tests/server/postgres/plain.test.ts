import { describe, expect, test } from "vitest";
import { explainServerOutput } from "#server/postgres/explain.ts";
import { explainConnection } from "#server/postgres/external.ts";
import { rolePasswords, roleUrls } from "#server/postgres/role-urls.ts";

describe("the URLs of the roles", () => {
  const owner = "postgres://magam_owner:p%40ss@db.example.kr:6543/magam?sslmode=require";
  const secret = "s".repeat(32);

  test("keep host, port, database and options, and carry each role's own password", () => {
    const urls = roleUrls(owner, secret);
    const passwords = rolePasswords(secret);
    expect(urls.site).toBe(
      `postgres://magam_site:${passwords.site}@db.example.kr:6543/magam?sslmode=require`,
    );
    expect(new Set([passwords.newsroom, passwords.site, passwords.press]).size).toBe(3);
  });

  test("change with the secret and never show the owner's password", () => {
    expect(roleUrls(owner, secret)).not.toEqual(roleUrls(owner, "t".repeat(32)));
    expect(Object.values(roleUrls(owner, secret)).join()).not.toContain("p%40ss");
  });
});

describe("what PostgreSQL says is told in plain words", () => {
  test.each([
    ["FATAL:  could not write: No space left on device", "disk is full"],
    [
      'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nHINT:  Is another postmaster already running on port 5432? If not, wait',
      "Port 5432",
    ],
    ["FATAL:  data directory has invalid permissions", "may not write"],
    ["PANIC:  could not locate a valid checkpoint record", "damaged"],
    ["FATAL:  something nobody foresaw", "(something nobody foresaw)"],
  ])("%s", (output, sentence) => {
    const fault = explainServerOutput(
      `Data page checksums are enabled.\n${output}\n`,
      "/data/postgres",
    );
    expect(fault.en).toContain(sentence);
    expect(fault.ko).toMatch(/[가-힣]/);
  });
});

describe("a refused connection names what to correct", () => {
  const url = "postgres://owner:topsecret@db.example.kr:5433/paper";

  test.each([
    ["ECONNREFUSED", "db.example.kr:5433"],
    ["ENOTFOUND", "no host db.example.kr"],
    ["28P01", "user owner was refused"],
    ["3D000", "no database paper"],
  ])("%s", (code, sentence) => {
    const fault = explainConnection(url, Object.assign(new Error("x"), { code }));
    expect(fault.en).toContain(sentence);
    expect(`${fault.ko}${fault.en}`).not.toContain("topsecret");
  });
});
