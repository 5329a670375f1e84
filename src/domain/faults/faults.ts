// 查错: what a list or its borders still have wrong before it is put forward, each with the place to look at.
import type { Position } from 'geojson';
import type { EpidemicDay } from '../day.ts';
import { LEVELS, type Level } from '../zoning/level.ts';

/**
 * `overlap`: redrawn units lie on each other (square metres); `apart`: a redrawn unit has several parts; `unguarded`: a road
 * over the edge of a sealed or controlled unit without gate or barrier; `cases-left`: the rule says sealed or controlled
 * for its cases, and the list shows precaution or less; `split-released`: a piece of a unit that was split while it had
 * cases shows less than the closed piece that has them, and nobody gave it that level; `override-ended`: a level set by hand ended on that list, and the rule says another.
 */
export type Fault =
  | { readonly kind: 'overlap'; readonly rows: readonly [number, number]; readonly squareMeters: number }
  | { readonly kind: 'apart'; readonly rows: readonly [number]; readonly parts: number }
  | { readonly kind: 'unguarded'; readonly rows: readonly [number]; readonly at: Position }
  | { readonly kind: 'cases-left'; readonly rows: readonly [number]; readonly lastPositive: EpidemicDay; readonly rule: Level; readonly shown: Level }
  | { readonly kind: 'split-released'; readonly rows: readonly [piece: number, closed: number]; readonly closed: Level; readonly shown: Level }
  | { readonly kind: 'override-ended'; readonly rows: readonly [number]; readonly level: Level; readonly until: EpidemicDay; readonly shown: Level };
export type FaultKind = Fault['kind'];

/** What endangers people first. */
export const FAULT_KINDS = ['cases-left', 'split-released', 'unguarded', 'overlap', 'apart', 'override-ended'] as const satisfies readonly FaultKind[];
/** No kind may be missing: what is not grouped is not seen. */
true satisfies ([FaultKind] extends [(typeof FAULT_KINDS)[number]] ? true : false);

/** A zoned unit on the list, as far as it can be wrong. */
export interface ListedStanding {
  readonly row: number;
  readonly shown: Level;
  readonly ruleLevel: Level;
  readonly lastPositive: EpidemicDay | null;
}

/** A piece of a unit that was split. `isGiven`: a person gave it the level of this list. */
export interface SplitPiece {
  readonly row: number;
  readonly shown: Level;
  readonly lastPositive: EpidemicDay | null;
  readonly isGiven: boolean;
}

/** What a unit was split into, and the day that was recorded: what was reported later is no piece's but its own. */
export interface SplitUnit {
  readonly splitOn: EpidemicDay;
  readonly pieces: readonly SplitPiece[];
}

/** A level set by hand that has come to its end. */
export interface EndedOverride {
  readonly row: number;
  readonly level: Level;
  readonly until: EpidemicDay;
}

/** An override told this many lists after its end: by then somebody has seen it. */
const TOLD_FOR_LISTS = 3;
const isClosed = (level: Level): boolean => level === 'sealed' || level === 'controlled';

export function findListFaults(units: readonly ListedStanding[], splits: readonly SplitUnit[], overrides: readonly EndedOverride[], day: EpidemicDay): Fault[] {
  const standing = new Map(units.map((unit) => [unit.row, unit]));
  const left = units.flatMap(({ row, shown, ruleLevel, lastPositive }): Fault[] =>
    (lastPositive !== null && isClosed(ruleLevel) && !isClosed(shown) ? [{ kind: 'cases-left', rows: [row], lastPositive, rule: ruleLevel, shown }] : []));
  const ended = overrides.flatMap(({ row, level, until }): Fault[] => {
    const shown = standing.get(row)?.shown;
    return shown === undefined || shown === level || until >= day || day - until > TOLD_FOR_LISTS ? [] : [{ kind: 'override-ended', rows: [row], level, until, shown }];
  });
  const rank = ({ shown }: SplitPiece): number => LEVELS.indexOf(shown);
  const released = splits.flatMap(({ splitOn, pieces }) => {
    const closed = pieces.filter(({ shown, lastPositive }) => isClosed(shown) && lastPositive !== null && lastPositive <= splitOn).toSorted((a, b) => rank(b) - rank(a))[0];
    return closed === undefined ? [] : pieces.flatMap((piece): Fault[] =>
      (piece.isGiven || rank(piece) >= rank(closed) ? [] : [{ kind: 'split-released', rows: [piece.row, closed.row], closed: closed.shown, shown: piece.shown }]));
  });
  return [...left, ...released, ...ended];
}

/** Faults kind by kind, kinds without any left out. */
export function groupFaults(faults: readonly Fault[]): { readonly kind: FaultKind; readonly faults: readonly Fault[] }[] {
  return FAULT_KINDS.map((kind) => ({ kind, faults: faults.filter((fault) => fault.kind === kind) })).filter((group) => group.faults.length > 0);
}
