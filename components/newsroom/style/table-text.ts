/**
 * The text of a table: UTF-8, else what Excel for Windows writes as «CSV» in Korea (CP949, which
 * browsers decode under the name EUC-KR). Null where it is neither.
 */
export async function tableText(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ["utf-8", "euc-kr"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  return null;
}
