// Contacts as zones wait for them. Oracle: rules 3 (contacts) and vector 33, by hand.
import { describe, expect, it } from 'vitest';
import { dayFromCivil, MINUTES_PER_DAY, NOT_RECORDED } from '../../day.ts';
import { RESULT_MISSING, RESULT_NEGATIVE } from '../../district/fact-tables.ts';
import { caseTableOf, roundTableOf, unitTableOf } from '../../district/tables-of.ts';
import { writeAct, type Body, type Entry } from '../../journal/entry.ts';
import { fold } from '../../journal/fold.ts';
import { judgeDistrict } from '../../zoning/judge/judge-district.ts';
import { rulePackById } from '../../../../data/rule-packs/index.ts';
import type { ContactStatus, MarkedClass } from '../proposals/tracing-entries.ts';
import { contactFacts } from './contact-facts.ts';
import { placeContact } from './place-contact.ts';

const DAY = dayFromCivil(2022, 3, 20);
const at = (day: number, hour = 12): number => (DAY + day) * MINUTES_PER_DAY + hour * 60;
const msAt = (day: number): number => (at(day) - 8 * 60) * 60_000;
const recorded = (person: string, area: string, day: number): Body => ({ kind: 'contacts-recorded', contacts: [{ person, area, exposedOn: DAY + day }] });
const mark = (person: string, as: MarkedClass, status: ContactStatus, day: number, negative?: number): Body => ({
  kind: 'contact-marked', person, class: as, status, at: at(day), by: '', ...(negative === undefined ? {} : { negativeOn: DAY + negative }),
});

function factsOf(acts: readonly (readonly [day: number, ...bodies: Body[]])[], cases: readonly string[] = []) {
  const entries = acts.reduce<Entry[]>((before, [day, ...bodies]) => [...before, ...writeAct(before, 'd', msAt(day), bodies)], []);
  return contactFacts(fold(entries).tracing, (person) => cases.includes(person));
}

const read = ({ table }: ReturnType<typeof contactFacts>) => Array.from({ length: table.count }, (_, row) => {
  const day = (column: Int32Array): number | null => (column[row] === NOT_RECORDED ? null : column[row]! - DAY);
  return [table.area[row], day(table.lastExposedOn), day(table.transferredOn), table.result[row] === RESULT_NEGATIVE ? 'negative' : 'missing', day(table.resultOn), day(table.enteredOn)];
});

describe('contacts as zones wait for them', () => {
  it('are known from the day they were first recorded, and of no result before one is', () => {
    expect(read(factsOf([[2, recorded('J1', 'A', 0)], [4, recorded('J1', 'A', 3), recorded('J2', 'B', 1)]]))).toEqual([['A', 3, null, 'missing', null, 2], ['B', 1, null, 'missing', null, 4]]);
    expect(RESULT_MISSING).not.toBe(RESULT_NEGATIVE);
  });

  it('follow what is marked of them later: moved, negative, released', () => {
    const start: [number, Body] = [1, recorded('J1', 'A', 0)];
    expect(read(factsOf([start, [1, mark('J1', 'close', 'moved', 1)]]))).toEqual([['A', 0, 1, 'missing', null, 1]]);
    expect(read(factsOf([start, [1, mark('J1', 'close', 'moved', 1)], [5, mark('J1', 'close', 'moved', 1, 5)]]))).toEqual([['A', 0, 1, 'negative', 5, 1]]);
    expect(read(factsOf([start, [15, mark('J1', 'close', 'released', 15)]]))).toEqual([['A', 0, null, 'negative', 15, 1]]);
    // A negative result stands with its day when the status changes.
    expect(read(factsOf([start, [3, mark('J1', 'close', 'at-home', 2, 3)], [15, mark('J1', 'close', 'released', 15)]]))).toEqual([['A', 0, null, 'negative', 3, 1]]);
  });

  it('are none once judged no close contact, positive, or a case by the lists', () => {
    const start: [number, Body, Body] = [1, recorded('J1', 'A', 0), recorded('J2', 'B', 0)];
    for (const [as, status] of [['none', 'decided'], ['secondary', 'decided'], ['general', 'decided'], ['close', 'positive']] as const) {
      expect(read(factsOf([start, [2, mark('J1', as, status, 2)]])).map(([area]) => area)).toEqual(['B']);
    }
    expect(read(factsOf([start], ['J2'])).map(([area]) => area)).toEqual(['A']);
    // Close again after all: what was recorded of the person holds.
    expect(read(factsOf([start, [2, mark('J1', 'none', 'decided', 2)], [3, mark('J1', 'close', 'decided', 3)]]))).toHaveLength(2);
  });

  it('are taken back one by one, and named by where they were recorded', () => {
    const start: [number, Body] = [1, { kind: 'contacts-recorded', contacts: [{ person: 'J1', area: 'A', exposedOn: DAY }, { person: 'J2', area: 'B', exposedOn: DAY }] }];
    const all = factsOf([start]);
    expect([all.idOf(0), all.idOf(1)]).toEqual(['d:1#0', 'd:1#1']);
    expect(read(factsOf([start, [2, { kind: 'withdrawn', targets: ['d:1#0'], what: 'fact' }]])).map(([area]) => area)).toEqual(['B']);
  });

  it('hold a zone as the rules say: over 14 days from the last exposure, and a result', () => {
    const units = unitTableOf([{ id: 'A', name: '甲', kind: 'compound' }]);
    const cases = [caseTableOf([{ place: 'A', reportedOn: DAY }])];
    const rounds = [roundTableOf(Array.from({ length: 40 }, (_, i) => ({ area: 'A', day: DAY + 1 + i, outcome: 0 })))];
    const levels = (contacts: ReturnType<typeof factsOf> | null) => {
      const judged = judgeDistrict({ units, cases, rounds, contacts: contacts === null ? [] : [contacts.table], disinfections: [], orders: [], visits: [], overrides: [] }, rulePackById('CN-8-community')!, { conditions: 'hold' });
      return (day: number) => judged.row(0, DAY + day).level;
    };
    // Vector 33: exposed 26 March, 6 days after the positive: sealed to 9 April, released on 10 April.
    const held = levels(factsOf([[6, recorded('J1', 'A', 6)], [8, mark('J1', 'close', 'decided', 6, 8)]]));
    expect([held(20), held(21)]).toEqual(['sealed', 'none']);
    expect(levels(factsOf([[6, recorded('J1', 'A', 6)]]))(30)).toBe('sealed');
    expect(levels(null)(30)).toBe('sealed');
  });
});

it('a contact belongs where it lives, else where it was exposed, else nowhere', () => {
  expect(placeContact(3, 5, at(2, 23))).toEqual({ unit: 3, exposedOn: DAY + 2 });
  expect(placeContact(-1, 5, at(2, 0))).toEqual({ unit: 5, exposedOn: DAY + 2 });
  expect(placeContact(-1, -1, at(2))).toBeNull();
});
