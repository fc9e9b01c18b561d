import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Content } from "#domain/article/content.ts";
import { pageTags, tagsOfPublication } from "#domain/page-tags.ts";
import { dropPages } from "../outbox.ts";

/**
 * Has every page printed anew on which the picture shows, or now may show. `gone`: its files must
 * not even stand in for what the database would refuse.
 */
export async function dropPagesOfPicture(
  tx: Tx,
  pictureId: number,
  options: { gone?: boolean } = {},
): Promise<void> {
  const { rows } = await tx.execute<
    { id: string; slug: string } & Pick<Content, "tags" | "byline">
  >(
    sql`
      select o.article_id as id, s.slug, to_jsonb(p.tags) as tags, p.content->'byline' as byline
      from magam.publication_pictures u
      join magam.publications_out o on o.id = u.publication_id
      join magam.publications p on p.id = o.id
      join magam.sections s on s.id = o.section_id
      where u.picture_id = ${pictureId}`,
  );
  const shown = rows.flatMap(({ id, slug, tags, byline }) =>
    tagsOfPublication(Number(id), slug, { tags, byline }),
  );
  const own = pageTags.picture(pictureId);
  if (shown.length === 0 && !options.gone) return;
  await dropPages(tx, [...shown, own], options.gone ? [own] : []);
}
