// 矛盾: what cannot all be true of one case's stays; told, never mended.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { metersBetween } from '../great-circle.ts';
import { PLACE_ROLES, type StayTable } from '../stays/stay-table.ts';
import type { InvestigationTable } from './investigation-table.ts';

/** 同时两地 · 速度过快 · 时间倒置 · 未来时间 · 隔离后仍活动, by code. */
export const CONTRADICTIONS = ['two-places', 'too-fast', 'reversed', 'future', 'after-isolation'] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

export interface ContradictionTable {
  readonly count: number;
  /** Code in `CONTRADICTIONS`; rows in the order of case, a, b, kind. */
  readonly kind: Uint8Array;
  readonly caseOf: Uint32Array;
  /** Rows of the stays, a < b; b −1 where one stay contradicts itself or what is known of the case. */
  readonly a: Uint32Array;
  readonly b: Int32Array;
}

export interface ContradictionSettings {
  readonly now: Minute;
  /** Nearer than this is one place. */
  readonly radiusMeters?: number;
  readonly maxSpeedKmh?: number;
}

interface Found {
  readonly kind: Contradiction;
  readonly caseOf: number;
  readonly a: number;
  readonly b: number;
}

const [WORKPLACE, ACTIVITY] = [PLACE_ROLES.indexOf('workplace'), PLACE_ROLES.indexOf('activity')];
const METERS_PER_MINUTE = 1000 / 60;

/**
 * All contradictions. Places are apart where their coordinates are farther than `radiusMeters` (200 m), or, where one has
 * none, where both are known places and not the same. Speed (250 km/h) is asked between a stay and the one of the case
 * that ended last before it, of several the last in the file; what is one place is never too fast, and minutes being whole, no time at all is too fast for
 * anything farther.
 */
export function findContradictions(stays: StayTable, { count, isolatedAt }: Pick<InvestigationTable, 'count' | 'isolatedAt'>, settings: ContradictionSettings): ContradictionTable {
  const { now, radiusMeters = 200, maxSpeedKmh = 250 } = settings;
  const found: Found[] = [];
  const dated: number[] = [];
  for (let row = 0; row < stays.count; row++) {
    const [caseOf, from, until] = [stays.caseOf[row]!, stays.from[row]!, stays.until[row]!];
    const alone = (kind: Contradiction): void => void found.push({ kind, caseOf, a: row, b: -1 });
    const isDated = from !== NOT_RECORDED && until !== NOT_RECORDED;
    if (isDated && from > until) alone('reversed');
    else if (isDated) dated.push(row);
    if (from > now || until > now) alone('future');
    const isolated = caseOf < count ? isolatedAt[caseOf]! : NOT_RECORDED;
    const isOut = stays.role[row] === WORKPLACE || stays.role[row] === ACTIVITY;
    if (isOut && isolated !== NOT_RECORDED && (until === NOT_RECORDED ? from : until) > isolated) alone('after-isolation');
  }
  dated.sort((a, b) => stays.caseOf[a]! - stays.caseOf[b]! || stays.from[a]! - stays.from[b]! || a - b);
  for (let first = 0, end = 0; first < dated.length; first = end) {
    const caseOf = stays.caseOf[dated[first]!]!;
    while (end < dated.length && stays.caseOf[dated[end]!] === caseOf) end++;
    const pair = (kind: Contradiction, a: number, b: number): void => void found.push({ kind, caseOf, a: Math.min(a, b), b: Math.max(a, b) });
    const own = dated.slice(first, end);
    findTwoPlaces(stays, own, radiusMeters, pair);
    findTooFast(stays, own, radiusMeters, maxSpeedKmh, pair);
  }
  found.sort((x, y) => x.caseOf - y.caseOf || x.a - y.a || x.b - y.b || CONTRADICTIONS.indexOf(x.kind) - CONTRADICTIONS.indexOf(y.kind));
  return {
    count: found.length,
    kind: Uint8Array.from(found, ({ kind }) => CONTRADICTIONS.indexOf(kind)),
    caseOf: Uint32Array.from(found, ({ caseOf }) => caseOf),
    a: Uint32Array.from(found, ({ a }) => a),
    b: Int32Array.from(found, ({ b }) => b),
  };
}

type Pair = (kind: Contradiction, a: number, b: number) => void;

const meters = ({ longitude, latitude }: StayTable, a: number, b: number): number => metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!);

/** `own`: dated rows of one case by their start; a minute that both share at their ends is no overlap. */
function findTwoPlaces(stays: StayTable, own: readonly number[], radiusMeters: number, pair: Pair): void {
  const { from, until } = stays;
  let going: number[] = [];
  for (const b of own) {
    going = going.filter((a) => until[a]! > from[b]!);
    for (const a of going) if (Math.min(until[a]!, until[b]!) > from[b]! && areApart(stays, a, b, radiusMeters)) pair('two-places', a, b);
    going.push(b);
  }
}

function areApart(stays: StayTable, a: number, b: number, radiusMeters: number): boolean {
  const [placeA, placeB] = [stays.place[a]!, stays.place[b]!];
  if (placeA >= 0 && placeA === placeB) return false;
  const distance = meters(stays, a, b);
  return Number.isNaN(distance) ? placeA >= 0 && placeB >= 0 : distance > radiusMeters;
}

function findTooFast(stays: StayTable, own: readonly number[], radiusMeters: number, maxSpeedKmh: number, pair: Pair): void {
  const { from, until, place, longitude, latitude } = stays;
  const placed = own.filter((row) => !Number.isNaN(longitude[row]!) && !Number.isNaN(latitude[row]!));
  const byEnd = placed.toSorted((a, b) => until[a]! - until[b]! || a - b);
  let ended = 0;
  for (const b of placed) {
    while (ended < byEnd.length && until[byEnd[ended]!]! <= from[b]!) ended++;
    let last = ended - 1;
    // Of stays without length at this very minute those further down the file come after, and b is not before itself.
    while (last >= 0 && from[byEnd[last]!] === from[b] && byEnd[last]! >= b) last--;
    const a = byEnd[last];
    if (a === undefined || (place[a]! >= 0 && place[a] === place[b])) continue;
    const distance = meters(stays, a, b);
    if (distance > radiusMeters && distance > maxSpeedKmh * METERS_PER_MINUTE * (from[b]! - until[a]!)) pair('too-fast', a, b);
  }
}
