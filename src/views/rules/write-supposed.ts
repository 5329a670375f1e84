// What is supposed, in words: one line a thing, for the panel to take away again and for the banner to say.
import type { EpidemicDay } from '../../domain/day.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import type { WhatIfDraft } from './what-if-draft.ts';

export interface SupposedLine {
  readonly text: string;
  /** The draft without it; of several positives of one unit and day, without one of them. */
  readonly without: WhatIfDraft;
}

type Names = Pick<UnitDirectory, 'id' | 'name' | 'kind' | 'parent'>;

/** A unit by its key: a building behind its compound. */
export function nameByKey(unit: string, directory: Names, language: Language): string {
  const row = directory.id.indexOf(unit);
  return row < 0 ? unit : nameUnit(directory, row, language);
}

/** In the order pack, positives, rounds, good end. `titleOf`: the title of a pack. */
export function listSupposed(draft: WhatIfDraft, directory: Names, titleOf: (packId: string) => string, language: Language): readonly SupposedLine[] {
  const { whatIf: words } = wordsFor(language).rules;
  const { packId, positives, rounds, allGoesWellFrom } = draft;
  const day = (value: EpidemicDay): string => writeDay(value, language);
  const lines: SupposedLine[] = [];
  if (packId !== null) lines.push({ text: words.ofPack(titleOf(packId), packId), without: { ...draft, packId: null } });
  for (const [order, positive] of positives.entries()) {
    const isSame = (other: (typeof positives)[number]): boolean => other.unit === positive.unit && other.day === positive.day;
    if (positives.findIndex(isSame) !== order) continue;
    lines.push({
      text: words.ofPositives(day(positive.day), nameByKey(positive.unit, directory, language), positives.filter(isSame).length),
      without: { ...draft, positives: positives.toSpliced(order, 1) },
    });
  }
  for (const [order, { unit, day: on, isClean }] of rounds.entries()) {
    const area = unit === null ? words.everything : nameByKey(unit, directory, language);
    lines.push({ text: words.ofRound(day(on), area, isClean ? words.clean : words.failed), without: { ...draft, rounds: rounds.toSpliced(order, 1) } });
  }
  if (allGoesWellFrom !== null) lines.push({ text: words.ofWell(day(allGoesWellFrom)), without: { ...draft, allGoesWellFrom: null } });
  return lines;
}

/** All of it in one line. */
export function writeSupposed(lines: readonly SupposedLine[], language: Language): string {
  const { both } = wordsFor(language).rules.whatIf;
  return lines.map(({ text }) => text).reduce((all, text) => (all === '' ? text : both(all, text)), '');
}
