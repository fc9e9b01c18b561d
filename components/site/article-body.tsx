import { Fragment, type ReactNode } from "react";
import type { Block, Body, Paragraph } from "#domain/article/body.ts";
import type { MainPicture } from "#domain/article/content.ts";
import { embedFrame, embedLink } from "#domain/article/embed.ts";
import { Inlines } from "./article-inline.tsx";
import { ArticleList, ArticleTable } from "./article-structure.tsx";
import { type BodyPicture, PictureFigure } from "./picture-figure.tsx";

export type ArticleBodyLabels = {
  /** Names the scrolling region of a wide table; numbered where there are several. */
  table: string;
  editorNote: string;
};

const KOREAN: ArticleBodyLabels = { table: "표", editorNote: "편집자주" };

/**
 * The text of an article as readers see it. Only the node types of the body schema are
 * rendered, by a closed switch; links and frames are checked once more, because what is
 * shown may have been stored before a rule was tightened.
 */
export function ArticleBody({
  body,
  main,
  pictures = {},
  labels = KOREAN,
}: {
  body: Body;
  /** 대표사진, which stands above the text. */
  main?: MainPicture;
  pictures?: Readonly<Record<number, BodyPicture>>;
  labels?: ArticleBodyLabels;
}) {
  const tables: Block[] = body.content.filter((block) => block.type === "table");
  const nameTable = (table: Block) =>
    tables.length > 1 ? `${labels.table} ${tables.indexOf(table) + 1}` : labels.table;
  const hasMain = main !== undefined && pictureOf(pictures, main.pictureId) !== undefined;
  const firstPicture = hasMain
    ? undefined
    : body.content.find(
        (block) =>
          block.type === "picture" && pictureOf(pictures, block.attrs.pictureId) !== undefined,
      );
  return (
    <div className="article-body">
      {main ? (
        <PictureFigure
          picture={pictureOf(pictures, main.pictureId)}
          caption={main.caption}
          alt={main.alt}
          first
        />
      ) : null}
      {body.content.map((block, index) => (
        // A printed page never reorders its blocks.
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
        <Fragment key={index}>
          {renderBlock(
            block,
            pictures,
            { ...labels, table: nameTable(block) },
            block === firstPicture,
          )}
        </Fragment>
      ))}
    </div>
  );
}

function renderBlock(
  block: Block,
  pictures: Readonly<Record<number, BodyPicture>>,
  labels: ArticleBodyLabels,
  isFirstPicture: boolean,
): ReactNode {
  switch (block.type) {
    case "paragraph":
      // Blank lines are a writer's spacing; the page has its own.
      return block.content?.length ? (
        <p>
          <Inlines content={block.content} />
        </p>
      ) : null;
    case "subheading":
      return block.content?.length ? (
        <h2>
          <Inlines content={block.content} />
        </h2>
      ) : null;
    case "bulletList":
    case "orderedList":
      return <ArticleList list={block} />;
    case "quote":
      return <blockquote>{renderParagraphs(block.content)}</blockquote>;
    case "pullQuote":
      return (
        <aside className="pull-quote">
          <p>
            <Inlines content={block.content} />
          </p>
        </aside>
      );
    case "editorNote":
      return (
        <aside className="editor-note" role="note" aria-label={labels.editorNote}>
          {renderParagraphs(block.content)}
        </aside>
      );
    case "divider":
      return <hr />;
    case "picture":
      return (
        <PictureFigure
          picture={pictureOf(pictures, block.attrs.pictureId)}
          caption={block.attrs.caption}
          alt={block.attrs.alt}
          first={isFirstPicture}
        />
      );
    case "table":
      return <ArticleTable table={block} label={labels.table} />;
    case "embed":
      return <EmbedFigure provider={block.attrs.provider} id={block.attrs.id} />;
    default:
      return unknown(block);
  }
}

/** Own entries only: a stored number that is none must not find what every object has. */
function pictureOf(
  pictures: Readonly<Record<number, BodyPicture>>,
  id: number,
): BodyPicture | undefined {
  return Object.hasOwn(pictures, id) ? pictures[id] : undefined;
}

function renderParagraphs(content: readonly Paragraph[]): ReactNode {
  return content.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity of their own
    <p key={index}>
      <Inlines content={paragraph.content} />
    </p>
  ));
}

function EmbedFigure({ provider, id }: { provider: string; id: string }) {
  const frame = embedFrame(provider, id);
  const link = embedLink(provider, id);
  if (!frame || !link) return null;
  return (
    <figure className="embed">
      <div className={`embed-frame embed-${frame.ratio}`}>
        <iframe
          src={frame.src}
          title={frame.title}
          sandbox={frame.sandbox}
          loading="lazy"
          referrerPolicy="strict-origin-when-cross-origin"
          allowFullScreen
        />
      </div>
      <figcaption>
        <a href={link.href} rel="noopener">
          {link.title}
        </a>
      </figcaption>
    </figure>
  );
}

/** The compiler proves that no type is left; data older than the schema shows nothing. */
function unknown(_block: never): null {
  return null;
}
