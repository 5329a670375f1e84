// What is supposed, asked, said and counted. Oracle: a small district written out by hand.
import { describe, expect, it } from 'vitest';
import { rulePackById } from '../../../data/rule-packs/index.ts';
import { parseIsoDay } from '../../domain/day.ts';
import { UNIT_KINDS, type UnitKind } from '../../domain/district/unit-table.ts';
import { timelineOf } from '../../domain/zoning/packs/timeline.ts';
import { countBefore, countedOnly, sumDifferences } from './count-differences.ts';
import { askWhatIf, draftOf, EMPTY_DRAFT, firstListOf, isEmptyDraft, listWhole, type WhatIfDraft } from './what-if-draft.ts';
import { listSupposed, writeSupposed } from './write-supposed.ts';

const day = (iso: string): number => parseIsoDay(iso)!;
const kinds = (...names: UnitKind[]): Uint8Array => Uint8Array.from(names, (name) => UNIT_KINDS.indexOf(name));

/** A street, a compound with two buildings, a hamlet. */
const district = {
  count: 5,
  id: ['S', 'C', 'C-1', 'C-2', 'H'],
  name: ['东岭街道', '安康家园', '1号楼', '2号楼', '福林屯'],
  kind: kinds('street', 'compound', 'building', 'building', 'hamlet'),
  parent: Int32Array.of(-1, 0, 1, 1, 0),
  zoned: Uint32Array.of(1, 4),
  population: Int32Array.of(-1, 900, 400, 500, -1),
  households: Int32Array.of(-1, 300, 140, 160, 80),
  buildings: Int32Array.of(-1, 2, 1, 1, -1),
};

const draft: WhatIfDraft = {
  packId: 'CN-20',
  positives: [{ unit: 'C-1', day: day('2022-04-10') }, { unit: 'H', day: day('2022-04-11') }, { unit: 'C-1', day: day('2022-04-10') }],
  rounds: [{ unit: null, day: day('2022-04-12'), isClean: true }, { unit: 'C', day: day('2022-04-12'), isClean: true }, { unit: 'H', day: day('2022-04-13'), isClean: false }],
  allGoesWellFrom: day('2022-04-14'),
};

describe('what is supposed', () => {
  it('asks a round of everything of every compound and hamlet, and of no street and no part', () => {
    expect(listWhole(district)).toEqual(['C', 'H']);
    expect(listWhole({ count: 2, id: ['A', 'B'], kind: kinds('street', 'street'), parent: Int32Array.of(-1, -1) })).toEqual(['A', 'B']);
    expect(askWhatIf(draft, district).supposed.rounds.map(({ area }) => area)).toEqual(['C', 'H', 'C', 'H']);
  });

  it('is found again in what the page supposes', () => {
    const { packId, supposed } = askWhatIf(draft, district);
    expect(packId).toBe('CN-20');
    expect(draftOf({ supposed, timeline: timelineOf(rulePackById('CN-20')!) }, district)).toEqual(draft);
    expect(draftOf({ supposed: { positives: [], rounds: [], allGoesWellFrom: null }, timeline: null }, district)).toEqual(EMPTY_DRAFT);
  });

  it('is nothing before anything is chosen, and something with any one thing', () => {
    expect(isEmptyDraft(EMPTY_DRAFT)).toBe(true);
    for (const name of ['packId', 'positives', 'rounds', 'allGoesWellFrom'] as const) expect(isEmptyDraft({ ...EMPTY_DRAFT, [name]: draft[name] })).toBe(false);
  });

  it('shows from the list after its first day on, or on all lists where the pack is another', () => {
    expect(firstListOf({ ...draft, packId: null })).toBe(day('2022-04-11'));
    expect(firstListOf({ ...EMPTY_DRAFT, allGoesWellFrom: day('2022-04-14') })).toBe(day('2022-04-15'));
    expect(firstListOf(draft)).toBeNull();
    expect(firstListOf(EMPTY_DRAFT)).toBeNull();
  });

  it('is said line by line, positives of one unit and day together, each line to be taken away', () => {
    const lines = listSupposed(draft, district, () => '二十条', 'zh');
    expect(lines.map(({ text }) => text)).toEqual([
      '标准换为二十条（CN-20）', '4月10日安康家园 1号楼报告阳性 2 例', '4月11日福林屯报告阳性 1 例', '4月12日全区核酸一轮全阴', '4月12日安康家园核酸一轮全阴', '4月13日福林屯核酸一轮有阳性', '4月14日起一切顺利',
    ]);
    expect(lines[0]!.without.packId).toBeNull();
    expect(lines[1]!.without.positives).toEqual([draft.positives[1], draft.positives[2]]);
    expect(lines[3]!.without.rounds).toEqual(draft.rounds.slice(1));
    expect(lines[6]!.without.allGoesWellFrom).toBeNull();
    expect(writeSupposed(lines.slice(1, 3), 'zh')).toBe('4月10日安康家园 1号楼报告阳性 2 例；4月11日福林屯报告阳性 1 例');
    expect(writeSupposed([], 'en')).toBe('');
  });
});

describe('a list by two readings', () => {
  const status = Uint16Array.of(0, 3, 3, 3, 1);

  it('counts the same units by their level before', () => {
    const before = countBefore([{ unit: 1, before: 'precaution', after: 'sealed' }], status, district);
    expect(before[1]).toEqual({ units: 2, buildings: 2, households: 380, people: 900 });
    expect(before[3]).toEqual({ units: 0, buildings: 0, households: 0, people: 0 });
    expect(countBefore([], status, district)[3].units).toBe(1);
  });

  it('leaves out units that are not counted now, and sums those that are', () => {
    const differences = countedOnly([{ unit: 1, before: 'none', after: 'sealed' }, { unit: 2, before: 'none', after: 'sealed' }, { unit: 4, before: 'none', after: 'precaution' }], district);
    expect(differences.map(({ unit }) => unit)).toEqual([1, 4]);
    expect(sumDifferences(differences, district)).toEqual({ households: 380, people: 900 });
  });
});
