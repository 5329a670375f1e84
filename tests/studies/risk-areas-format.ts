// Counts and shares as the study's tables write them, and the tables of a document by their marker.
/** Head and rows; every cell as written. */
export type Table = readonly (readonly string[])[];

export const countText = (count: number): string => count.toLocaleString('en-US');

export const percentText = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

export const shareText = (part: number, whole: number): string => `${countText(part)} (${percentText(part, whole)})`;

export const signedText = (days: number): string => (days === 0 ? '0' : `${days < 0 ? '−' : '+'}${Math.abs(days)}`);

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const markdownOf = ([head, ...rows]: Table): string => [head!, head!.map(() => '---'), ...rows].map(line).join('\n');

const TABLE = /<!-- table: ([\w-]+) -->\n+((?:\|.*(?:\n|$))+)/g;

/** The tables of a document by the name in the comment before each. */
export function readTables(document: string): Map<string, string> {
  return new Map(Array.from(document.matchAll(TABLE), ([, name, text]) => [name!, text!.trimEnd()]));
}

/** The numbers that a document's running text names: outside tables, comments, headings and dates. */
export function readProseNumbers(document: string): string[] {
  const prose = document
    .replace(TABLE, '')
    .replace(/^#.*$/gm, '')
    .replace(/\b\d{1,2} (?:June|July|August|September|October|November)(?: 2022)?|\b2022\b/g, '');
  return prose.match(/\d[\d,]*(?:\.\d+)?/g)?.map((number) => number.replace(/,$/, '')) ?? [];
}
