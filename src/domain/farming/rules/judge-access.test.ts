// Who may leave home, by the rows of the table of returning farmers and the zone rule for farm work of April 2022.
import { describe, expect, it } from 'vitest';
import { FARM_PACKS, farmPackById } from '../../../../data/farm-rules/index.ts';
import { NOT_RECORDED } from '../../day.ts';
import { LEVELS, LIVE, NONE, PRECAUTION, CONTROLLED, SEALED, type Level, type LevelCode } from '../../zoning/level.ts';
import { accessOf, accessOpens, attestedConditions, FREE, IN_LOOP, judgeAccess, MAY_NOT_GO } from './judge-access.ts';

const DAY = 19_090;
const jilin = farmPackById('JL-0404')!;

/** One home: a compound (row 0) with its building (row 1), which shows the compound's level. */
function judgeHome(packId: string, level: LevelCode, { isReturning = false, latest = NOT_RECORDED, compound = NOT_RECORDED, day = DAY } = {}) {
  const { movement, blockedBy, until } = judgeAccess(farmPackById(packId)!, {
    status: Uint16Array.of(level, SEALED ^ level), zonedOf: Int32Array.of(0, 0), latestPositive: Int32Array.of(compound, latest),
    homes: Int32Array.of(1), isReturning: Uint8Array.of(Number(isReturning)), day,
  });
  return { movement: movement[0], blockedBy: blockedBy[0], until: until[0] };
}

const may = (movement: number) => ({ movement, blockedBy: -1, until: NOT_RECORDED });

/** Oracle: rules.md section 5, from the texts, for a home without positives; order none, precaution, controlled, sealed. */
const FIELD = [FREE, FREE, IN_LOOP, MAY_NOT_GO];
const RETURNING: Readonly<Record<string, readonly number[]>> = {
  'CN-FARM-0422': [IN_LOOP, IN_LOOP, MAY_NOT_GO, MAY_NOT_GO],
  'JL-0404': [IN_LOOP, IN_LOOP, IN_LOOP, IN_LOOP],
  'JLC-87': [IN_LOOP, IN_LOOP, IN_LOOP, IN_LOOP],
  'JLC-0401': [IN_LOOP, IN_LOOP, IN_LOOP, MAY_NOT_GO],
};

describe('own building clean, for a home in a stair of a building (rows: compound, building, stair 1, stair 2)', () => {
  const atHome = (packId: string, homes: number, buildings: number) => judgeAccess(farmPackById(packId)!, {
    status: Uint16Array.of(SEALED, SEALED, SEALED, SEALED), zonedOf: new Int32Array(4), latestPositive: Int32Array.of(DAY - 1, DAY - 1, DAY - 1, NOT_RECORDED),
    homes: Int32Array.of(homes), buildings: Int32Array.of(buildings), isReturning: Uint8Array.of(1), day: DAY,
  }).movement[0];

  it('a case in another stair keeps it in where the text says building, and lets it go where the text says stair', () => {
    expect([atHome('JL-0404', 3, 1), atHome('JLC-87', 3, 1)]).toEqual([MAY_NOT_GO, IN_LOOP]);
    expect([atHome('JL-0404', 2, 1), atHome('JLC-87', 2, 1)]).toEqual([MAY_NOT_GO, MAY_NOT_GO]);
  });
});

describe('access by level', () => {
  const cases = FARM_PACKS.flatMap(({ id }) => LEVELS.flatMap((level, code) => [false, true].map((isReturning) => [id, level, code as LevelCode, isReturning] as const)));

  it.each(cases)('%s, %s home (code %i), returning %s: as the text has it', (id, _, code, isReturning) => {
    expect(judgeHome(id, code, { isReturning })).toEqual(may((isReturning ? RETURNING[id]! : FIELD)[code]!));
  });

  it('reads the level alone out of the status word, and that of the unit whose level the home shows', () => {
    expect(judgeHome('CN-FARM-0422', (CONTROLLED | LIVE) as LevelCode).movement).toBe(IN_LOOP);
  });

  it('a home that is no unit, or shows no level, may not be left', () => {
    const { movement, blockedBy, until } = judgeAccess(jilin, {
      status: Uint16Array.of(NONE), zonedOf: Int32Array.of(-1), latestPositive: Int32Array.of(NOT_RECORDED),
      homes: Int32Array.of(-1, 0), isReturning: new Uint8Array(2), day: DAY,
    });
    expect([[...movement], [...blockedBy], [...until]]).toEqual([[0, 0], [-1, -1], [NOT_RECORDED, NOT_RECORDED]]);
  });
});

