/** Signs in as a browser does and returns the value of its `Cookie` header. */
export async function signInAs(
  publicUrl: string,
  account: { email: string; password: string },
): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const asked = await fetch(`${publicUrl}/api/auth/csrf`);
  keep(asked);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answered = await fetch(`${publicUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookie(), origin: publicUrl },
    body: new URLSearchParams({ ...account, csrfToken, json: "true" }),
  });
  keep(answered);
  if (!jar.has("next-auth.session-token")) {
    throw new Error(`no sign-in: ${answered.status} ${(await answered.text()).slice(0, 200)}`);
  }
  return cookie();
}
