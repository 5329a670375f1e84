// What came of the last thing asked at the desk of passes, in sentences.
import type { PassTold } from '../../store/farming/pass-desk.ts';
import type { State } from '../../store/state.ts';
import { writeNumber } from '../../words/numbers.ts';
import { passesWords } from '../../words/farming/passes.ts';

/** Households named one by one; the rest are a number. */
const MOST_NAMED = 40;

export interface ToldLines {
  readonly lines: readonly string[];
  /** Each a household that got none. */
  readonly list: readonly string[];
}

export function writeTold(told: PassTold, { language, farming }: Pick<State, 'language' | 'farming'>): ToldLines {
  const words = passesWords(language);
  switch (told.kind) {
    case 'moved': {
      const kept = told.kept.map(([why, count]) => words.tab.kept(writeNumber(count), why === 'closed' ? words.tab.closed : words.refusal[why]));
      return { lines: [...(told.count > 0 ? [words.tab.moved(words.move[told.to], writeNumber(told.count))] : []), ...kept], list: [] };
    }
    case 'asked': {
      const { count, unasked } = told;
      const names = unasked.slice(0, MOST_NAMED).map(({ household, reason, line }) => {
        const why = reason === 'line-closed' ? words.suspended.line(words.line[line]) : words.unasked[reason];
        return `${farming.register?.households.id[household] ?? ''} ${why}`;
      });
      const rest = unasked.length - names.length;
      return { lines: [words.ask.asked(writeNumber(count)), ...(unasked.length > 0 ? [words.ask.unasked(writeNumber(unasked.length))] : [])], list: rest > 0 ? [...names, words.ask.more(writeNumber(rest))] : names };
    }
    case 'saved': return { lines: [words.tab.saved(told.file)], list: [] };
    case 'key-fault': return { lines: [words.key.fault[told.fault]], list: [] };
    case 'sheet-not-ready': return { lines: [words.sheet.notReady], list: [] };
    case 'not-on-file': return { lines: [words.tab.notOnFile], list: [] };
    case 'no-key': return { lines: [words.refusal['no-key']], list: [] };
  }
}
