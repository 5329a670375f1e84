// Notices as sentences, and what waits for a person after an import.
import type { ImportKind } from '../../domain/district/import-review.ts';
import type { Language, Notice, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { writeStep } from '../../words/steps.ts';
import { writeKindShort } from '../import/kind-words.ts';
import { writeCounts } from '../import/write-counts.ts';

/** The sentence of a notice. */
export function writeNotice(notice: Notice, language: Language): string {
  const { notice: words } = wordsFor(language);
  switch (notice.kind) {
    case 'worker-failed':
    case 'save-failed':
    case 'load-failed':
      return words[notice.kind](notice.detail);
    case 'rejects':
      return words.rejects(writeNumber(notice.count));
    case 'imported':
      return words.imported(notice.file, writeKindShort(notice.of, language), writeCounts(notice, language));
    case 'undone':
    case 'redone':
      return words[notice.kind](writeStep(notice.step, language));
    case 'case-file-opened':
      return words['case-file-opened'](notice.file, writeNumber(notice.entries));
    case 'case-file-saved':
      return words['case-file-saved'](notice.file);
    case 'not-saved':
      return notice.isMissingRows ? words['not-saved-missing']() : words['not-saved'](notice.detail);
    case 'import-failed':
      return words['import-failed'](notice.file, notice.detail);
    case 'pack-refused':
      return words['pack-refused'](notice.file, notice.detail[language]);
    case 'rows-missing':
      return words['rows-missing'](notice.files.join(wordsFor(language).notice.between));
    case 'case-file-refused': {
      const sentence = words['case-file-refused'](notice.file, words.faults[notice.fault]);
      return notice.detail === '' ? sentence : words.detail(sentence, notice.detail);
    }
    default:
      return words[notice.kind]();
  }
}

/** What waits for a person after an import: places without a unit after cases, units without a place after units, nothing after others. */
export function countWaiting(of: ImportKind, state: Pick<State, 'openPlaces' | 'undrawn'>): number {
  if (of === 'cases') return state.openPlaces.length;
  return of !== 'units' ? 0 : (state.undrawn ?? []).reduce((sum, count) => sum + count, 0);
}
