// A unit without a place is a zoned one with no label point; parts and streets are none of them.
import { describe, expect, it } from 'vitest';
import type { UnitDirectory } from '../../store/state.ts';
import { CONTROLLED, LIVE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { findUnplaced, isUnplaced, isWholeUnplaced, orderUnplaced } from './unplaced-units.ts';

const none = Number.NaN;
const directory: UnitDirectory = {
  count: 4, id: ['S', 'A', 'B', 'A-1'], name: ['东河街道', '安康家园', '靠山屯', '1号楼'], aliases: [[], [], [], []],
  kind: Uint8Array.of(7, 3, 4, 2), parent: Int32Array.of(-1, 0, 0, 1), population: new Int32Array(4), households: new Int32Array(4),
  buildings: new Int32Array(4), zoned: Uint32Array.of(1, 2), shown: Uint32Array.of(1, 2), zonedOf: Int32Array.of(-1, 1, 2, 1), streetOf: Int32Array.of(-1, 0, 0, 0),
  extent: null, center: Float64Array.of(none, none, none, none, 126.8, 44.1, none, none),
};

describe('units without a place', () => {
  it('are the zoned rows without a label point', () => {
    expect([...findUnplaced(directory)]).toEqual([1]);
    expect([0, 1, 2, 3].map((row) => isUnplaced(directory, row))).toEqual([false, true, false, false]);
  });

  it('are the whole district only where not one has a place', () => {
    expect(isWholeUnplaced(directory)).toBe(false);
    expect(isWholeUnplaced({ ...directory, center: new Float64Array(8).fill(none) })).toBe(true);
  });

  it('stand with the strictest level first, what else a status says aside, ties in the order of the district', () => {
    const count = 5;
    const whole: UnitDirectory = {
      ...directory, count, zoned: Uint32Array.from({ length: count }, (_, row) => row), zonedOf: Int32Array.from({ length: count }, (_, row) => row),
      center: new Float64Array(2 * count).fill(none),
    };
    expect([...orderUnplaced(whole, Uint16Array.of(PRECAUTION | LIVE, SEALED, PRECAUTION, CONTROLLED | LIVE, SEALED | LIVE))]).toEqual([1, 4, 3, 0, 2]);
    expect([...orderUnplaced(whole, null)]).toEqual([0, 1, 2, 3, 4]);
  });
});
