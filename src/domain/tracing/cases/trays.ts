// Stays that cannot be drawn or dated, each in its tray with the reason: nothing of what was asked vanishes.
import { NOT_RECORDED } from '../../day.ts';
import type { StayTable } from '../stays/stay-table.ts';

/** 待定位 unplaced · 待定时 undated · 不能用 rejected, by code. */
export const TRAYS = ['unplaced', 'undated', 'rejected'] as const;
export type Tray = (typeof TRAYS)[number];

/** Why a stay lies in a tray, by code. */
export const TRAY_REASONS = ['no-place', 'no-start', 'no-end', 'no-times', 'no-case', 'reversed', 'no-such-coordinates'] as const;
export type TrayReason = (typeof TRAY_REASONS)[number];

export interface StayTrays {
  readonly count: number;
  /** Row of the stay, ascending; a stay may lie in several trays. */
  readonly row: Uint32Array;
  /** Code in `TRAYS`. */
  readonly tray: Uint8Array;
  /** Code in `TRAY_REASONS`. */
  readonly reason: Uint8Array;
  /** One a stay: 1 where it lies outside the district's border; it is kept all the same. */
  readonly outside: Uint8Array;
}

/** `isInside`: whether a place in degrees lies in the district; null where no border is known, and nothing is outside. */
export function sortIntoTrays(stays: StayTable, cases: number, isInside: ((longitude: number, latitude: number) => boolean) | null): StayTrays {
  const [rows, trays, reasons] = [[] as number[], [] as number[], [] as number[]];
  const outside = new Uint8Array(stays.count);
  for (let row = 0; row < stays.count; row++) {
    for (const reason of reasonsOf(stays, row, cases)) {
      rows.push(row);
      trays.push(TRAYS.indexOf(TRAY_OF[reason]));
      reasons.push(TRAY_REASONS.indexOf(reason));
    }
    const [longitude, latitude] = [stays.longitude[row]!, stays.latitude[row]!];
    if (isInside !== null && isOnEarth(longitude, latitude) && !isInside(longitude, latitude)) outside[row] = 1;
  }
  return { count: rows.length, row: Uint32Array.from(rows), tray: Uint8Array.from(trays), reason: Uint8Array.from(reasons), outside };
}

const TRAY_OF: Readonly<Record<TrayReason, Tray>> = {
  'no-place': 'unplaced', 'no-start': 'undated', 'no-end': 'undated', 'no-times': 'undated', 'no-case': 'rejected', reversed: 'rejected', 'no-such-coordinates': 'rejected',
};

const isOnEarth = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

function reasonsOf({ caseOf, longitude, latitude, place, from, until }: StayTable, row: number, cases: number): TrayReason[] {
  const reasons: TrayReason[] = [];
  const hasCoordinates = !Number.isNaN(longitude[row]!) && !Number.isNaN(latitude[row]!);
  if (!hasCoordinates && place[row]! < 0) reasons.push('no-place');
  const [starts, ends] = [from[row] !== NOT_RECORDED, until[row] !== NOT_RECORDED];
  if (!starts || !ends) reasons.push(starts ? 'no-end' : ends ? 'no-start' : 'no-times');
  if (caseOf[row]! >= cases) reasons.push('no-case');
  if (starts && ends && from[row]! > until[row]!) reasons.push('reversed');
  if (hasCoordinates && !isOnEarth(longitude[row]!, latitude[row]!)) reasons.push('no-such-coordinates');
  return reasons;
}
