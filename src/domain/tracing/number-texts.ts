// Texts of a column as numbers, each text once.

/** Numbered in order of first appearance, also an empty one. */
export function numberTexts(texts: Iterable<string>): { readonly texts: string[]; readonly numbers: Uint32Array } {
  const numberOf = new Map<string, number>();
  const numbers = Uint32Array.from(texts, (text) => {
    const number = numberOf.get(text) ?? numberOf.size;
    numberOf.set(text, number);
    return number;
  });
  return { texts: [...numberOf.keys()], numbers };
}
