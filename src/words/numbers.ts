// Writes whole numbers with their groups; both languages of the product group by thousands.

/** 12,345; a number that is not known (negative) is written –. */
export function writeNumber(value: number): string {
  if (value < 0) return '–';
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** 1 case, 2 cases: English only. */
export function countNoun(count: number, one: string, many: string): string {
  return `${writeNumber(count)} ${count === 1 ? one : many}`;
}

/** The same of a number that is written already. */
export function countWritten(number: string, one: string, many: string): string {
  return `${number} ${number === '1' ? one : many}`;
}
