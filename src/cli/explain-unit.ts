// Says in words why one unit has its level on each list day asked for.
import { nameInCompound } from '../domain/district/unit-directory.ts';
import { UNIT_KINDS, type UnitTable } from '../domain/district/unit-table.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { LEVELS } from '../domain/zoning/level.ts';
import { writeDayWithYear } from '../words/dates.ts';
import { standingSentences, type StandingSentences } from '../words/standing/standing-sentences.ts';
import { terminalCaseFileWords } from '../words/terminal-case-file.ts';
import { terminalWords } from '../words/terminal.ts';
import type { Answer, Asked } from './write-answer.ts';

/** The row of a unit by key, address or name; −1 when there is none or several. */
export function findUnit({ matcher }: JudgedDistrict, units: UnitTable, wanted: string): number {
  const row = matcher.match(wanted).unit;
  if (row >= 0) return row;
  const first = units.name.indexOf(wanted);
  return first >= 0 && units.name.indexOf(wanted, first + 1) < 0 ? first : -1;
}

/** The explanation, one text a day; of a kind that has no level (district, street, grid) that and what stands inside. */
export function* explainUnit(answer: Answer, unit: number, asked: Asked): Generator<string> {
  const { judged, units, lists } = answer;
  const { language, first, last } = asked;
  const words = terminalWords[language].explained;
  if (judged.zonedOf[unit]! < 0) return yield* explainArea(answer, unit, asked);
  for (let day = first; day <= last; day++) {
    const standing = judged.standing(unit, day);
    const pack = asked.timeline.find((part) => part.pack.id === standing.pack)?.pack ?? judged.packOn(day);
    const names = { unit: units.name[unit]!, zonedUnit: units.name[standing.zonedUnit]!, packTitle: pack.title, nameOf: (row: number) => nameInCompound(units, row) };
    const sentences = standingSentences(standing, names, language);
    const heading = words.heading(units.id[unit]!, writeDayWithYear(day, language));
    const shown = lists === null ? '' : `${terminalCaseFileWords[language].explained(lists.explainedOn(day, unit))}\n`;
    yield `${day > first ? '\n' : ''}${heading}\n${shown}${sentences.headline}\n${sections(sentences, words)}`;
  }
}

/** A district, street or grid is no unit of zoning: how many of the units inside it have which level. */
function* explainArea({ judged, units, lists }: Answer, area: number, { language, first, last }: Asked): Generator<string> {
  const words = terminalWords[language].explained;
  const inside = [...judged.zoned].filter((unit) => liesInside(units, unit, area));
  const kind = UNIT_KINDS[units.kind[area]!]!;
  for (let day = first; day <= last; day++) {
    const levelOf = lists?.levelOn(day) ?? ((unit: number) => judged.row(unit, day).level);
    const levels = inside.map(levelOf);
    const counts = LEVELS.toReversed()
      .map((level) => ({ level, count: levels.filter((found) => found === level).length }))
      .filter(({ count }) => count > 0);
    const heading = words.heading(units.id[area]!, writeDayWithYear(day, language));
    const shown = lists === null ? '' : `${terminalCaseFileWords[language].explainedArea(lists.isPublished(day), lists.publishedOn(day)?.number ?? null)}\n`;
    yield `${day > first ? '\n' : ''}${heading}\n${shown}${words.area(units.name[area]!, kind, counts)}\n`;
  }
}

function liesInside(units: UnitTable, unit: number, area: number): boolean {
  for (let above = units.parent[unit]!; above >= 0; above = units.parent[above]!) if (above === area) return true;
  return false;
}

function sections(sentences: StandingSentences, words: (typeof terminalWords)['en']['explained']): string {
  const parts = ['facts', 'conditions', 'blocked', 'changes', 'notCounted', 'history', 'measures'] as const;
  const titles = { ...words, facts: words.why };
  return parts
    .filter((part) => sentences[part].length > 0)
    .map((part) => `\n${titles[part]}\n${sentences[part].map((line) => `  - ${line}\n`).join('')}`)
    .join('');
}
