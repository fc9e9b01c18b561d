const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that no HTML or script parser can be led out of, whatever the values hold. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? "");
}

/** Structured data (schema.org) of a page. */
export function JsonLd({ value }: { value: Readonly<Record<string, unknown>> }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, which JSON-LD readers do not undo; jsonForScript leaves nothing that could end the element
      dangerouslySetInnerHTML={{
        __html: jsonForScript({ "@context": "https://schema.org", ...value }),
      }}
    />
  );
}
