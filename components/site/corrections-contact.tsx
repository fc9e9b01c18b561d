import { paths } from "#domain/paths.ts";
import type { CorrectionsContact as Contact } from "#domain/reader-settings.ts";
import { site } from "#messages/site.ts";

/** Below every article: whom to ask for 정정 or 반론, and the form that needs no address of one's own. */
export function CorrectionsContact({ email, phone }: Contact) {
  return (
    <p className="ask-correction">
      <span>{site.correctionsAsk}</span>
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
      {phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a> : null}
      <a href={paths.tips()}>{site.correctionsIntake}</a>
    </p>
  );
}
