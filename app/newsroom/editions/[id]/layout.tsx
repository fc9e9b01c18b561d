import type { ReactNode } from "react";
import { EditionCompany } from "#components/newsroom/edition-company.tsx";
import { idParam } from "#server/page-input.ts";
import { nextStory } from "../../desk/actions.ts";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

export default async function EditionLayout({ params, children }: Props) {
  const editionId = idParam((await params).id);
  return (
    <>
      {editionId !== undefined && (
        <EditionCompany key={editionId} editionId={editionId} nextStory={nextStory} />
      )}
      {children}
    </>
  );
}
