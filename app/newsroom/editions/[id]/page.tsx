import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WritingHead } from "#components/newsroom/writing-head.tsx";
import { WritingScreen } from "#components/newsroom/writing-screen.tsx";
import { paths } from "#domain/paths.ts";
import { alike } from "#server/alike.ts";
import { readEditionForWriting } from "#server/articles/read-edition.ts";
import { readOut } from "#server/articles/read-out.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerMark, move, recall, revise, spike, submit, unspike } from "./actions.ts";
import * as noteActions from "./notes/actions.ts";
import { publishBreaking } from "./out/actions.ts";
import * as styleActions from "./style/actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("writing"))("title") };
}

export default async function WritingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound();
  const actor = await actorOrSignIn(paths.newsroom.write(Number(id)));
  const read = await alike(() => readEditionForWriting(newsroomDb(), actor, Number(id)));
  if (!read) notFound();
  const out = await readOut(newsroomDb(), actor, read.edition);
  if (!out) notFound();
  const { edition, write, returned, verbs } = read;
  return (
    <>
      <WritingHead edition={edition} section={edition.section} />
      <WritingScreen
        text={{
          edition,
          content: edition.text.content,
          version: edition.text.version,
          savedAt: edition.text.savedAt.toISOString(),
          people: read.people,
          me: actor.id,
          editable: write.allowed,
          refusal: write.allowed ? undefined : write.reason,
          lock: read.lock,
          save: { saveUrl: paths.api.save(edition.id), lockUrl: paths.api.lock(edition.id) },
        }}
        section={edition.section}
        sections={read.sections}
        deskNote={edition.deskNote}
        rules={read.rules}
        returned={returned && { ...returned, at: returned.at.toISOString() }}
        verbs={{ ...verbs, move: read.moveSection }}
        published={out.published}
        breaking={{
          choice: out.verbs.publishBreaking,
          practice: edition.practice,
          action: publishBreaking,
        }}
        actions={{
          ...{ submit, answerMark, recall, spike, unspike, revise, move },
          style: { ...styleActions },
          notes: { ...noteActions },
        }}
      />
    </>
  );
}
