// Stays without place or time, and those that cannot be. Oracle: the contract: each in its tray with a reason, outside kept and marked.
import { describe, expect, it } from 'vitest';
import { stayTableOf, type StayRecord } from '../stays/stay-table-of.ts';
import { sortIntoTrays, TRAY_REASONS, TRAYS } from './trays.ts';

const HERE = { place: 3, from: 100, until: 200 };
const told = (stays: readonly StayRecord[], isInside: Parameters<typeof sortIntoTrays>[2] = null) => {
  const { count, row, tray, reason } = sortIntoTrays(stayTableOf(stays), 1, isInside);
  return Array.from({ length: count }, (_, i) => `${row[i]} ${TRAYS[tray[i]!]} ${TRAY_REASONS[reason[i]!]}`);
};

describe('trays', () => {
  it('hold nothing that has a case, a place and its times, by unit or by coordinates alone, also of one minute', () => {
    expect(told([{ caseOf: 0, ...HERE }, { caseOf: 0, longitude: 126, latitude: 44, from: 5, until: 5 }])).toEqual([]);
  });

  it.each([
    [{ from: 1, until: 2 }, ['unplaced no-place']],
    [{ from: 1, until: 2, longitude: 126 }, ['unplaced no-place']],
    [{ place: 1 }, ['undated no-times']],
    [{ place: 1, from: 1 }, ['undated no-end']],
    [{ place: 1, until: 1 }, ['undated no-start']],
    [{}, ['unplaced no-place', 'undated no-times']],
    [{ ...HERE, from: 201 }, ['rejected reversed']],
    [{ ...HERE, caseOf: 1 }, ['rejected no-case']],
    [{ ...HERE, longitude: 181, latitude: 0 }, ['rejected no-such-coordinates']],
    [{ ...HERE, longitude: 0, latitude: -90.1 }, ['rejected no-such-coordinates']],
  ] as const)('%j lies in %j', (stay, expected) => {
    expect(told([{ caseOf: 0, ...HERE }, { caseOf: 0, ...stay }])).toEqual(expected.map((line) => `1 ${line}`));
  });

  it('a stay outside the border is marked and in no tray; without a border nothing is outside', () => {
    const stays = stayTableOf([{ caseOf: 0, ...HERE, longitude: 126, latitude: 44 }, { caseOf: 0, ...HERE, longitude: 127, latitude: 44 }, { caseOf: 0, ...HERE }, { caseOf: 0, ...HERE, longitude: 200, latitude: 44 }]);
    expect(sortIntoTrays(stays, 1, (longitude) => longitude < 126.5)).toMatchObject({ count: 1, outside: Uint8Array.of(0, 1, 0, 0) });
    expect([...sortIntoTrays(stays, 1, null).outside]).toEqual([0, 0, 0, 0]);
  });
});
