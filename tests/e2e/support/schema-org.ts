/** What a value may be: our own reading of schema.org (release 29) for the types that we write. */
type Kind = "text" | "url" | "instant" | "day" | "number" | "boolean" | readonly string[];

const ORGANIZATION = ["Organization", "NewsMediaOrganization"];
const THING: Record<string, Kind> = {
  ...{ name: "text", url: "url", description: "text", image: "url", alternateName: "text" },
};
const ORGANIZATIONS: Record<string, Kind> = {
  ...{ ...THING, address: "text", telephone: "text", email: "text", foundingDate: "day" },
};

const TYPES: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  NewsArticle: {
    ...THING,
    ...{ headline: "text", mainEntityOfPage: "url", datePublished: "instant" },
    ...{ dateModified: "instant", author: ["Person", ...ORGANIZATION], publisher: ORGANIZATION },
    ...{ articleSection: "text", keywords: "text", correction: ["CorrectionComment"] },
    ...{ inLanguage: "text", isAccessibleForFree: "boolean" },
  },
  CorrectionComment: { text: "text", datePublished: "instant" },
  Person: { ...THING, jobTitle: "text", knowsAbout: "text", worksFor: ORGANIZATION },
  ProfilePage: { ...THING, inLanguage: "text", mainEntity: ["Person"] },
  BreadcrumbList: { itemListElement: ["ListItem"] },
  ListItem: { name: "text", position: "number", item: "url" },
  WebSite: { ...THING, inLanguage: "text" },
  Organization: ORGANIZATIONS,
  NewsMediaOrganization: ORGANIZATIONS,
};

const READS: Record<Exclude<Kind, readonly string[]>, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string" && value.trim() !== "",
  url: (value) => typeof value === "string" && /^https?:\/\/\S+$/.test(value),
  instant: (value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/.test(value),
  day: (value) => typeof value === "string" && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value),
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
};

/** Where structured data says what its type has no property for, or in a form that is not its. */
export function schemaFaults(node: unknown, path = ""): string[] {
  if (typeof node !== "object" || node === null) return [`${path}: no object`];
  const {
    "@type": type,
    "@context": context,
    "@id": id,
    ...rest
  } = node as Record<string, unknown>;
  const known = TYPES[String(type)];
  if (!known) return [`${path}: unknown type ${String(type)}`];
  const at = `${path}${String(type)}`;
  const frame = [
    ...(path === "" && context !== "https://schema.org" ? [`${at}: no context`] : []),
    ...(id === undefined || READS.url(id) ? [] : [`${at}: @id is no address`]),
  ];
  return [...frame, ...Object.entries(rest).flatMap(([name, value]) => faultsOf(name, value))];

  function faultsOf(name: string, value: unknown): string[] {
    const kind = known?.[name];
    if (kind === undefined) return [`${at} has no property ${name}`];
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) return [`${at}.${name} is empty`];
    return values.flatMap((one) => {
      if (typeof kind === "string") return READS[kind](one) ? [] : [`${at}.${name} is no ${kind}`];
      const inner = String((one as Record<string, unknown> | null)?.["@type"]);
      return kind.includes(inner)
        ? schemaFaults(one, `${at}.${name}.`)
        : [`${at}.${name} may not be ${inner}`];
    });
  }
}
