import { deriveKey } from "#server/supervisor/secret.ts";

export interface RoleUrls {
  readonly newsroom: string;
  readonly site: string;
  readonly press: string;
}

/** The passwords that migrations give the login roles; they follow from the secret, so none is stored. */
export function rolePasswords(secret: string): RoleUrls {
  return {
    newsroom: deriveKey(secret, "role:magam_newsroom"),
    site: deriveKey(secret, "role:magam_site"),
    press: deriveKey(secret, "role:magam_press"),
  };
}

/** The owner's URL with user and password exchanged for each role's; host, database and options stay. */
export function roleUrls(ownerUrl: string, secret: string): RoleUrls {
  const passwords = rolePasswords(secret);
  return {
    newsroom: as(ownerUrl, "magam_newsroom", passwords.newsroom),
    site: as(ownerUrl, "magam_site", passwords.site),
    press: as(ownerUrl, "magam_press", passwords.press),
  };
}

function as(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
