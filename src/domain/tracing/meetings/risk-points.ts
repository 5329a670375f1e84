// 风险点位 (risk points): when cases were at each place, all of them together; stays that cannot be listed so are kept apart.
import { NOT_RECORDED } from '../../day.ts';
import { inPieces } from '../../steps.ts';
import { orderRows } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { isDated } from './dated-rows.ts';

/** Why a stay is in no risk point: it has no place by number, is not dated at both ends, or ends before it begins. */
export const APART_REASONS = ['no-place', 'undated', 'reversed'] as const;
export type ApartReason = (typeof APART_REASONS)[number];

/** By place, then time; times of one place neither overlap nor touch. */
export interface RiskPointTable {
  readonly count: number;
  readonly place: Int32Array;
  /** `Minute`. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Different cases who were there. */
  readonly cases: Uint32Array;
  /** Stays of point i, by time: `stay[start[i]]` to before `stay[start[i + 1]]`. */
  readonly start: Uint32Array;
  readonly stay: Uint32Array;
  /** Stays in no point, in the order of their rows, and why by code in `APART_REASONS`. */
  readonly apart: Uint32Array;
  readonly apartReason: Uint8Array;
}

/**
 * Stays of one place are one point where at most `joinMinutes` lie between them; 0: they overlap or touch.
 * @throws RangeError where it is not a number of 0 or more.
 */
export function* riskPoints(stays: StayTable, joinMinutes = 0): Generator<void, RiskPointTable> {
  if (!(joinMinutes >= 0)) throw new RangeError(`joinMinutes must be zero or more, not ${joinMinutes}`);
  const reason = new Int8Array(stays.count);
  yield* inPieces(stays.count, (from, to) => {
    for (let row = from; row < to; row++) reason[row] = reasonApart(stays, row);
  });
  const rows = Uint32Array.from(reason.keys());
  const apart = rows.filter((row) => reason[row] !== LISTED);
  const stay = yield* orderRows(stays.place, yield* orderRows(stays.from, rows.filter((row) => reason[row] === LISTED)));
  const points: { readonly place: number; readonly from: number; until: number; readonly start: number; readonly cases: Set<number> }[] = [];
  yield* inPieces(stay.length, (first, end) => {
    for (let i = first; i < end; i++) {
      const row = stay[i]!;
      const [place, from, until] = [stays.place[row]!, stays.from[row]!, stays.until[row]!];
      const last = points.at(-1);
      if (last !== undefined && last.place === place && from <= last.until + joinMinutes) {
        last.until = Math.max(last.until, until);
        last.cases.add(stays.caseOf[row]!);
      } else points.push({ place, from, until, start: i, cases: new Set([stays.caseOf[row]!]) });
    }
  });
  return {
    count: points.length, place: Int32Array.from(points, ({ place }) => place), from: Int32Array.from(points, ({ from }) => from),
    until: Int32Array.from(points, ({ until }) => until), cases: Uint32Array.from(points, ({ cases }) => cases.size),
    start: Uint32Array.from([...points.map(({ start }) => start), stay.length]), stay,
    apart, apartReason: Uint8Array.from(apart, (row) => reason[row]!),
  };
}

const LISTED = -1;

function reasonApart(stays: StayTable, row: number): number {
  if (stays.place[row]! < 0) return APART_REASONS.indexOf('no-place');
  if (stays.from[row] === NOT_RECORDED || stays.until[row] === NOT_RECORDED) return APART_REASONS.indexOf('undated');
  return isDated(stays, row) ? LISTED : APART_REASONS.indexOf('reversed');
}
