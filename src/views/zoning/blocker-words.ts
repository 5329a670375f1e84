// What holds a unit, read off its status word, and in the words of lists and paper.
import { HELD_CONTACT, HELD_DECISION, HELD_DISINFECTION, HELD_PART, HELD_SCREENING } from '../../domain/zoning/level.ts';
import type { Blocker } from '../../domain/zoning/judge/standing.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';

const BLOCKERS = [
  [HELD_SCREENING, 'screening'], [HELD_CONTACT, 'contact'], [HELD_DISINFECTION, 'disinfection'], [HELD_PART, 'part'], [HELD_DECISION, 'decision'],
] as const satisfies readonly (readonly [number, Blocker])[];

/** In the order of the status word; empty where nothing holds. */
export function blockersIn(status: number): Blocker[] {
  return BLOCKERS.filter(([bit]) => (status & bit) !== 0).map(([, blocker]) => blocker);
}

/** "等核酸筛查", "等核酸、密接"; '' for none. */
export function writeWaits(blockers: readonly Blocker[], language: Language): string {
  const { today } = wordsFor(language);
  const [only, ...more] = blockers;
  if (only === undefined) return '';
  return more.length === 0 ? today.heldBy[only] : today.heldByMany(blockers.map((blocker) => today.heldWord[blocker]));
}

/** "未登记核酸、密接": what was never recorded. */
export function writeMissing(blockers: readonly Blocker[], language: Language): string {
  const { today, notice } = wordsFor(language);
  return today.notRecorded(blockers.map((blocker) => today.heldWord[blocker]).join(notice.between));
}
