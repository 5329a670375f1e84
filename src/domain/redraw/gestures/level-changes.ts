// What a redrawing does to levels on a list: who is let out or shut in by it, told before it is recorded.
import type { CostAnswer } from '../../assigning/assign-cost.ts';
import type { Redrawing } from '../../district/redrawn-units.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { levelOf, type LevelCode } from '../../zoning/level.ts';

export interface LevelChange {
  readonly unit: string;
  readonly name: string;
  /** A part cut off has that of the unit it was cut from, one newly drawn none. */
  readonly before: LevelCode | null;
  /** A unit that is no more has that of the one it went into. */
  readonly after: LevelCode | null;
}

/** What becomes of a list by a redrawing. */
export interface RedrawnList {
  readonly levels: readonly LevelChange[];
  readonly cost: CostAnswer;
}

/** Units on a list: rows that show a level of their own, and the status word of every row. */
export interface ZonedList {
  readonly units: UnitTable;
  readonly shown: Uint32Array;
  readonly status: Uint16Array;
}

/** Every unit that shows a level and that the redrawing names, and every other whose level it changes; those named first. */
export function levelChanges(was: ZonedList, is: ZonedList, { how, units, merged }: Redrawing): LevelChange[] {
  const [before, after] = [was, is].map(levelsOf) as [Levels, Levels];
  // A drawn unit is only like a neighbour; a part is of what it was cut from.
  const likeOf = new Map(how === 'split' ? units.map(({ unit, made }) => [unit, made?.like ?? '']) : []);
  const intoOf = new Map(merged.map(({ unit, into }) => [unit, into]));
  const named = new Set([...units.map(({ unit }) => unit), ...intoOf.keys()]);
  return [...new Set([...named, ...after.keys()])].flatMap((unit): LevelChange[] => {
    const [old, now] = [before.get(unit), after.get(unit)];
    if (old === undefined && now === undefined) return [];
    const change: LevelChange = {
      unit, name: (now ?? old)!.name,
      before: (old ?? before.get(likeOf.get(unit) ?? ''))?.level ?? null,
      after: (now ?? after.get(intoOf.get(unit) ?? ''))?.level ?? null,
    };
    return named.has(unit) || change.before !== change.after ? [change] : [];
  });
}

type Levels = ReadonlyMap<string, { readonly level: LevelCode; readonly name: string }>;

function levelsOf({ units, shown, status }: ZonedList): Levels {
  return new Map(Array.from(shown, (row) => [units.id[row]!, { level: levelOf(status[row]!), name: units.name[row]! }]));
}
