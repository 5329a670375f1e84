// A list of facts brought again: what is recorded counts once, what says more takes the place of what said less.
import { describe, expect, it } from 'vitest';
import { contactTableOf, roundTableOf, visitTableOf } from './tables-of.ts';
import { splitKnownFacts, wordsOfFacts, type FactWords, type RecordedFact } from './known-facts.ts';
import { pickRows } from './pick-rows.ts';

/** 3号楼 of 安康家园 is written in two ways. */
const name = (area: string): string => (area === '安康' ? '安康家园' : area);
const recorded = (words: readonly FactWords[], first = 0): RecordedFact[] => words.map((one, row) => ({ ...one, id: `d:1#${first + row}` as const }));
const contacts = (...rows: Parameters<typeof contactTableOf>[0]) => wordsOfFacts('contacts', contactTableOf(rows), name);
const rounds = (...rows: Parameters<typeof roundTableOf>[0]) => wordsOfFacts('rounds', roundTableOf(rows), name);

describe('splitKnownFacts', () => {
  it('knows a row again by its unit, whatever it is called and whenever it was entered', () => {
    const before = recorded(rounds({ area: '安康家园', day: 10, outcome: 0 }));
    const list = rounds({ area: '安康', day: 10, outcome: 0, recordedAt: 99 }, { area: '安康', day: 11, outcome: 0 }, { area: '安康', day: 10, outcome: 1 });
    expect(splitKnownFacts('rounds', list, before)).toEqual({ fresh: [1, 2], known: 1, changed: [] });
  });

  it('takes a round that is listed twice once, two contacts of one day for two persons', () => {
    expect(splitKnownFacts('rounds', rounds({ area: 'A', day: 1, outcome: 0 }, { area: 'A', day: 1, outcome: 0 }), [])).toEqual({ fresh: [0], known: 1, changed: [] });
    const two = contacts({ area: 'A', lastExposedOn: 1, result: 0 }, { area: 'A', lastExposedOn: 1, result: 0 });
    expect(splitKnownFacts('contacts', two, [])).toEqual({ fresh: [0, 1], known: 0, changed: [] });
    expect(splitKnownFacts('contacts', two, recorded(two.slice(1)))).toEqual({ fresh: [1], known: 1, changed: [] });
  });

  it('lets tonight’s result of a contact take the place of yesterday’s missing one', () => {
    const before = recorded(contacts({ area: 'A', lastExposedOn: 1, result: 0 }, { area: 'A', lastExposedOn: 1, transferredOn: 3, result: 0 }));
    const list = contacts({ area: 'A', lastExposedOn: 1, transferredOn: 3, result: 1, resultOn: 9 }, { area: 'A', lastExposedOn: 1, result: 0 });
    // The first row completes the one who was moved; the other is known as it stands.
    expect(splitKnownFacts('contacts', list, before)).toEqual({ fresh: [], known: 1, changed: [{ row: 0, record: 'd:1#1' }] });
    expect(splitKnownFacts('contacts', list.toReversed(), before.toReversed())).toEqual({ fresh: [], known: 1, changed: [{ row: 1, record: 'd:1#1' }] });
  });

  it('never lets a list that says less take anything back, nor brings back what a person withdrew', () => {
    const more = recorded(contacts({ area: 'A', lastExposedOn: 1, transferredOn: 3, result: 1, resultOn: 9 }));
    const less = contacts({ area: 'A', lastExposedOn: 1, result: 0 });
    expect(splitKnownFacts('contacts', less, more)).toEqual({ fresh: [], known: 1, changed: [] });
    const withdrawn = less.map((one): RecordedFact => ({ ...one, id: null }));
    expect(splitKnownFacts('contacts', less, withdrawn)).toEqual({ fresh: [], known: 1, changed: [] });
    expect(splitKnownFacts('contacts', contacts({ area: 'A', lastExposedOn: 1, result: 1 }), withdrawn).fresh).toEqual([0]);
  });

  it('keeps each answer “none” of another day, and grades a visit once', () => {
    const none = contacts({ area: 'A', result: 0, enteredOn: 5 }, { area: 'A', result: 0, enteredOn: 9 });
    expect(splitKnownFacts('contacts', none, recorded(none.slice(0, 1))).fresh).toEqual([1]);
    expect(splitKnownFacts('contacts', none.slice(1), recorded(none.slice(0, 1))).fresh).toEqual([0]);
    const visit = (risk: number) => wordsOfFacts('visits', visitTableOf([{ area: 'A', person: 'P1', from: 1, to: 2, risk }]), name);
    expect(splitKnownFacts('visits', [...visit(2), ...visit(2)], recorded(visit(0)))).toEqual({ fresh: [], known: 1, changed: [{ row: 0, record: 'd:1#0' }] });
  });
});

describe('pickRows', () => {
  it('takes every column, and the count with it', () => {
    const table = contactTableOf([{ area: 'A', result: 0 }, { area: 'B', lastExposedOn: 3, result: 1 }]);
    expect(pickRows(table, [1])).toEqual({ ...contactTableOf([{ area: 'B', lastExposedOn: 3, result: 1 }]), sourceRow: Uint32Array.of(3) });
    expect(pickRows(['a', 'b', 'c'], [2, 0])).toEqual(['c', 'a']);
  });
});
