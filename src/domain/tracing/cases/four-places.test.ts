// The five slots of a case. Oracle: the contract of 四地一线: filled, open or "none", k of 5.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_ROLES } from '../stays/stay-table.ts';
import { stayTableOf } from '../stays/stay-table-of.ts';
import { fillPlaces, SLOT_STATES } from './four-places.ts';
import { investigationTableOf, SLOTS, type InvestigationRow } from './investigation-table.ts';

const statesOf = (rows: readonly InvestigationRow[], stays: Parameters<typeof stayTableOf>[0], tracked: readonly number[] = []) => {
  const hasTrack = Uint8Array.from(rows, (_, i) => Number(tracked.includes(i)));
  const { slots, completeness } = fillPlaces(investigationTableOf(rows), stayTableOf(stays), hasTrack);
  return rows.map((_, i) => [...Array.from(slots.subarray(i * 5, i * 5 + 5), (code) => SLOT_STATES[code]), completeness[i]]);
};

describe('the four places and the track', () => {
  it('stand in their order: found, residence, workplace, activity, track', () => {
    expect(SLOTS).toEqual(['found', 'residence', 'workplace', 'activity', 'track']);
  });

  it('are filled by a stay of the role, the track by a track, each case for itself', () => {
    expect(statesOf([{ caseId: '1' }, { caseId: '2' }], [{ caseOf: 0, role: 'residence' }, { caseOf: 0, role: 'activity' }, { caseOf: 0, role: 'activity' }], [1])).toEqual([
      ['open', 'filled', 'open', 'filled', 'open', 2], ['open', 'open', 'open', 'open', 'filled', 1],
    ]);
  });

  it('count as complete where somebody said there is none; what is on file beats that', () => {
    expect(statesOf([{ caseId: '1', noneOf: ['workplace', 'residence', 'track'] }], [{ caseOf: 0, role: 'residence' }])).toEqual([['open', 'filled', 'none', 'open', 'none', 3]]);
  });

  it('a stay of a case that is not there fills nothing', () => {
    expect(statesOf([{ caseId: '1' }], [{ caseOf: 1, role: 'found' }])).toEqual([['open', 'open', 'open', 'open', 'open', 0]]);
  });

  it('law: completeness is five less the open ones, and a further stay never opens a slot', () => {
    const stay = fc.record({ caseOf: fc.nat(2), role: fc.constantFrom(...PLACE_ROLES) });
    fc.assert(fc.property(fc.array(stay, { maxLength: 8 }), stay, fc.uniqueArray(fc.constantFrom(...SLOTS)), (stays, more, noneOf) => {
      const rows = [{ caseId: 'a', noneOf }, { caseId: 'b' }, { caseId: 'c' }];
      const [before, after] = [statesOf(rows, stays), statesOf(rows, [...stays, more])];
      before.forEach((states, i) => {
        expect(states[5]).toBe(5 - states.filter((state) => state === 'open').length);
        expect(after[i]![5]).toBeGreaterThanOrEqual(states[5] as number);
      });
    }));
  });
});
