// Who may leave home for the field on a list day: the pack's access by the level of the home, and whether the home meets what is computed of it.
import { NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import { LEVELS, levelOf, type LevelCode } from '../../zoning/level.ts';
import type { FarmAccess, FarmCondition, FarmPack, Movement } from './farm-pack.ts';

/** Movement by code. */
export const MOVEMENTS = ['none', 'loop', 'free'] as const satisfies readonly Movement[];
export type MovementCode = 0 | 1 | 2;
export const MAY_NOT_GO = 0;
export const IN_LOOP = 1;
export const FREE = 2;

/** The homes asked about; row i is a household. */
export interface Homes {
  /** Unit row of the home itself, as a building or stair; −1 where it is no unit of the district. */
  readonly homes: Int32Array;
  /** 1: held outside its village and going back to farm. */
  readonly isReturning: Uint8Array;
  /** Day of the latest positive of every unit row that the list knows, NOT_RECORDED without one. */
  readonly latestPositive: Int32Array;
}

export interface AccessAsked extends Homes {
  /** Status word of every unit row. */
  readonly status: Uint16Array;
  /** Row whose level a row shows, −1 where it shows none. */
  readonly zonedOf: Int32Array;
  readonly day: EpidemicDay;
}

/** Row i is a household. */
export interface HomeAccess {
  /** Code in `MOVEMENTS`. */
  readonly movement: Uint8Array;
  /** Index, among the conditions of the access, of the one the home does not meet; −1 where none fails. */
  readonly blockedBy: Int16Array;
  /** Where a condition fails: first list day on which it could be met; else NOT_RECORDED. */
  readonly until: Int32Array;
}

export function accessOf(pack: FarmPack, level: LevelCode, isReturning: boolean): FarmAccess {
  return (isReturning ? pack.returning : pack.fieldWork)[LEVELS[level]];
}

/** What the village attests when it verifies: everything but what is computed from the reports. */
export function attestedConditions({ conditions }: FarmAccess): readonly FarmCondition[] {
  return conditions.filter(({ kind }) => kind !== 'building-clean');
}

/** A home that is no unit, or shows no level, may not be left: nobody can say that it is not sealed. */
export function judgeAccess(pack: FarmPack, asked: AccessAsked): HomeAccess {
  const { status, zonedOf, homes, isReturning, latestPositive, day } = asked;
  const movement = new Uint8Array(homes.length);
  const blockedBy = new Int16Array(homes.length).fill(-1);
  const until = new Int32Array(homes.length).fill(NOT_RECORDED);
  for (let i = 0; i < homes.length; i++) {
    const home = homes[i]!;
    const zoned = home < 0 ? -1 : zonedOf[home]!;
    if (zoned < 0) continue;
    const access = accessOf(pack, levelOf(status[zoned]!), isReturning[i] === 1);
    if (access.movement === 'none') continue;
    const failing = findUnclean(access, latestPositive[home]!, day);
    if (failing < 0) movement[i] = MOVEMENTS.indexOf(access.movement);
    else {
      blockedBy[i] = failing;
      until[i] = firstCleanDay(access.conditions[failing]!, latestPositive[home]!);
    }
  }
  return { movement, blockedBy, until };
}

/**
 * For one household under one level: the list day from which it may go as far as its own building decides; −Infinity
 * where nothing of it is in the way, Infinity where the pack lets nobody go. Positives after the list are not foreseen.
 */
export function accessOpens(pack: FarmPack, { homes, isReturning, latestPositive }: Homes): (household: number, level: LevelCode) => number {
  return (household, level) => {
    const home = homes[household]!;
    const access = accessOf(pack, level, isReturning[household] === 1);
    if (home < 0 || access.movement === 'none') return Infinity;
    return access.conditions.reduce((latest, condition) => Math.max(latest, firstCleanDay(condition, latestPositive[home]!)), -Infinity);
  };
}

/**
 * Counting A, as everywhere: the day of the report is day 0 and n full days follow it. "n days clean" on the list of D,
 * which knows what happened up to D−1, is n full days D−n … D−1 without a positive: a report of day L lets go on the
 * list of L + n + 1 and not before. B would count the day of the report and let go a day earlier, on half a day's grounds.
 */
function firstCleanDay(condition: FarmCondition, latest: EpidemicDay): number {
  return condition.kind === 'building-clean' && latest !== NOT_RECORDED ? latest + condition.days + 1 : -Infinity;
}

/** Index of the condition that keeps the home in longest; −1 where none does. */
function findUnclean({ conditions }: FarmAccess, latest: EpidemicDay, day: EpidemicDay): number {
  let failing = -1;
  for (let i = 0; i < conditions.length; i++) {
    const first = firstCleanDay(conditions[i]!, latest);
    if (first > day && (failing < 0 || first > firstCleanDay(conditions[failing]!, latest))) failing = i;
  }
  return failing;
}
