const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * security.txt (RFC 9116); empty without a contact, because the contact is what it is for. Ends at a
 * midnight (UTC) about half a year ahead: the contact is a setting that is kept up to date.
 */
export function securityText(
  contact: string,
  now: Date,
  absolute: (path: string) => string,
): string {
  if (contact === "") return "";
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(midnight + VALID_DAYS * DAY_MS).toISOString().replace(".000", "")}`,
    "Preferred-Languages: ko, en",
    `Canonical: ${absolute("/.well-known/security.txt")}`,
    "",
  ].join("\n");
}
