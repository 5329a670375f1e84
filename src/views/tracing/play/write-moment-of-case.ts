// What a moment of a case comes to in words: at which stay, on which way, in a gap nowhere.
import type { Minute } from '../../../domain/day.ts';
import type { CaseAnswer, DescribedStay } from '../../../domain/tracing/answers.ts';
import { cursorOf, readMoment, WHEREABOUTS } from '../../../domain/tracing/moment/read-moment.ts';
import type { Language } from '../../../store/state.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';

export interface MomentText {
  /** Changes when something else is to be told. */
  readonly key: string;
  readonly text: string;
  /** Nothing is known of it. */
  readonly isNowhere: boolean;
}

export function writeMomentOfCase({ moment: table, stays }: Pick<CaseAnswer, 'moment' | 'stays'>, minute: Minute, language: Language): MomentText {
  const words = playWords(language);
  const moment = readMoment(table, cursorOf(table), minute);
  const rows = [...moment.where.keys()];
  const { spells } = table;
  const texts = rows.map((row) => {
    const where = WHEREABOUTS[moment.where[row]!]!;
    const spell = moment.spell[row]!;
    if (where === 'stay') return writeAt(stays[spells.stay[spell]!]!, language);
    if (where === 'inferred') return words.inferred(String(spells.stay[spell]! + 1), String(spells.next[spell]! + 1));
    return where === 'recorded' ? words.recorded : where === 'gap' ? words.gapNow : words.unknown;
  });
  const isNowhere = rows.every((row) => ['gap', 'unknown'].includes(WHEREABOUTS[moment.where[row]!]!));
  return { key: [...moment.spell].join(' '), text: [...new Set(texts)].join(words.several), isNowhere };
}

function writeAt({ number, place, role, certainty, lng }: DescribedStay, language: Language): string {
  const [words, desk] = [playWords(language), tracingWords(language)];
  const notes = [desk.roles[role], desk.certainties[certainty], ...(lng === null ? [words.unplaced] : [])];
  return words.at(String(number), place === '' ? words.unnamed : place, notes.join(desk.between));
}
