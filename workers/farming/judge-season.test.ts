// Who farms instead, by ways that may be gone. Oracle: three hamlets on a plain, read by hand.
import { describe, expect, it } from 'vitest';
import { DAY, deskOn, listOf, openSmallFarm } from '../../tests/farming/small-farm.ts';
import { box, type SmallWorld, type Spot } from '../../tests/oracle/farming/small-world.ts';
import type { SeasonAnswer } from '../../src/domain/farming/answers.ts';
import { CROPS, MACHINES } from '../../src/domain/farming/register/farm-tables.ts';
import type { History } from '../../src/domain/zoning/lists/history.ts';

const SEALED = 3;
const road = (...points: Spot[]) => ({ points, tags: { class: 'street', name: '' } });
/**
 * The farmer's hamlet (0) is sealed. Hamlet 1 lies near the field, behind a hamlet (3) on the only road between them;
 * hamlet 2 lies far off at a road of its own. Each has a field at its door as well.
 */
const world: SmallWorld = {
  units: [{ ring: box(0, 0, 100, 100), level: SEALED }, { ring: box(1000, 0, 1100, 100), level: 0 }, { ring: box(0, 1500, 100, 1600), level: 0 }, { ring: box(700, -20, 800, 20), level: 0 }],
  roads: [road([110, 0], [500, 0], [690, 0], [990, 0]), road([500, 0], [500, 1550], [110, 1550])],
  gates: [], homes: [{ unit: 0, at: null }, { unit: 1, at: null }, { unit: 2, at: null }],
  plots: [{ home: 0, ring: box(510, 20, 560, 60) }, { home: 1, ring: box(900, 5, 950, 25) }, { home: 2, ring: box(200, 1560, 250, 1580) }],
};
const seeder = 1 << MACHINES.indexOf('seeder');
const households = { helps: Uint8Array.of(0, 1, 1), machines: Uint8Array.of(0, seeder, seeder) };
const plots = { crop: new Uint8Array(3).fill(CROPS.indexOf('maize')), village: Int32Array.of(0, 1, 2) };

async function seasonOf(levels: readonly number[], changed: Partial<SmallWorld> = {}): Promise<SeasonAnswer> {
  const desk = deskOn(openSmallFarm({ ...world, ...changed }, { households, plots }));
  const history = { first: DAY, last: DAY + 14, base: Uint16Array.from(levels), dayOffset: new Uint32Array(16), unit: new Uint32Array(0), from: new Uint16Array(0), to: new Uint16Array(0) } as unknown as History;
  desk.useLists({ history, published: [], showsPublished: false });
  return desk.season(listOf(levels));
}
const told = ({ substitutions }: SeasonAnswer) => substitutions.map(({ helper, reason, meters }) => [helper, reason, Math.round(meters / 10) * 10]);

describe('a substitute', () => {
  it('is told with the length of the road, not of the straight line', async () => {
    // From the middle of hamlet 1 to its road 990 m east, along it to x = 560, and to the field: some 520 m; straight it is 510.
    const [[helper, reason, meters]] = told(await seasonOf([SEALED, 0, 0, 0])) as [[number, string, number]];
    expect([helper, reason]).toEqual([1, 'none']);
    expect(meters).toBeGreaterThan(500);
    expect(meters).toBeLessThan(600);
  });

  it('whose only road leads through another’s sealed zone is not proposed, though it may go to its own field', async () => {
    const [[helper, reason, meters]] = told(await seasonOf([SEALED, 0, 0, SEALED])) as [[number, string, number]];
    expect([helper, reason]).toEqual([2, 'none']);
    // Along x = 500 from 1,550 m in the north; straight it is 1,580 m.
    expect(meters).toBeGreaterThan(1900);
    expect(meters).toBeLessThan(2100);
  });

  it('is nobody where every way is closed, and that is the reason told', async () => {
    expect(told(await seasonOf([SEALED, 0, 2, SEALED]))).toEqual([[null, 'all-closed', NaN]]);
  });

  it('whose way is in no file is proposed without a length', async () => {
    const apart = [road([110, 0], [500, 0], [690, 0], [990, 0]), road([150, 1550], [300, 1550])];
    expect(told(await seasonOf([SEALED, 2, 0, 0], { roads: apart }))).toEqual([[2, 'none', NaN]]);
  });
});
