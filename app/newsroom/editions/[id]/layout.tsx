import type { ReactNode } from "react";
import { EditionCompany } from "#components/newsroom/edition-company.tsx";
import { PracticeGround } from "#components/newsroom/practice-ground.tsx";
import { isPractice } from "#server/articles/is-practice.ts";
import { currentActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import { nextStory } from "../../desk/actions.ts";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

/** Around every screen of an edition: writing, review, history and what comes to stand beside them. */
export default async function EditionLayout({ params, children }: Props) {
  const [{ id }, actor] = await Promise.all([params, currentActor()]);
  const editionId = idParam(id);
  const marked =
    actor !== null && editionId !== undefined && (await isPractice(newsroomDb(), actor, editionId));
  return (
    <>
      {marked && <PracticeGround />}
      {editionId !== undefined && (
        <EditionCompany key={editionId} editionId={editionId} nextStory={nextStory} />
      )}
      {children}
    </>
  );
}
