// Stays, rosters and investigations as they are on file, put together: matched by words and numbers, nothing lost or mixed up.
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../district/text-column.ts';
import { investigationTableOf } from '../cases/investigation-table.ts';
import { mergeInvestigations } from '../cases/merge-investigations.ts';
import { placeRosters, storedRosterOf } from '../contacts/stored-rosters.ts';
import { placeStays, storedStaysOf } from './stored-stays.ts';

const UNITS = ['U1', 'U2', '甲屯'];
const rowOfPlace = (place: string): number => UNITS.indexOf(place);
const CASES = ['C1', 'C2'];
const caseOf = (caseId: string): number => CASES.indexOf(caseId);

describe('stays on file', () => {
  const tables = [
    storedStaysOf([{ caseId: 'C2', place: '甲屯', role: 'residence', from: 5, until: 9, evidence: 'video', risk: 2 }, { caseId: 'C9', place: '无此地' }]),
    storedStaysOf([{ caseId: 'C1', place: '无此地', unit: 'U2', longitude: 126, latitude: 44, contacts: 1 }, { caseId: 'C8', longitude: 1, latitude: 2 }, { caseId: 'C9', place: '甲屯', unit: 'U0' }]),
  ];
  const placed = placeStays(tables, caseOf, 2, rowOfPlace);

  it('stand in the order of tables and rows, each with where it comes from', () => {
    expect([placed.stays.count, [...placed.table], [...placed.row]]).toEqual([5, [0, 0, 1, 1, 1], [0, 1, 0, 1, 2]]);
    expect([[...placed.evidence], [...placed.risk], [...placed.contacts], [...placed.stays.role]]).toEqual([[4, 0, 0, 0, 0], [2, 0, 0, 0, 0], [0, 0, 1, 0, 0], [1, 3, 3, 3, 3]]);
    expect([placed.stays.from[0], placed.stays.until[0], placed.stays.longitude[2], placed.stays.latitude[3]]).toEqual([5, 9, 126, 2]);
  });

  it('lie in the unit that was settled, else in that of the place as written, else in none', () => {
    expect([...placed.stays.place]).toEqual([2, -1, 1, -1, 2]);
  });

  it('of cases nobody investigates are numbered on, each case by itself', () => {
    expect([[...placed.stays.caseOf], placed.strangers]).toEqual([[1, 2, 0, 3, 2], ['C9', 'C8']]);
  });
});

describe('rosters on file', () => {
  it('are one roster, their words numbered anew', () => {
    const roster = placeRosters([
      storedRosterOf([{ person: 'A', place: 'U1', building: '1', flat: 'x' }, { person: 'B', caseId: 'C2', place: 'U2', relation: 'meal' }]),
      storedRosterOf([{ person: 'B', place: '甲屯', building: '2', floor: 3, flat: 'x' }, { person: 'C', caseId: 'C7', place: 'U1' }, { person: 'A', building: '1' }]),
    ], caseOf, rowOfPlace);
    expect([roster.persons, [...roster.person], roster.buildingNames, [...roster.building], roster.flatNames, [...roster.flat]]).toEqual([['A', 'B', 'C'], [0, 1, 1, 2, 0], ['1', '2'], [0, -1, 1, -1, 0], ['x'], [0, -1, 0, -1, -1]]);
    expect([...roster.floor.subarray(1, 3)]).toEqual([-32768, 3]);
    // A row named for a case nobody knows is of no place: it would hold for every case there.
    expect([[...roster.caseOf], [...roster.place]]).toEqual([[-1, 1, -1, -1, -1], [0, 1, 2, -1, -1]]);
  });
});

describe('investigations on file', () => {
  it('have one row a case, the newest, and keep its number', () => {
    const { cases, caseOf: numberOf } = mergeInvestigations([
      investigationTableOf([{ caseId: 'C1', onsetOn: 1 }, { caseId: 'C2', onsetOn: 2, living: 'own' }]),
      investigationTableOf([{ caseId: 'C3', onsetOn: 3 }, { caseId: 'C1', person: 'P1', reportedAt: 7, noneOf: ['track'] }]),
    ]);
    expect([textsOf(cases.caseId), textsOf(cases.person), [...cases.onsetOn], [...cases.reportedAt], [...cases.living], [...cases.noneOf]]).toEqual([
      ['C1', 'C2', 'C3'], ['P1', '', ''], [-2147483648, 2, 3], [7, -2147483648, -2147483648], [0, 1, 0], [16, 0, 0],
    ]);
    expect([numberOf('C3'), numberOf('C4')]).toEqual([2, -1]);
  });
});
