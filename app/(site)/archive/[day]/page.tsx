import { pageOf } from "#server/site/parameters.ts";
import { type AskedDay, DayPage, dayMetadata } from "../day-page.tsx";

type Props = {
  params: Promise<{ day: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async (props: Props) => dayMetadata(await asked(props));

export default async function ArchiveDayPage(props: Props) {
  return <DayPage {...(await asked(props))} />;
}

async function asked({ params, searchParams }: Props): Promise<AskedDay> {
  return { day: (await params).day, page: pageOf((await searchParams).page) };
}
