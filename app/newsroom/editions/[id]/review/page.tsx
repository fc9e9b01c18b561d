import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RelatedPicker } from "#components/newsroom/related-picker.tsx";
import { ReviewDesk } from "#components/newsroom/review-desk.tsx";
import { listPicks } from "#db/queries/related-picks.ts";
import { paths } from "#domain/paths.ts";
import { alike } from "#server/alike.ts";
import { readOut } from "#server/articles/read-out.ts";
import { readReview } from "#server/articles/read-review.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import * as noteActions from "../notes/actions.ts";
import * as outActions from "../out/actions.ts";
import * as styleActions from "../style/actions.ts";
import * as actions from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title") };
}

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const editionId = idParam((await params).id);
  if (editionId === undefined) notFound();
  const actor = await actorOrSignIn(paths.newsroom.review(editionId));
  const review = await alike(() => readReview(newsroomDb(), actor, editionId));
  if (!review) notFound();
  const out = await readOut(newsroomDb(), actor, review.edition);
  if (!out) notFound();
  const { findRelated, saveRelated, ...verbs } = actions;
  const { articleId } = review.edition;
  return (
    <>
      <ReviewDesk
        key={editionId}
        out={out}
        outActions={{ ...outActions }}
        styleActions={{ ...styleActions }}
        noteActions={{ ...noteActions }}
        review={review}
        me={actor.id}
        actions={verbs}
      />
      {review.access.chooseRelated.allowed && (
        <div className="mt-4">
          <RelatedPicker
            key={editionId}
            {...{ editionId, articleId }}
            picks={await listPicks(newsroomDb(), articleId)}
            find={findRelated}
            save={saveRelated}
          />
        </div>
      )}
    </>
  );
}
