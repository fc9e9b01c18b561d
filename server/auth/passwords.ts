import { hash, verify } from "@node-rs/argon2";
import { DomainError } from "#domain/errors.ts";

/** NIST 800-63B-4: 15 characters where the password is the only factor. */
export const PASSWORD_MINIMUM = 15;
const PASSWORD_MAXIMUM = 200;

/** OWASP's floor for Argon2id (the library's default algorithm): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing anybody knows: an unknown account must cost as long as a wrong password. */
let decoy: Promise<string> | null = null;

export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  if (length < PASSWORD_MINIMUM)
    throw new DomainError("invalid_input", "input.faults", {
      fields: { password: "field.password.short" },
    });
  if (length > PASSWORD_MAXIMUM)
    throw new DomainError("invalid_input", "input.faults", {
      fields: { password: "field.password.long" },
    });
  return hash(password.normalize("NFC"), COST);
}

/** True only for the right password of an account that has one; takes as long for any answer. */
export async function isRightPassword(stored: string | null, password: string): Promise<boolean> {
  if (password.length > PASSWORD_MAXIMUM * 4) return false;
  decoy ??= hash(crypto.randomUUID(), COST);
  const right = await verify(stored ?? (await decoy), password.normalize("NFC"));
  return right && stored !== null;
}
