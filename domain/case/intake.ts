/**
 * The articles named by pasted addresses of the paper or by bare numbers, one after another; null
 * where something is neither.
 */
export function articleNumbersIn(pasted: string): number[] | null {
  const parts = pasted.split(/[\s,]+/u).filter((part) => part !== "");
  const numbers = parts.map((part) => {
    const found = /(?:^|\/news\/)([1-9]\d{0,14})(?:[/?#].*)?$/u.exec(part);
    return found && (/^\d+$/u.test(part) || part.includes("/news/")) ? Number(found[1]) : null;
  });
  if (numbers.includes(null)) return null;
  return [...new Set(numbers as number[])];
}