describe('own building clean for n days, counting A', () => {
  // Oracle: n full days without a positive follow the day of the report: reported on the 1st, 7 days are the 2nd to the 8th, so the list of the 9th.
  it.each([
    ['JL-0404', SEALED, 7], ['JLC-87', SEALED, 14], ['JLC-87', CONTROLLED, 14],
  ] as const)('%s at level %i: kept in on the list n days after the report, let go on that of n + 1', (id, level, n) => {
    const on = (age: number) => judgeHome(id, level, { isReturning: true, latest: DAY - age });
    const kept = (age: number) => ({ movement: MAY_NOT_GO, blockedBy: 0, until: DAY - age + n + 1 });
    expect(on(1)).toEqual(kept(1));
    expect(on(n - 1)).toEqual(kept(n - 1));
    expect(on(n)).toEqual(kept(n));
    expect(on(n).until).toBe(DAY + 1);
    expect(on(n + 1)).toEqual(may(IN_LOOP));
    expect(on(n + 2)).toEqual(may(IN_LOOP));
  });

  it('reported on 1 April, Jilin province lets go on the list of 9 April: 2 to 8 April are the seven days', () => {
    const april = (date: number) => 19_082 + date; // 2022-04-01 is day 19 083.
    expect(judgeHome('JL-0404', SEALED, { isReturning: true, latest: april(1), day: april(8) })).toEqual({ movement: MAY_NOT_GO, blockedBy: 0, until: april(9) });
    expect(judgeHome('JL-0404', SEALED, { isReturning: true, latest: april(1), day: april(9) })).toEqual(may(IN_LOOP));
  });

  it('asks the home itself, not the compound whose level it shows', () => {
    expect(judgeHome('JL-0404', SEALED, { isReturning: true, compound: DAY - 1 })).toEqual(may(IN_LOOP));
    expect(judgeHome('JL-0404', SEALED, { isReturning: true, latest: DAY - 1 }).movement).toBe(MAY_NOT_GO);
  });

  it('is not asked where the text does not ask it: controlled in the province, or the daily way to the field', () => {
    expect(judgeHome('JL-0404', CONTROLLED, { isReturning: true, latest: DAY - 1 })).toEqual(may(IN_LOOP));
    expect(judgeHome('JLC-87', CONTROLLED, { latest: DAY - 1 })).toEqual(may(IN_LOOP));
  });

  it('where nobody goes at all no condition is named, since meeting it would open nothing', () => {
    expect(judgeHome('CN-FARM-0422', SEALED, { isReturning: true, latest: DAY - 1 })).toEqual(may(MAY_NOT_GO));
  });

  it('of several such conditions the one that keeps in longest is named', () => {
    const building = (days: number) => ({ kind: 'building-clean', days }) as const;
    const pack = { ...jilin, returning: { ...jilin.returning, sealed: { ...jilin.returning.sealed, conditions: [building(3), building(9), building(5)] } } };
    const { blockedBy, until } = judgeAccess(pack, {
      status: Uint16Array.of(SEALED), zonedOf: Int32Array.of(0), latestPositive: Int32Array.of(DAY - 2), homes: Int32Array.of(0), isReturning: Uint8Array.of(1), day: DAY,
    });
    expect([blockedBy[0], until[0]]).toEqual([1, DAY + 8]);
  });
});

describe('what else the text asks', () => {
  it.each([
    ['JL-0404', 'sealed', ['not-contact', 'pcr-negatives', 'pcr-within', 'antigen-same-day']],
    ['JLC-87', 'sealed', ['not-contact', 'pcr-all-negative', 'pcr-within', 'antigen-same-day']],
    ['JLC-0401', 'controlled', ['home-days', 'pcr-negatives']],
    ['JLC-0401', 'sealed', []],
  ] as const)('%s, returning from %s: all but the building is attested by the village', (id, level: Level, kinds) => {
    expect(attestedConditions(accessOf(farmPackById(id)!, LEVELS.indexOf(level) as LevelCode, true)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('from which list a household may go under a level', () => {
  const opens = accessOpens(jilin, { homes: Int32Array.of(0, 0, -1, 1), isReturning: Uint8Array.of(1, 0, 0, 1), latestPositive: Int32Array.of(DAY, NOT_RECORDED) });

  it('waits for the building where the pack asks it, never opens where nobody goes, and is else open', () => {
    expect(([NONE, PRECAUTION, CONTROLLED, SEALED] as const).map((level) => opens(0, level))).toEqual([-Infinity, -Infinity, -Infinity, DAY + 8]);
    expect(([NONE, PRECAUTION, CONTROLLED, SEALED] as const).map((level) => opens(1, level))).toEqual([-Infinity, -Infinity, -Infinity, Infinity]);
    expect(opens(2, NONE)).toBe(Infinity);
    expect(opens(3, SEALED)).toBe(-Infinity);
  });
});
