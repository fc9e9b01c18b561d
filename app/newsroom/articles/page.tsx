import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ArticleListView } from "#components/newsroom/board/article-list-view.tsx";
import { listSections } from "#db/queries/desk.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { askedList, placeWord } from "#server/lists/asked-list.ts";
import { listArticles, mayListArticles } from "#server/lists/list-articles.ts";
import { type SearchParams, single } from "#server/page-input.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board.list"))("title") };
}

export default async function ArticlesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.articleList());
  if (!mayListArticles(actor)) notFound();
  const [sections, given] = await Promise.all([listSections(newsroomDb()), searchParams]);
  const asked = askedList((name) => single(given[name]), sections, new Date());
  const list = await listArticles(newsroomDb(), actor, asked.filter, asked.after);
  return (
    <ArticleListView
      period={asked.period}
      sections={sections}
      section={asked.section}
      origin={asked.filter.origin ?? ""}
      rows={list.rows}
      next={list.next && placeWord(list.next)}
    />
  );
}
