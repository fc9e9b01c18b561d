import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { PictureLibrary } from "#components/newsroom/pictures/picture-library.tsx";
import { PlaceDays } from "#components/newsroom/pictures/place-days.tsx";
import { paths } from "#domain/paths.ts";
import { readLibraryFilter } from "#domain/picture/library-filter.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { placeDays } from "#server/pictures/place-days.ts";
import { readPictures, readPicturesOf } from "#server/pictures/read-pictures.ts";
import { change, restore, setPlaceDays, showPlace, withdraw } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pictures"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PicturesPage({ searchParams }: Props) {
  const actor = await actorOrSignIn(paths.newsroom.pictures());
  if (!decidePicture(actor, "see").allowed) notFound();
  const given = await searchParams;
  const asked = Number(given.picture);
  const filter = readLibraryFilter((name) => given[name]);
  const [first, [chosen], days, t] = await Promise.all([
    readPictures(newsroomDb(), actor, { filter }),
    Number.isSafeInteger(asked) ? readPicturesOf(newsroomDb(), actor, [asked]) : [],
    placeDays(newsroomDb()),
    getTranslations("pictures"),
  ]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <PictureLibrary
        key={chosen?.id ?? 0}
        first={first}
        filter={filter}
        chosen={chosen ?? null}
        actions={{ change, withdraw, restore, showPlace }}
      />
      {decidePicture(actor, "setDays").allowed && <PlaceDays days={days} action={setPlaceDays} />}
    </>
  );
}
