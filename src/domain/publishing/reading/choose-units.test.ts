// What a person chose for names that several units bear, against what reading such a notice unambiguously would give.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../district/match/create-matcher.ts';
import { unitTableOf, type UnitRecord } from '../../district/tables-of.ts';
import { areasOf, readNotice } from '../read-notice.ts';
import { summarizeReading } from '../summarize-reading.ts';
import { chooseUnits, itemsToChoose } from './choose-units.ts';

const RECORDS: readonly UnitRecord[] = [
  { id: 'S1', name: '东岭街道', kind: 'street' },
  { id: 'S2', name: '西营街道', kind: 'street' },
  { id: 'A', name: '幸福里', parent: 'S1' },
  { id: 'B', name: '幸福里', parent: 'S2' },
  { id: 'C', name: '新华小区', parent: 'S1' },
];
const units = unitTableOf(RECORDS);
const rowOf = (id: string): number => units.id.indexOf(id);
const read = (text: string) => readNotice(text, createMatcher(units, { districtNames: [] }), { year: 2022, isArea: areasOf(units) });

describe('a unit chosen for a name that several bear', () => {
  const reading = read('一、划为封控区\n幸福里、新华小区。\n二、划为管控区\n西营街道：幸福里。');

  it('counts as found under the level of its line, and the name waits for nobody', () => {
    const [item, ...others] = itemsToChoose(reading);
    expect([item!.match, others]).toEqual([{ found: 'several', units: [rowOf('A'), rowOf('B')], why: 'several' }, []]);
    const chosen = chooseUnits(reading, new Map([[item!, rowOf('A')]]));
    expect(itemsToChoose(chosen)).toEqual([]);
    expect(summarizeReading(chosen)).toMatchObject({ units: { sealed: 2, controlled: 1 }, several: [], contradictions: [] });
    // As if the notice had named its street.
    expect(chosen.sections.map(({ items }) => items.map(({ match }) => match))).toEqual(read('一、划为封控区\n东岭街道：幸福里、新华小区。\n二、划为管控区\n西营街道：幸福里。').sections.map(({ items }) => items.map(({ match }) => match)));
  });

  it('that stands under another level too is a contradiction, told with both lines', () => {
    const chosen = chooseUnits(reading, new Map([[itemsToChoose(reading)[0]!, rowOf('B')]]));
    expect(chosen.contradictions).toEqual([{ unit: rowOf('B'), named: [{ level: 'sealed', line: 2, text: '幸福里' }, { level: 'controlled', line: 4, text: '幸福里' }] }]);
  });

  it('leaves what the notice says twice of a part as it was, be it a part of that very unit', () => {
    const twice = read('一、划为封控区\n新华小区3号楼、幸福里。\n二、划为管控区\n新华小区三号楼、西营街道幸福里。');
    expect(twice.contradictions.map(({ unit, named }) => [unit, named.map(({ line }) => line)])).toEqual([[rowOf('C'), [2, 4]]]);
    const chosen = chooseUnits(twice, new Map([[itemsToChoose(twice)[0]!, rowOf('B')]]));
    expect(chosen.contradictions.map(({ unit }) => unit)).toEqual([rowOf('B'), rowOf('C')]);
  });

  it('is meant as a whole, whatever kept the name from being taken', () => {
    const remark = read('一、划为封控区\n新华小区（除3号楼）。');
    const [item] = itemsToChoose(remark);
    expect(item!.isPart).toBe(true);
    expect(summarizeReading(chooseUnits(remark, new Map([[item!, rowOf('C')]])))).toMatchObject({ units: { sealed: 1 }, parts: [] });
  });

  it('changes nothing while nothing is chosen', () => {
    expect(chooseUnits(reading, new Map())).toBe(reading);
  });
});
