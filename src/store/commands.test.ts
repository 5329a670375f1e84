// The day a district is shown on when it was read. Oracle: what a person would expect of a link and of an act.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import type { UnitDirectory } from '../domain/district/unit-directory.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { acceptDistrict, DEFAULT_SETTINGS, initialState, type OpenedDistrict } from './commands.ts';
import type { State } from './state.ts';

const read = (first: EpidemicDay, opening: EpidemicDay, last: EpidemicDay, day: EpidemicDay | 'opening' | 'keep') =>
  acceptDistrict({ directory: { count: 0, id: [] } as unknown as UnitDirectory, days: { first, last, opening }, openPlaces: [], timeline: [{ pack: RULE_PACKS[0]!, from: null }] } as unknown as OpenedDistrict, day);
const dayAfter = (...commands: ((state: State) => State)[]): EpidemicDay => commands.reduce((now, command) => command(now), initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id)).screen.day;

describe('a district that was read', () => {
  it('opens on the day of the address, and on the list in work where the address names a day it has not', () => {
    expect(dayAfter(read(10, 20, 26, 12))).toBe(12);
    expect(dayAfter(read(10, 20, 26, 500))).toBe(20);
    expect(dayAfter(read(10, 20, 26, 3))).toBe(20);
  });

  it('keeps its day after an act, as near as its lists go, and who stood on the list in work stays on it', () => {
    expect(dayAfter(read(10, 20, 26, 12), read(10, 21, 27, 'keep'))).toBe(12);
    expect(dayAfter(read(10, 20, 26, 12), read(14, 21, 27, 'keep'))).toBe(14);
    expect(dayAfter(read(10, 20, 26, 'opening'), read(10, 21, 27, 'keep'))).toBe(21);
  });
});
