/**
 * What a paper chooses about its readers' pages, beside the legal items of `paper.ts`. All are empty
 * at first, and empty means: as the house has it.
 */
export const READER_KEYS = {
  /** `serif` sets headlines in the device's own Korean serif; anything else in the text's face. */
  headlineFace: "paper.headlineFace",
  /** Where 정정·반론 is asked for; the paper's own address and number if empty. */
  correctionsEmail: "paper.correctionsEmail",
  correctionsPhone: "paper.correctionsPhone",
  /** The JavaScript key of the paper's app at Kakao: public, as it stands in every page. */
  kakaoKey: "paper.kakaoKey",
} as const;

export type ReaderField = keyof typeof READER_KEYS;
export type ReaderSettings = Readonly<Record<ReaderField, string>>;

/** The settings (key → value) by their fields; what is not set is empty. */
export function readReaderSettings(settings: ReadonlyMap<string, string>): ReaderSettings {
  const fields = Object.entries(READER_KEYS) as [ReaderField, string][];
  return Object.fromEntries(
    fields.map(([field, key]) => [field, settings.get(key)?.trim() ?? ""]),
  ) as ReaderSettings;
}

/** As Kakao gives them out: 32 hexadecimal digits. */
export const KAKAO_KEY = /^[0-9a-f]{32}$/;

export type CorrectionsContact = { readonly email: string | null; readonly phone: string | null };

/** @param paper the paper's own address and number, each null where it is not filled in */
export function correctionsContact(
  { correctionsEmail, correctionsPhone }: ReaderSettings,
  paper: CorrectionsContact,
): CorrectionsContact {
  return { email: correctionsEmail || paper.email, phone: correctionsPhone || paper.phone };
}
