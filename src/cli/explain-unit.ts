// Says in words why one unit has its level on each list day asked for.
import type { UnitTable } from '../domain/district/unit-table.ts';
import type { JudgedDistrict } from '../domain/zoning/judge-district.ts';
import { matchPlaces } from '../domain/zoning/match-places.ts';
import { writeDayWithYear } from '../words/dates.ts';
import { standingSentences, type StandingSentences } from '../words/standing-sentences.ts';
import { terminalWords } from '../words/terminal.ts';
import type { Options } from './options.ts';

/** The row of a unit by key, address or name; −1 when there is none or several. */
export function findUnit(units: UnitTable, wanted: string): number {
  const row = matchPlaces(units)(wanted);
  if (row >= 0) return row;
  const first = units.name.indexOf(wanted);
  return first >= 0 && units.name.indexOf(wanted, first + 1) < 0 ? first : -1;
}

/** The explanation, one text a day. */
export function* explainUnit(judged: JudgedDistrict, units: UnitTable, unit: number, options: Options): Generator<string> {
  const { language, first, last } = options;
  const words = terminalWords[language].explained;
  for (let day = first; day <= last; day++) {
    const standing = judged.standing(unit, day);
    const zonedUnit = standing.zonedUnit < 0 ? unit : standing.zonedUnit;
    const names = { unit: units.name[unit]!, zonedUnit: units.name[zonedUnit]!, packTitle: judged.pack.title };
    const sentences = standingSentences(standing, names, language);
    const heading = words.heading(units.id[unit]!, writeDayWithYear(day, language));
    yield `${day > first ? '\n' : ''}${heading}\n${sentences.headline}\n${sections(sentences, words)}`;
  }
}

function sections(sentences: StandingSentences, words: (typeof terminalWords)['en']['explained']): string {
  const parts = ['facts', 'conditions', 'blocked', 'changes', 'notCounted', 'history', 'measures'] as const;
  const titles = { ...words, facts: words.why };
  return parts
    .filter((part) => sentences[part].length > 0)
    .map((part) => `\n${titles[part]}\n${sentences[part].map((line) => `  - ${line}\n`).join('')}`)
    .join('');
}
