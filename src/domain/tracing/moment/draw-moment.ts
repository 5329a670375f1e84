// A moment of one case or many as marks for the map: what is there now, what was there before, and nothing that comes later.
import type { Minute } from '../../day.ts';
import { CERTAINTIES, type StayTable } from '../stays/stay-table.ts';
import type { MeetingSpans } from './meeting-spans.ts';
import type { Moment } from './read-moment.ts';
import { endedWithin, type SpanCursor } from './span-cursor.ts';
import { SPELL_KINDS, type MomentTable } from './spell-table.ts';
import type { SpotTable } from './spots.ts';

/** A mark of the moment; marks are told apart by `id`. */
export interface MomentMark {
  readonly id: number;
  readonly lng: number;
  readonly lat: number;
  /** 'stay': at a place; 'recorded': where a track has it; 'inferred': somewhere between the ends of a way, or at a place it was only concluded to be. */
  readonly look: 'stay' | 'recorded' | 'inferred';
  /** Cases there now; of a mark that fades, 0. */
  readonly cases: number;
  /** 0: now; 1 to `FADES`: what was before, the older the higher. */
  readonly age: number;
  /** 1: cases are meeting there. */
  readonly met: 0 | 1;
}

/** Steps in which what was fades away, and the minutes of each. */
export const FADES = 3;
export const FADE_MINUTES = 60;

const [STAY, RECORDED, GAP] = [SPELL_KINDS.indexOf('stay'), SPELL_KINDS.indexOf('recorded'), SPELL_KINDS.indexOf('gap')];
const WITNESSED = CERTAINTIES.indexOf('witnessed');

/** One case: a mark where it is; none in a gap, where nothing is known, and where a place has no coordinates. */
export function drawCaseMoment({ stays, spells }: MomentTable, moment: Moment): MomentMark[] {
  return [...moment.where.keys()].filter((row) => !Number.isNaN(moment.longitude[row]!)).map((row): MomentMark => ({
    id: row, lng: moment.longitude[row]!, lat: moment.latitude[row]!, look: lookOf({ stays, spells }, moment.spell[row]!), cases: 1, age: 0, met: 0,
  }));
}

function lookOf({ stays, spells }: Pick<MomentTable, 'stays' | 'spells'>, spell: number): MomentMark['look'] {
  const kind = spells.kind[spell]!;
  if (kind === STAY) return stays.certainty[spells.stay[spell]!] === WITNESSED ? 'stay' : 'inferred';
  return kind === RECORDED ? 'recorded' : 'inferred';
}

/** Several stays at one spot. */
interface Gathered {
  cases: number;
  age: number;
  met: 0 | 1;
  isSeen: boolean;
}

/**
 * Many cases: spots with the number of those who are there, spots that somebody left lately, and single marks of those
 * on their way. Ids of spots are their numbers, those of ways stand behind them. `meeting`: at the minute too.
 */
export function drawManyMoment(table: MomentTable, spots: SpotTable, moment: Moment, meetings: MeetingSpans, meeting: SpanCursor): MomentMark[] {
  const { spells, stays } = table;
  const gathered = new Map<number, Gathered>();
  const gather = (spot: number): Gathered => {
    let at = gathered.get(spot);
    if (at === undefined) gathered.set(spot, (at = { cases: 0, age: 0, met: 0, isSeen: false }));
    return at;
  };
  const onWay: MomentMark[] = [];
  let before = -1;
  for (let row = 0; row < moment.count; row++) {
    const spell = moment.spell[row]!;
    if (spell < 0 || spells.kind[spell] === GAP || Number.isNaN(moment.longitude[row]!)) continue;
    if (spells.kind[spell] !== STAY) {
      onWay.push({ id: spots.count + spell, lng: moment.longitude[row]!, lat: moment.latitude[row]!, look: lookOf(table, spell), cases: 1, age: 0, met: 0 });
      continue;
    }
    const spot = spots.spotOf[spells.stay[spell]!]!;
    const at = gather(spot);
    // A case whose stays overlap at one spot is one case there.
    if (before < 0 || moment.caseOf[before] !== moment.caseOf[row] || spots.spotOf[spells.stay[moment.spell[before]!]!] !== spot) at.cases++;
    if (stays.certainty[spells.stay[spell]!] === WITNESSED) at.isSeen = true;
    before = row;
  }
  for (const row of meeting.rows) for (const stay of [meetings.a[row]!, meetings.b[row]!]) if (spots.spotOf[stay]! >= 0) gather(spots.spotOf[stay]!).met = 1;
  for (let age = 1; age <= FADES; age++) {
    for (const spell of endedWithin({ until: spells.until, byUntil: table.byUntil }, moment.minute - age * FADE_MINUTES, moment.minute - (age - 1) * FADE_MINUTES)) {
      if (spells.kind[spell] !== STAY || spots.spotOf[spells.stay[spell]!]! < 0) continue;
      const at = gather(spots.spotOf[spells.stay[spell]!]!);
      if (at.cases === 0 && at.age === 0) at.age = age;
    }
  }
  return [...[...gathered].map(([id, { cases, age, met, isSeen }]): MomentMark => ({
    id, lng: spots.longitude[id]!, lat: spots.latitude[id]!, look: isSeen || cases === 0 ? 'stay' : 'inferred', cases, age, met,
  })), ...onWay];
}

/** Many cases, before any moment is asked about: every spot that somebody stayed at within the minutes, with the number of its cases. */
export function drawManyStays({ from, until, caseOf }: Pick<StayTable, 'from' | 'until' | 'caseOf'>, spots: SpotTable, [first, last]: readonly [Minute, Minute]): MomentMark[] {
  const marks: MomentMark[] = [];
  let [spot, of, cases] = [-1, -1, 0];
  const close = (): void => {
    if (cases > 0) marks.push({ id: spot, lng: spots.longitude[spot]!, lat: spots.latitude[spot]!, look: 'stay', cases, age: 0, met: 0 });
  };
  for (const row of spots.bySpot) {
    if (spots.spotOf[row] !== spot) {
      close();
      [spot, of, cases] = [spots.spotOf[row]!, -1, 0];
    }
    if (caseOf[row] === of || from[row]! > last || until[row]! < first) continue;
    of = caseOf[row]!;
    cases++;
  }
  close();
  return marks;
}
