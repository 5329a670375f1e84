// 某一时刻谁在哪里: what is known of every case at one minute.
import type { Minute } from '../../day.ts';
import { SPELL_KINDS, type MomentTable, type WayTable } from './spell-table.ts';
import { SpanCursor } from './span-cursor.ts';

/** As `SPELL_KINDS`, and 不明: before the first stay, after the last, or without any. */
export const WHEREABOUTS = [...SPELL_KINDS, 'unknown'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** By case, then by stay; a case has more than one row only where its own stays or ways contradict each other. */
export interface Moment {
  readonly minute: Minute;
  readonly count: number;
  readonly caseOf: Uint32Array;
  /** Code in `WHEREABOUTS`. */
  readonly where: Uint8Array;
  /** Row of the spell, −1 where nothing is known. */
  readonly spell: Int32Array;
  /** WGS-84 degrees; of an inferred way its middle, where only the ends are known; NaN in a gap, where nothing is, and where a stay has none. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Cases by code in `WHEREABOUTS`, each once for a kind. */
  readonly cases: Uint32Array;
}

const [STAY, RECORDED, INFERRED] = [SPELL_KINDS.indexOf('stay'), SPELL_KINDS.indexOf('recorded'), SPELL_KINDS.indexOf('inferred')];
const UNKNOWN = WHEREABOUTS.indexOf('unknown');

export function cursorOf({ spells, byFrom, byUntil }: MomentTable): SpanCursor {
  return new SpanCursor({ from: spells.from, until: spells.until, byFrom, byUntil });
}

/** `cursor`: of the same table; it is moved to the minute. */
export function readMoment(table: MomentTable, cursor: SpanCursor, minute: Minute): Moment {
  cursor.moveTo(minute);
  const { spells, cases } = table;
  // Spells stand by case and beginning.
  const held = cursor.rows.slice().sort();
  const rows: number[] = [];
  const caseOf: number[] = [];
  const counts = new Uint32Array(WHEREABOUTS.length);
  let at = 0;
  for (let of = 0; of < cases; of++) {
    let seen = 0;
    for (; at < held.length && spells.caseOf[held[at]!] === of; at++) {
      const bit = 1 << spells.kind[held[at]!]!;
      if ((seen & bit) === 0) counts[spells.kind[held[at]!]!]!++;
      seen |= bit;
      rows.push(held[at]!);
      caseOf.push(of);
    }
    if (seen !== 0) continue;
    counts[UNKNOWN]!++;
    rows.push(-1);
    caseOf.push(of);
  }
  const places = rows.map((row): Place => (row < 0 ? NOWHERE : placeOf(table, row, minute)));
  return {
    minute, count: rows.length, caseOf: Uint32Array.from(caseOf), where: Uint8Array.from(rows, (row) => (row < 0 ? UNKNOWN : spells.kind[row]!)), spell: Int32Array.from(rows),
    longitude: Float64Array.from(places, ([lng]) => lng), latitude: Float64Array.from(places, ([, lat]) => lat), cases: counts,
  };
}

type Place = readonly [lng: number, lat: number];

const NOWHERE: Place = [Number.NaN, Number.NaN];

function placeOf({ stays: { longitude, latitude }, ways, spells }: MomentTable, row: number, minute: Minute): Place {
  const [kind, stay, next] = [spells.kind[row]!, spells.stay[row]!, spells.next[row]!];
  if (kind === STAY) return [longitude[stay]!, latitude[stay]!];
  if (kind === RECORDED) return placeOnWay(ways, spells.way[row]!, minute);
  return kind === INFERRED ? [(longitude[stay]! + longitude[next]!) / 2, (latitude[stay]! + latitude[next]!) / 2] : NOWHERE;
}

/** Between the two points around the minute; at its ends where these are only seconds away. */
export function placeOnWay({ start, second, longitude, latitude }: WayTable, way: number, minute: Minute): Place {
  const seconds = minute * 60;
  let [low, high] = [start[way]!, start[way + 1]! - 1];
  if (seconds <= second[low]!) return [longitude[low]!, latitude[low]!];
  if (seconds >= second[high]!) return [longitude[high]!, latitude[high]!];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (second[middle]! <= seconds) low = middle;
    else high = middle;
  }
  const share = (seconds - second[low]!) / (second[high]! - second[low]!);
  return [longitude[low]! + share * (longitude[high]! - longitude[low]!), latitude[low]! + share * (latitude[high]! - latitude[low]!)];
}
