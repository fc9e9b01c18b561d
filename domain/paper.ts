/**
 * The newspaper itself: what 신문법 제21조 and 청소년보호법 oblige it to show its readers. The values
 * are settings of the house, so that a changed publisher needs no new program.
 */
export const PAPER_KEYS = {
  name: "paper.name",
  nameEn: "paper.nameEn",
  company: "paper.company",
  registrationNumber: "paper.registrationNumber",
  registeredOn: "paper.registeredOn",
  publishedSince: "paper.publishedSince",
  publisher: "paper.publisher",
  editor: "paper.editor",
  youthOfficer: "paper.youthOfficer",
  address: "paper.address",
  phone: "paper.phone",
  email: "paper.email",
} as const;

export type PaperField = keyof typeof PAPER_KEYS;
/** Days are as typed in the settings, ISO 8601 (`2020-01-02`). */
export type Paper = Readonly<Record<PaperField, string>>;

/** Stands where a legal item is not filled in yet: an invented one would be a false imprint. */
export const NOT_FILLED_IN = "입력 전";

/** The paper from its settings (key → value). A paper without a name bears the product's. */
export function readPaper(settings: ReadonlyMap<string, string>): Paper {
  const value = (field: PaperField) => settings.get(PAPER_KEYS[field])?.trim() || NOT_FILLED_IN;
  return {
    name: settings.get(PAPER_KEYS.name)?.trim() || "마감",
    nameEn: settings.get(PAPER_KEYS.nameEn)?.trim() || "Magam",
    company: value("company"),
    registrationNumber: value("registrationNumber"),
    registeredOn: value("registeredOn"),
    publishedSince: value("publishedSince"),
    publisher: value("publisher"),
    editor: value("editor"),
    youthOfficer: value("youthOfficer"),
    address: value("address"),
    phone: value("phone"),
    email: value("email"),
  };
}
