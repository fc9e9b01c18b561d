import { notFound } from "next/navigation";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";

/** Whatever no other page takes: the newsroom's own not-found page, for those who are signed in. */
export default async function Missing() {
  await actorOrSignIn(paths.newsroom.home());
  notFound();
}
