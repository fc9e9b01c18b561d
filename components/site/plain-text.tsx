import { paragraphsOf } from "#domain/company-page.ts";

/** A text of the settings: blank lines part paragraphs, line breaks stay. Nothing in it is markup. */
export function PlainText({ text }: { text: string }) {
  const paragraphs = paragraphsOf(text).map((paragraph, place) => ({ paragraph, place }));
  return (
    <div className="plain-text">
      {paragraphs.map(({ paragraph, place }) => (
        <p key={place}>{paragraph}</p>
      ))}
    </div>
  );
}
