// Holds a judge, the oracle or the engine, to every vector of rules section 7 that positives, rounds and contacts decide.
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/domain/day.ts';
import type { Judge } from './oracle-types.ts';
import { VECTORS } from './vectors.ts';
import { on } from './vector-shape.ts';
import type { ExpectedAnswer, ExpectedRange, Vector } from './vector-shape.ts';

/** The lists a vector names for one unit, in order. */
function listsOf(ranges: readonly ExpectedRange[]): { list: number; level: string }[] {
  return ranges.flatMap(([from, to, level]) => Array.from({ length: on(to) - on(from) + 1 }, (_, n) => ({ list: on(from) + n, level })));
}

const DAYS: readonly string[] = ['since', 'lastPositive', 'nextChangeOn'];

function inFull({ on: _list, unit: _unit, ...rest }: ExpectedAnswer): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, DAYS.includes(key) && typeof value === 'string' ? on(value) : value]));
}

function indexOf(vector: Vector, id: string): number {
  return vector.units.findIndex((unit) => unit.id === id);
}

function checkLevels(vector: Vector, id: string, judge: Judge): void {
  const lists = listsOf(vector.levels[id] ?? []);
  const answers = lists.map(({ list }) => judge(vector.pack, vector.units, vector.settings, list)[indexOf(vector, id)]);
  expect(lists.map(({ list }, n) => `${isoDay(list)} ${answers[n]?.level}`)).toEqual(lists.map(({ list, level }) => `${isoDay(list)} ${level}`));
  const liveDays = vector.live?.[id]?.map((day) => isoDay(on(day)));
  if (liveDays) expect(lists.filter((_, n) => answers[n]?.live).map(({ list }) => isoDay(list))).toEqual(liveDays);
}

/** Registers one test per vector. `name` says whose judge it is. */
export function describeVectors(name: string, judge: Judge): void {
  describe(`${name}: vectors of rules section 7`, () => {
    for (const vector of VECTORS) {
      it(`vector ${vector.number} (${vector.pack}, ${vector.settings.dayCount}, ${vector.settings.conditions})`, () => {
        for (const id of Object.keys(vector.levels)) checkLevels(vector, id, judge);
        for (const expected of vector.answers ?? []) {
          expect(judge(vector.pack, vector.units, vector.settings, on(expected.on))[indexOf(vector, expected.unit)]).toMatchObject(inFull(expected));
        }
      });
    }
  });
}
