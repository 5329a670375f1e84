// What a spreadsheet calls a column that has no heading: A, B, … Z, AA.

/** The letters of column `index`, counted from 0. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}
