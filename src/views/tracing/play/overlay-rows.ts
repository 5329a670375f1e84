// Who is where at a moment of several cases, as groups of a list: places with their cases first, then those of whom no place is known.
import type { OverlayAnswer } from '../../../domain/tracing/answers.ts';
import { WHEREABOUTS, type Moment, type Whereabouts } from '../../../domain/tracing/moment/read-moment.ts';
import type { Language } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { tracingWords, writeMoment, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';

/** A place at which cases are, or a case that is at none. */
export interface OverlayRow {
  /** Numbers of the cases, each once. */
  readonly cases: readonly number[];
  /** A stay there; of a case on its way or in a gap the one before, −1 where there is none. */
  readonly stay: number;
  readonly next: number;
}

export interface OverlayRows {
  readonly groups: readonly RowGroup[];
  /** Rows of the groups by their numbers. */
  readonly rows: readonly OverlayRow[];
}

type Group = Whereabouts | 'met';
const ORDER: readonly Group[] = ['met', 'stay', 'recorded', 'inferred', 'gap', 'unknown'];

/** `meeting`: rows of the meetings of the moment. */
export function groupMoment(answer: OverlayAnswer, moment: Moment, meeting: ArrayLike<number>, language: Language): OverlayRows {
  const { spells } = answer.moment;
  const found: Record<Group, OverlayRow[]> = { met: meetingPlaces(answer, meeting), stay: [], recorded: [], inferred: [], gap: [], unknown: [] };
  const atPlace = new Map<number, { cases: Set<number>; stay: number }>();
  for (let row = 0; row < moment.count; row++) {
    const [where, spell, of] = [WHEREABOUTS[moment.where[row]!]!, moment.spell[row]!, moment.caseOf[row]!];
    if (where === 'stay') add(atPlace, keyOf(answer, spells.stay[spell]!), spells.stay[spell]!, of);
    else found[where].push({ cases: [of], stay: spell < 0 ? -1 : spells.stay[spell]!, next: spell < 0 ? -1 : spells.next[spell]! });
  }
  found.stay = placesOf(atPlace);
  const { overlay } = playWords(language);
  const rows: OverlayRow[] = [];
  const groups = ORDER.filter((key) => found[key].length > 0).map((key): RowGroup => {
    const own = found[key].map((row) => rows.push(row) - 1);
    const cases = new Set(found[key].flatMap((row) => row.cases)).size;
    return { key, label: `${overlay.groups[key]} ${overlay.cases(writeNumber(cases))}`, note: overlay.notes[key], rows: own };
  });
  return { groups, rows };
}

type Places = Map<number, { cases: Set<number>; stay: number }>;

function add(places: Places, key: number, stay: number, of: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, { cases: new Set([of]), stay });
  else known.cases.add(of);
}

/** Stays of one unit are at one place; those of none by their spot, and where that is not known each by itself. */
function keyOf({ moment: { stays }, spots }: OverlayAnswer, stay: number): number {
  const place = stays.place[stay]!;
  if (place >= 0) return place;
  const spot = spots.spotOf[stay]!;
  return spot >= 0 ? -1 - spot : -1 - spots.count - stay;
}

function placesOf(places: Places): OverlayRow[] {
  return [...places.values()].map(({ cases, stay }) => ({ cases: [...cases].sort((a, b) => a - b), stay, next: -1 })).sort((a, b) => b.cases.length - a.cases.length || a.cases[0]! - b.cases[0]!);
}

function meetingPlaces(answer: OverlayAnswer, meeting: ArrayLike<number>): OverlayRow[] {
  const { meetings: { a, b }, moment: { stays } } = answer;
  const places: Places = new Map();
  for (const row of Array.from(meeting)) {
    const key = keyOf(answer, a[row]!);
    for (const stay of [a[row]!, b[row]!]) add(places, key, a[row]!, stays.caseOf[stay]!);
  }
  return placesOf(places);
}

/** Before a moment is asked about: every place that was stayed at within the time, with its cases. */
export function groupPlaces(answer: OverlayAnswer, [first, last]: readonly [number, number], language: Language): OverlayRows {
  const { stays } = answer.moment;
  const places: Places = new Map();
  for (let row = 0; row < stays.count; row++) if (stays.from[row]! <= last && stays.until[row]! >= first) add(places, keyOf(answer, row), row, stays.caseOf[row]!);
  const rows = placesOf(places);
  const { overlay } = playWords(language);
  return { rows, groups: rows.length === 0 ? [] : [{ key: 'stay', label: `${overlay.allPlaces} ${writeNumber(rows.length)}`, note: overlay.allNote, rows: rows.map((_, row) => row) }] };
}

const MARKS: Readonly<Record<string, string>> = { met: '◎', stay: '●', recorded: '→', inferred: '┄', gap: '?', unknown: '–' };

export function writeOverlayRow(answer: OverlayAnswer, { cases, stay, next }: OverlayRow, group: RowGroup, language: Language): RowText {
  const words = playWords(language);
  const { stays } = answer.moment;
  const nameOf = (row: number): string => answer.names[answer.nameOf[row]!] || words.unnamed;
  const ids = cases.map((of) => answer.ids[of]!).join(tracingWords(language).between);
  const mark = MARKS[group.key] ?? '';
  if (group.key === 'met' || group.key === 'stay') return { mark, name: nameOf(stay), figure: words.overlay.cases(writeNumber(cases.length)), why: ids, side: cases.length > 1 ? '' : writeSpan(stays.from[stay]!, stays.until[stay]!, language) };
  const why = stay < 0 ? '' : next >= 0 && group.key === 'inferred' ? words.overlay.between(nameOf(stay), nameOf(next)) : words.overlay.since(writeMoment(stays.until[stay]!, language), nameOf(stay));
  return { mark, name: ids, figure: '', why, side: '' };
}
