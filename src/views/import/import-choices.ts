// The choices of an import as the person sees them: what was understood, with what was changed by hand laid over it.
import type { ImportChoices, ImportReview, ReviewColumn, ReviewTrack } from '../../domain/district/import-review.ts';
import { isCode } from '../../domain/district/person-code.ts';

/** The part of the choices that no review tells back. */
export type SettledByHand = Pick<ImportChoices, 'dateOrder' | 'year' | 'utcOffsetMinutes' | 'takeChanged' | 'takeKnown'>;

/** Every choice as a review shows it, and what was settled by hand besides. */
export function choicesOf(review: ImportReview, settled: SettledByHand): ImportChoices {
  return {
    kind: review.kind,
    encoding: review.encoding ?? undefined,
    // Of a file that could not be read no row of headings was settled.
    headingRow: isTable(review) && (review.head.length > 0 || review.headingRow > 0) ? review.headingRow : undefined,
    columns: meaningsOf(review.columns),
    dateOrder: settled.dateOrder,
    year: settled.year,
    system: review.system,
    utcOffsetMinutes: settled.utcOffsetMinutes,
    takeChanged: settled.takeChanged ?? true,
    takeKnown: settled.takeKnown ?? false,
  };
}

/** Whether a file is rows below headings, which a person may say where they stand. */
export const isTable = ({ form }: Pick<ImportReview, 'form'>): boolean => form === 'text' || form === 'xlsx';

/**
 * Lays one change over all choices. Another kind, encoding or row of headings makes other columns, so their meanings and the
 * order and year of their dates are found anew; another encoding moves nothing but letters, so the row of headings stays.
 */
export function changeChoices(choices: ImportChoices, change: Partial<ImportChoices>): ImportChoices {
  const asksAnew = change.kind !== undefined || change.encoding !== undefined || change.headingRow !== undefined;
  const kept = asksAnew ? { ...choices, columns: undefined, dateOrder: undefined, year: undefined } : choices;
  return { ...kept, ...change };
}

/** The columns when `heading` is given a meaning: another column that had it is read no more. */
export function giveMeaning(columns: Readonly<Record<string, string>>, heading: string, meaning: string): Record<string, string> {
  const given = Object.entries(columns).map(([name, before]): [string, string] => {
    if (name === heading) return [name, meaning];
    return [name, before === meaning ? '' : before];
  });
  // A heading may be called `__proto__`: entries make it a column like any other.
  return Object.fromEntries(given);
}

/** Heading → meaning; of equal headings the first that is read counts. */
export function meaningsOf(columns: readonly ReviewColumn[]): Record<string, string> {
  const meanings = new Map<string, string>();
  for (const { heading, meaning } of columns) {
    const before = meanings.get(heading);
    if (before === undefined || before === '') meanings.set(heading, meaning);
  }
  return Object.fromEntries(meanings);
}

/** Why an import cannot be confirmed. */
export type ImportBlock = 'reading' | 'nothing' | 'refused' | 'known' | 'changed' | 'read-only' | 'case-missing' | 'case-name';

/** How many rows an import would record; `caseId`: whose track it is. */
export function countImported(review: ImportReview, { takeChanged = true, takeKnown = false }: ImportChoices, caseId = ''): number {
  if (review.track !== null) return review.track.recordedFor.includes(caseId) ? 0 : review.taken;
  if (takeKnown) return review.fresh + review.known + review.changed;
  return review.fresh + (takeChanged ? review.changed : 0);
}

/** What keeps a review from being imported; null where nothing does. */
export function findBlock(review: ImportReview, choices: ImportChoices, readOnly: boolean, caseId = ''): ImportBlock | null {
  if (readOnly) return 'read-only';
  if (review.track !== null && review.taken > 0 && !isCode(caseId)) return caseId === '' ? 'case-missing' : 'case-name';
  if (countImported(review, choices, caseId) > 0) return null;
  if (review.changed > 0) return 'changed';
  if (review.taken > 0) return 'known';
  return review.refused > 0 ? 'refused' : 'nothing';
}

/** The number in the name of the file, else that of the case whose card is open. */
export function proposedFor({ proposedCase }: Pick<ReviewTrack, 'proposedCase'>, inHand: string): string {
  return proposedCase === '' ? inHand : proposedCase;
}
