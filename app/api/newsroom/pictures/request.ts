import { DomainError } from "#domain/errors.ts";

/** What is no number is no picture. */
export async function pictureId({ params }: { params: Promise<{ id: string }> }): Promise<number> {
  const { id } = await params;
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError("not_found", "picture.unknown");
  return Number(id);
}
