// Lists that grow nightly: what is recorded counts once. Oracle: the issue text (same case id; without ids, as many equal rows as are recorded).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseReport } from './case-table.ts';
import { splitKnownCases, type RecordedCases } from './known-cases.ts';
import { caseTableOf } from './tables-of.ts';

const recorded = (reports: readonly CaseReport[], more: Partial<RecordedCases> = {}): RecordedCases => ({
  entry: 'd:1', file: 'a.csv', table: caseTableOf(reports), withdrawnRows: [], withdrawnByHand: [], ...more,
});
const home = (place: string, reportedOn = 19090, more: Partial<CaseReport> = {}): CaseReport => ({ place, reportedOn, ...more });

describe('rows without case ids', () => {
  it('are known as often as they are recorded; the third of a home with two recorded is new', () => {
    const before = [recorded([home('安康家园'), home('安康家园')])];
    expect(splitKnownCases(caseTableOf([home('安康家园'), home('安康家园'), home('安康家园')]), before)).toMatchObject({ fresh: [2], known: 2, changed: [] });
  });

  it('of another day, place or person are new', () => {
    const before = [recorded([home('安康家园', 19090, { person: 'p1' })])];
    const list = caseTableOf([home('安康家园', 19091, { person: 'p1' }), home('福林屯', 19090, { person: 'p1' }), home('安康家园', 19090, { person: 'p2' })]);
    expect(splitKnownCases(list, before).fresh).toEqual([0, 1, 2]);
  });

  it('that say more of the one record they answer change it, and keep what they leave open', () => {
    const before = [recorded([home('安康家园', 19090, { found: 1 })])];
    const { changed, fresh, known } = splitKnownCases(caseTableOf([home('安康家园', 19090, { movedOutOn: 19092 })]), before);
    expect({ fresh, known }).toEqual({ fresh: [], known: 0 });
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ row: 0, record: 'd:1#0', report: { found: 1, movedOutOn: 19092 } });
  });

  it('of two people of one home never exchange their facts: known, not changed', () => {
    const before = [recorded([home('安康家园'), home('安康家园')])];
    const list = caseTableOf([home('安康家园', 19090, { movedOutOn: 19092 }), home('安康家园')]);
    expect(splitKnownCases(list, before)).toMatchObject({ fresh: [], known: 2, changed: [] });
  });
});

describe('rows with case ids', () => {
  it('are the recorded case wherever the list puts them, changed where a fact differs', () => {
    const before = [recorded([home('安康家园', 19090, { caseId: 'a' })])];
    const list = caseTableOf([home('福林屯', 19091, { caseId: 'b' }), home('安康家园', 19089, { caseId: 'a' })]);
    const split = splitKnownCases(list, before);
    expect(split.fresh).toEqual([0]);
    expect(split.changed.map(({ record, report }) => [record, report.reportedOn])).toEqual([['d:1#0', 19089]]);
  });

  it('with fewer columns than the record are known, not changed', () => {
    const before = [recorded([home('安康家园', 19090, { caseId: 'a', found: 2, sampledOn: 19089 })])];
    expect(splitKnownCases(caseTableOf([home('安康家园', 19090, { caseId: 'a' })]), before)).toMatchObject({ fresh: [], known: 1, changed: [] });
  });
});

describe('a list numbered anew each night', () => {
  it('withdraws nothing: the same number at another place is another case, and is told', () => {
    const before = [recorded([home('安康家园3号楼', 19090, { caseId: '病例1' }), home('阳光花园', 19090, { caseId: '病例2' })])];
    const tonight = caseTableOf([home('福林屯', 19091, { caseId: '病例1' }), home('怡水园', 19091, { caseId: '病例2' })]);
    expect(splitKnownCases(tonight, before)).toEqual({ fresh: [0, 1], known: 0, changed: [], renumbered: 2 });
  });
});

