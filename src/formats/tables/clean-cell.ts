// One cell of a file as one line of plain text.

// Line breaks and tabs inside a quoted cell; controls, zero-width and direction marks hide or reorder what a person reads.
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
// eslint-disable-next-line no-control-regex
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const SUSPECTS = new RegExp(SUSPECT.source, 'g');

/** Trims a cell, turns breaks into spaces and drops control, zero-width and direction characters. */
export function cleanCell(cell: string): string {
  const clean = SUSPECT.test(cell) ? cell.replace(BREAKS, ' ').replace(SUSPECTS, '') : cell;
  return clean.trim();
}

/** A heading or a coded value for comparison: half-width, lower case, without blanks, `_`, `-` and a closing remark in brackets. */
export function foldWord(text: string): string {
  return cleanCell(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/(?<=.)\([^()]*\)$/, '');
}

/** A folded heading without anything in brackets, and, where names of places are looked for, also without 名称 or 名 at its end; none equals the heading folded. */
export function looseForms(heading: string, withoutName: boolean): string[] {
  const folded = foldWord(heading);
  const plain = foldWord(cleanCell(heading).normalize('NFKC').replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕)/g, ''));
  const forms = withoutName ? [plain, plain.replace(/(?<=.{2})名称?$/u, '')] : [plain];
  return [...new Set(forms)].filter((form) => form !== '' && form !== folded);
}
