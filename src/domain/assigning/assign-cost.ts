// What a list costs: units, people and doors of each level, gates to be manned, tests due, and farmers who may not go to their fields.
import type { LevelCode } from '../zoning/level.ts';

/** Columns by row of the units; a negative number is unknown and adds nothing. */
export interface CostColumns {
  readonly zoned: Uint32Array;
  readonly population: Int32Array;
  readonly households: Int32Array;
  readonly buildings: Int32Array;
  /** Gates (卡点) of every zoned row; 0 where none is known. */
  readonly gates: Int32Array;
}

export interface LevelCost {
  readonly units: number;
  readonly buildings: number;
  readonly households: number;
  readonly people: number;
  readonly gates: number;
}

export interface ListCost {
  /** By level code. */
  readonly levels: readonly [LevelCost, LevelCost, LevelCost, LevelCost];
  /** People to be tested on the list day by the test days of their stages; null where the pack says no test days. */
  readonly testsDue: number | null;
  /** Units whose number of people is not known. */
  readonly unknown: number;
  /** Home–field lines that are broken, and the area of their fields. */
  readonly linesBroken: number;
  readonly muBroken: number;
}

/** What the units ask of a list. `isTested`: whether a row at its level is tested on that day; null where nobody says. */
export interface CostQuestion {
  readonly levelOf: (row: number) => LevelCode;
  readonly isTested: ((row: number) => boolean) | null;
  /** Area of the field of each broken line, 0 where it is not known. */
  readonly brokenMu: Iterable<number>;
}

export function costOf({ zoned, population, households, buildings, gates }: CostColumns, { levelOf, isTested, brokenMu }: CostQuestion): ListCost {
  const levels = [0, 1, 2, 3].map(() => ({ units: 0, buildings: 0, households: 0, people: 0, gates: 0 }));
  let testsDue = 0;
  let unknown = 0;
  for (const row of zoned) {
    const level = levels[levelOf(row)]!;
    level.units++;
    level.buildings += Math.max(0, buildings[row]!);
    level.households += Math.max(0, households[row]!);
    level.people += Math.max(0, population[row]!);
    level.gates += gates[row]!;
    if (population[row]! < 0) unknown++;
    else if (isTested?.(row) === true) testsDue += population[row]!;
  }
  let linesBroken = 0;
  let muBroken = 0;
  for (const mu of brokenMu) {
    linesBroken++;
    muBroken += mu;
  }
  return { levels: levels as unknown as ListCost['levels'], testsDue: isTested === null ? null : testsDue, unknown, linesBroken, muBroken };
}

/** A list as it is shown, and with some units at another level. */
export interface CostAnswer {
  readonly before: ListCost;
  readonly now: ListCost;
}
