// The name of a district as a person typed it, made fit for lists and file names.

const LONGEST_NAME = 40;

/** One line without control or direction characters, at most 40 characters; '' when nothing is left. */
export function readDistrictName(typed: string): string {
  const line = typed.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}
