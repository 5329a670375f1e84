// What rosters say of cases among themselves, by named cases.
import { describe, expect, it } from 'vitest';
import { textColumnOf } from '../../district/text-column.ts';
import { NOT_RECORDED } from '../../day.ts';
import { finish } from '../../steps.ts';
import { RELATIONS, rosterTableOf, type RosterRow } from '../contacts/roster-table.ts';
import { linkByRosters } from './roster-links.ts';

/** Cases 0 to 4 are the persons P0 to P4; nobody else is a case. */
const CASES = { count: 5, person: textColumnOf(['P0', 'P1', 'P2', 'P3', 'P4']) };
const link = (rows: readonly RosterRow[]) => finish(linkByRosters(CASES, rosterTableOf(rows)));
const told = (rows: readonly RosterRow[]) => {
  const { count, caseA, caseB, from, until, relation, isProtected } = link(rows);
  return Array.from({ length: count }, (_, i) => [caseA[i], caseB[i], RELATIONS[relation[i]!], from[i], until[i], isProtected[i]]);
};

describe('pairs', () => {
  it('a case named for another, either way round, with its times; nobody else, and nobody for themselves', () => {
    expect(told([
      { person: 'P3', caseOf: 1, relation: 'meal', from: 5, until: 9, isProtected: true }, { person: 'P0', caseOf: 2, relation: 'work' },
      { person: 'Q', caseOf: 1, relation: 'meal' }, { person: 'P1', caseOf: 1, relation: 'household' },
    ])).toEqual([[1, 3, 'meal', 5, 9, 1], [0, 2, 'work', NOT_RECORDED, NOT_RECORDED, 0]]);
  });

  it('merely at one place: none', () => {
    expect(told([{ person: 'P3', caseOf: 1, relation: 'venue', from: 5, until: 9 }, { person: 'P0', place: 7, relation: 'venue' }, { person: 'P1', place: 7, relation: 'venue' }])).toEqual([]);
  });

  it('in the roster of one place, of one relation, in the time they share', () => {
    const row = (person: string, from: number, until: number, relation: RosterRow['relation'] = 'class', place = 7) => ({ person, place, relation, from, until });
    expect(told([row('P0', 5, 9), row('P1', 8, 20), row('P2', 10, 20, 'work'), row('P3', 8, 20, 'class', 6)])).toEqual([[0, 1, 'class', 8, 9, 0]]);
    expect(told([row('P0', 5, 9), row('P1', 10, 20)])).toEqual([]);
    expect(told([row('P0', 5, 9), row('P1', 9, 20)])).toHaveLength(1);
  });

  it('who live in one house: those of one flat that is written', () => {
    const row = (person: string, flat: string | undefined, building = '3') => ({ person, place: 7, relation: 'household' as const, building, flat });
    expect(told([row('P0', '201'), row('P1', '201'), row('P2', '202'), row('P3', undefined), row('P4', '201', '4')])).toEqual([[0, 1, 'household', NOT_RECORDED, NOT_RECORDED, 0]]);
  });
});

it('a household is named by its lowest case; who lives with no case is in none', () => {
  expect([...link([{ person: 'P4', caseOf: 2, relation: 'household' }, { person: 'P1', caseOf: 4, relation: 'household' }, { person: 'P0', caseOf: 3, relation: 'meal' }, { person: 'Q', caseOf: 0, relation: 'household' }]).household])
    .toEqual([-1, 1, 1, -1, 1]);
});
