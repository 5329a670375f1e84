// Who may leave home for the field on a list day: the pack's access by the level of the home, and whether the home meets what is computed of it.
import { NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import { LEVELS, levelOf, type LevelCode } from '../../zoning/level.ts';
import type { FarmAccess, FarmCondition, FarmPack, Movement } from './farm-pack.ts';

/** Movement by code. */
export const MOVEMENTS = ['none', 'loop', 'free'] as const satisfies readonly Movement[];
export const MAY_NOT_GO = 0;
export const IN_LOOP = 1;
export const FREE = 2;

/** The homes asked about; row i is a household. */
export interface Homes {
  /** Unit row of the home itself, as a building or stair; −1 where it is no unit of the district. */
  readonly homes: Int32Array;
  /** Row of its building (本楼栋); left out where homes are no parts of buildings. */
  readonly buildings?: Int32Array;
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
  const { status, zonedOf, homes, isReturning, day } = asked;
  const movement = new Uint8Array(homes.length);
  const blockedBy = new Int16Array(homes.length).fill(-1);
  const until = new Int32Array(homes.length).fill(NOT_RECORDED);
  for (let i = 0; i < homes.length; i++) {
    const home = homes[i]!;
    const zoned = home < 0 ? -1 : zonedOf[home]!;
    if (zoned < 0) continue;
    const access = accessOf(pack, levelOf(status[zoned]!), isReturning[i] === 1);
    if (access.movement === 'none') continue;
    const latest = latestOf(asked, i);
    const failing = findUnclean(access, latest, day);
    if (failing < 0) movement[i] = MOVEMENTS.indexOf(access.movement);
    else {
      blockedBy[i] = failing;
      until[i] = firstCleanDay(access.conditions[failing]!, latest);
    }
  }
  return { movement, blockedBy, until };
}

/**
 * For one household under one level: the list day from which it may go as far as its own building decides; −Infinity
 * where nothing of it is in the way, Infinity where the pack lets nobody go. Positives after the list are not foreseen.
 */
export function accessOpens(pack: FarmPack, asked: Homes): (household: number, level: LevelCode) => number {
  const { homes, isReturning } = asked;
  return (household, level) => {
    const home = homes[household]!;
    const access = accessOf(pack, level, isReturning[household] === 1);
    if (home < 0 || access.movement === 'none') return Infinity;
    const latest = latestOf(asked, household);
    return access.conditions.reduce((first, condition) => Math.max(first, firstCleanDay(condition, latest)), -Infinity);
  };
}

/**
 * Counting A, as everywhere: the day of the report is day 0 and n full days follow it. "n days clean" on the list of D,
 * which knows what happened up to D−1, is n full days D−n … D−1 without a positive: a report of day L lets go on the
 * list of L + n + 1 and not before. B would count the day of the report and let go a day earlier, on half a day's grounds.
 */
function firstCleanDay(condition: FarmCondition, { ofBuilding, ofStair }: Latest): number {
  if (condition.kind !== 'building-clean') return -Infinity;
  const latest = condition.within === 'stair' ? ofStair : ofBuilding;
  return latest === NOT_RECORDED ? -Infinity : latest + condition.days + 1;
}

/** Latest positive of the building of a home, and of the home's own unit. */
interface Latest {
  readonly ofBuilding: EpidemicDay;
  readonly ofStair: EpidemicDay;
}

function latestOf({ homes, buildings, latestPositive }: Homes, household: number): Latest {
  const home = homes[household]!;
  return { ofStair: latestPositive[home]!, ofBuilding: latestPositive[buildings?.[household] ?? home]! };
}

/** Index of the condition that keeps the home in longest; −1 where none does. */
function findUnclean({ conditions }: FarmAccess, latest: Latest, day: EpidemicDay): number {
  let failing = -1;
  for (let i = 0; i < conditions.length; i++) {
    const first = firstCleanDay(conditions[i]!, latest);
    if (first > day && (failing < 0 || first > firstCleanDay(conditions[failing]!, latest))) failing = i;
  }
  return failing;
}
