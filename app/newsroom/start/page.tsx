import { redirect } from "next/navigation";
import { landingOf } from "#domain/landing.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";

/** No page of its own: leads each to where their work is. */
export default async function StartPage() {
  redirect(paths.newsroom[landingOf(await actorOrSignIn(paths.newsroom.home()))]());
}
