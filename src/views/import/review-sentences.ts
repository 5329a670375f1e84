// What an import was understood to hold, in sentences.
import { isFactKind, isGroundKind, isRegisterKind, isTracingKind, type ImportReview } from '../../domain/district/import-review.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { writeDay, writeDayWithYear } from '../../words/dates.ts';
import type { Language } from '../../store/state.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';
import { wordsFor } from '../../words/index.ts';
import { rejectSentence } from '../../words/rejects.ts';
import { writeKindShort } from './kind-words.ts';
import { writeTracingRemarks, writeTrackRemarks } from './tracing-sentences.ts';
import { writeCounts } from './write-counts.ts';

/** The one sentence above everything: how many rows of what, and what becomes of them. */
export function writeUnderstood(review: ImportReview, language: Language): string {
  const { import: words } = wordsFor(language);
  const counts = writeCounts(review, language);
  if (review.met === 0) return words.sentence(words.nothingMet(review.file), counts);
  if (review.track !== null) return words.sentence(importTracingWords(language).understoodTrack(review.file, review.track.tracks, review.met), counts);
  return words.sentence(words.understood(review.file, review.met, writeKindShort(review.kind, language)), counts);
}

/** What else is worth knowing before the rows count: span of dates, a day far from the rest, places and units that are not on the ground. */
export function writeRemarks(review: ImportReview, language: Language): string[] {
  if (isGroundKind(review.kind)) return review.changed > 0 ? [wordsFor(language).import.replacedRows(review.changed)] : [];
  if (isRegisterKind(review.kind)) return writeRegisterRemarks(review, language);
  if (isFactKind(review.kind)) return writeFactRemarks(review, language);
  if (isTracingKind(review.kind)) return writeTracingRemarks(review, language);
  if (review.kind === 'tracks') return writeTrackRemarks(review, language);
  const { import: words } = wordsFor(language);
  const remarks: string[] = [];
  const { first = null, last = null, lonely = null, lonelyBy = 0 } = review.dates ?? {};
  if (first !== null && last !== null) {
    const days = [first, last].map((day) => writeDayWithYear(day, language)) as [string, string];
    remarks.push(first === last ? words.oneDate(days[0]) : words.dates(...days));
  }
  if (lonely !== null) remarks.push(words.lonely(writeDay(lonely, language), lonelyBy));
  if (review.kind === 'cases' && review.places > 0) {
    remarks.push(review.unmatchedPlaces > 0 ? words.unmatchedPlaces(review.unmatchedPlaces, review.places) : words.places(review.places));
  }
  if (review.unnumbered && review.known + review.changed > 0) remarks.push(words.unnumbered);
  if (review.renumbered > 0) remarks.push(words.renumbered(review.renumbered));
  if (review.namesakes > 0) remarks.push(words.namesakes(review.namesakes));
  if (review.kind === 'units' && review.unplaced > 0) remarks.push(words.unplaced(review.unplaced));
  return remarks;
}

/** Of the register: homes or villages, those no unit is known for, and what takes the place of what is recorded. */
function writeRegisterRemarks({ kind, places, unmatchedPlaces, changed }: ImportReview, language: Language): string[] {
  const { import: words } = wordsFor(language);
  const [all, some] = kind === 'households' ? [words.homes, words.unmatchedHomes] : [words.villages, words.unmatchedVillages];
  return [
    ...(unmatchedPlaces > 0 ? [some(unmatchedPlaces, places)] : places > 0 ? [all(places)] : []),
    ...(changed > 0 ? [words.replacedRows(changed)] : []),
  ];
}

/** Of facts: span of days, areas, those no unit is known for, and what takes the place of what is recorded. */
function writeFactRemarks({ kind, dates, places, unmatchedPlaces, unknownAreas, changed }: ImportReview, language: Language): string[] {
  const { files } = wordsFor(language).facts;
  const remarks: string[] = [];
  const { first = null, last = null } = dates ?? {};
  if (first !== null && last !== null) {
    const days = [first, last].map((day) => writeDayWithYear(day, language)) as [string, string];
    remarks.push(first === last ? files.oneDate(days[0]) : files.dates(...days));
  }
  if (unmatchedPlaces > 0) {
    const names = unknownAreas.reduce(files.joinNames);
    remarks.push(files.unknownAreas(unmatchedPlaces, unknownAreas.length < unmatchedPlaces ? files.manyNames(names, unmatchedPlaces) : names));
  } else if (places > 0) remarks.push(files.areas(places));
  if (changed > 0) remarks.push(files.replaced(changed));
  if (kind === 'overrides') remarks.push(files.overridesNow);
  return remarks;
}

/** Why a row or a file is not used; a column that facts need is named as it is offered below. */
export function writeReject(reject: Reject, kind: ImportReview['kind'], language: Language): string {
  const isOther = isRegisterKind(kind) || isTracingKind(kind) || kind === 'tracks';
  if (!(isFactKind(kind) || isOther) || reject.reason !== 'missing-column' || reject.column === null) return rejectSentence(reject, language);
  const { column } = reject;
  if (isOther) return wordsFor(language).facts.files.missingColumn(writeMeaning(kind, column, language));
  return wordsFor(language).facts.files.missingColumn(writeMeaning(kind, column === 'unit' ? 'area' : column === 'date' ? 'day' : column, language));
}

/** What a meaning is called; its key where no words are known for it. */
export function writeMeaning(kind: ImportReview['kind'], meaning: string, language: Language): string {
  const meanings = meaningWords(kind, language);
  return Object.hasOwn(meanings, meaning) ? meanings[meaning]! : meaning;
}

function meaningWords(kind: ImportReview['kind'], language: Language): Readonly<Record<string, string>> {
  const words = wordsFor(language);
  if (isTracingKind(kind) || kind === 'tracks') return importTracingWords(language).meanings[kind];
  return isFactKind(kind) ? words.facts.files.meanings[kind] : words.import.meanings[kind];
}
