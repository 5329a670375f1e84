// Names that hold a comma themselves: pieces that are unknown apart and one unit together.
import { normalise } from '../../district/match/normal-form.ts';
import { matchUnder, type Headings, type MatchGround, type NameMatched } from './notice-match.ts';
import type { Span } from './notice-pieces.ts';
import type { NoticeLine } from './notice-text.ts';
import type { NoticeMatch } from './reading.ts';

/** A name on its way: where it stands, and what it says in full. */
export interface Draft {
  readonly span: Span;
  readonly text: string;
  readonly place: string;
  readonly matched: NameMatched;
}

const MOST_JOINED = 4;
const COMMA = /[、,，;；。]/;

/** 报春路5、7号院 as one name where a unit is called so, as two where none is. */
export function joinKnown(ground: MatchGround, line: NoticeLine, drafts: readonly Draft[], headings: Headings): Draft[] {
  const joined: Draft[] = [];
  for (let at = 0; at < drafts.length; at++) {
    let taken = drafts[at]!;
    for (let end = Math.min(drafts.length, at + MOST_JOINED) - 1; end > at; end--) {
      const run = drafts.slice(at, end + 1);
      const whole = run.some(({ matched }) => matched.match.found === 'unknown') ? joinRun(ground, line, run, headings) : null;
      if (whole === null) continue;
      taken = whole;
      at = end;
      break;
    }
    joined.push(taken);
  }
  return joined;
}

/** Pieces as one name; null where no unit has it, commas and all. */
function joinRun(ground: MatchGround, line: NoticeLine, run: readonly Draft[], headings: Headings): Draft | null {
  const from = (i: number): string => line.written.slice(run[i]!.span.from, run.at(-1)!.span.to);
  const text = from(0);
  const matched = matchUnder(ground, headings, text);
  const isKnown = matched.match.found === 'unit' ? !matched.isPart && isOneName(text, matched.by) : matched.match.found === 'several' && matched.match.why === 'several' && isOneName(text, '');
  // What is known as well without its first pieces has them for an address in front of it.
  if (!isKnown || run.some((_, i) => i > 0 && isSame(matchUnder(ground, headings, from(i)).match, matched.match))) return null;
  return { span: { from: run[0]!.span.from, to: run.at(-1)!.span.to }, text, place: text, matched };
}

const isSame = (one: NoticeMatch, other: NoticeMatch): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the comma belongs to the name: the unit's own text has it, or it counts numbers, which no two names share. */
const isOneName = (text: string, by: string): boolean => COMMA.test(by) || normalise(text).text.includes('、');