describe('one case in lists of different columns', () => {
  it('counts once when tonight’s list has a person, tomorrow’s a number, and the next neither', () => {
    const first = recorded([home('安康家园')]);
    const second = splitKnownCases(caseTableOf([home('安康家园', 19090, { person: 'p1' })]), [first]);
    expect([second.fresh, second.changed.length]).toEqual([[], 1]);
    const replaced = [recorded([home('安康家园')], { withdrawnRows: [0] }), recorded([second.changed[0]!.report], { entry: 'd:2' })];
    const third = splitKnownCases(caseTableOf([home('安康家园', 19090, { caseId: 'a' })]), replaced);
    expect(third.changed.map(({ report: { person, caseId } }) => [person, caseId])).toEqual([['p1', 'a']]);
    const all = [recorded([home('安康家园', 19090, { person: 'p1', caseId: 'a' })], { entry: 'd:3' })];
    expect(splitKnownCases(caseTableOf([home('安康家园')]), all)).toMatchObject({ fresh: [], known: 1, changed: [] });
  });

  it('two numbers at one place and day are two people', () => {
    const before = [recorded([home('安康家园', 19090, { caseId: 'a' })])];
    const list = caseTableOf([home('安康家园', 19090, { caseId: 'b' }), home('安康家园', 19090, { caseId: 'a' })]);
    expect(splitKnownCases(list, before)).toMatchObject({ fresh: [0], known: 1, changed: [], renumbered: 0 });
  });
});

describe('what a person withdrew or corrected', () => {
  it('does not come back with tomorrow’s list', () => {
    for (const caseId of ['', 'a']) {
      const before = [recorded([home('安康家园', 19090, { caseId })], { withdrawnRows: [0], withdrawnByHand: [0] })];
      expect(splitKnownCases(caseTableOf([home('安康家园', 19090, { caseId })]), before)).toMatchObject({ fresh: [], known: 1, changed: [] });
    }
  });

  it('stands over the list that still says the old day, also when that says more elsewhere, and yields to one that says a third', () => {
    const before = [
      recorded([home('安康家园', 19090, { caseId: 'a' })], { withdrawnRows: [0], withdrawnByHand: [0] }),
      recorded([home('安康家园', 19088, { caseId: 'a' })], { entry: 'd:2', file: '' }),
    ];
    expect(splitKnownCases(caseTableOf([home('安康家园', 19090, { caseId: 'a' })]), before)).toMatchObject({ known: 1, changed: [] });
    const more = splitKnownCases(caseTableOf([home('安康家园', 19090, { caseId: 'a', onsetOn: 19086 })]), before);
    expect(more.changed.map(({ record, report: { reportedOn, onsetOn } }) => [record, reportedOn, onsetOn])).toEqual([['d:2#0', 19088, 19086]]);
    expect(splitKnownCases(caseTableOf([home('安康家园', 19087, { caseId: 'a' })]), before).changed.map(({ record }) => record)).toEqual(['d:2#0']);
  });

  it('a row replaced by a newer list counts once: the next equal row is a second person', () => {
    const before = [
      recorded([home('安康家园')], { withdrawnRows: [0] }),
      recorded([home('安康家园', 19090, { found: 1 })], { entry: 'd:2' }),
    ];
    expect(splitKnownCases(caseTableOf([home('安康家园'), home('安康家园')]), before)).toMatchObject({ fresh: [1], known: 1, changed: [] });
  });
});

it('a list imported again brings nothing, whatever it holds (1,000 random lists)', () => {
  const report = fc.record({
    place: fc.constantFrom('甲', '乙', '丙'), reportedOn: fc.integer({ min: 19080, max: 19084 }),
    caseId: fc.constantFrom('', '', 'a', 'b', 'c'), person: fc.constantFrom('', 'p'), found: fc.constantFrom(undefined, 1, 2),
  });
  fc.assert(fc.property(fc.array(report, { maxLength: 12 }), (reports) => {
    // A list names each id once: the reader has taken repeated ids out before.
    const once = reports.filter(({ caseId }, i) => caseId === '' || reports.findIndex((other) => other.caseId === caseId) === i);
    expect(splitKnownCases(caseTableOf(once), [recorded(once)])).toEqual({ fresh: [], known: once.length, changed: [], renumbered: 0 });
  }), { numRuns: 1000 });
});
