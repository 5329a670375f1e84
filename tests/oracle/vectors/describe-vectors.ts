// Holds a judge, the oracle or the engine, to every vector of rules section 7 that human packs decide.
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY, isoDay } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import type { Judge, OracleAnswer } from '../shape.ts';
import { VECTORS } from './vectors.ts';
import { on } from './vector-shape.ts';
import type { ExpectedAnswer, ExpectedRange, Vector } from './vector-shape.ts';

/** The lists a vector names for one unit, in order. */
function listsOf(ranges: readonly ExpectedRange[]): { readonly list: EpidemicDay; readonly level: string }[] {
  return ranges.flatMap(([from, to, level]) => Array.from({ length: on(to) - on(from) + 1 }, (_, n) => ({ list: on(from) + n, level })));
}

const DAYS: readonly string[] = ['since', 'lastPositive', 'nextChangeOn'];

function inFull({ on: _list, unit: _unit, ...rest }: ExpectedAnswer): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, DAYS.includes(key) && typeof value === 'string' ? on(value) : value]));
}

function answerOn(vector: Vector, id: string, judge: Judge, list: EpidemicDay, knownOn = list): OracleAnswer | undefined {
  const settings = vector.isAsKnownThen ? { ...vector.settings, knownAt: knownOn * MINUTES_PER_DAY } : vector.settings;
  return judge(vector.district, settings, list)[vector.district.units.findIndex((unit) => unit.id === id)];
}

function checkLevels(vector: Vector, id: string, judge: Judge): void {
  const lists = listsOf(vector.levels[id] ?? []);
  const shown = lists.map(({ list }) => answerOn(vector, id, judge, list)?.level);
  expect(lists.map(({ list }, n) => `${id} ${isoDay(list)} ${shown[n]}`)).toEqual(lists.map(({ list, level }) => `${id} ${isoDay(list)} ${level}`));
  const live = vector.live?.[id];
  if (!live) return;
  const stricter = lists.flatMap(({ list }, n) => {
    const level = answerOn(vector, id, judge, list, list + 1)?.liveLevel;
    return level === shown[n] ? [] : [`${id} ${isoDay(list)} live ${level}`];
  });
  expect(stricter).toEqual(listsOf(live).map(({ list, level }) => `${id} ${isoDay(list)} live ${level}`));
}

/** Registers one test per vector. `name` says whose judge it is. */
export function describeVectors(name: string, judge: Judge): void {
  describe(`${name}: vectors of rules section 7`, () => {
    for (const vector of VECTORS) {
      const packs = vector.settings.timeline.map(({ pack }) => pack).join(', then ');
      it(`vector ${vector.number} (${packs}, ${vector.settings.dayCount}, ${vector.settings.conditions})${vector.reading ? `: ${vector.reading}` : ''}`, () => {
        for (const id of Object.keys(vector.levels)) checkLevels(vector, id, judge);
        for (const expected of vector.answers ?? []) expect(answerOn(vector, expected.unit, judge, on(expected.on))).toMatchObject(inFull(expected));
      });
    }
  });
}
