// Parameters set for packs and timelines. Oracle: rules 7b, row by row, and the reader of rule packs.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { rulePackById, RULE_PACKS } from '../../../../data/rule-packs/index.ts';
import { parseIsoDay } from '../../day.ts';
import { listParameters, setParameters, type SetParameters } from './parameters.ts';
import { readRulePack } from './read-rule-pack.ts';
import type { RulePack } from './rule-pack.ts';
import { timelineOf, type PackTimeline } from './timeline.ts';

const pack = (id: string): RulePack => rulePackById(id)!;
const set = (timeline: PackTimeline, ...settings: string[]): SetParameters => {
  const outcome = setParameters(timeline, settings);
  if ('kind' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
};
/** The pack with parameters set, which must have had an effect. */
const under = (id: string, ...settings: string[]): RulePack => {
  const { timeline, withoutEffect } = set(timelineOf(pack(id)), ...settings);
  expect(withoutEffect).toEqual([]);
  return timeline[0].pack;
};
const outcomeOf = (id: string, setting: string): string => {
  const outcome = setParameters(timelineOf(pack(id)), [setting]);
  if ('kind' in outcome) return outcome.kind;
  return outcome.withoutEffect.length > 0 ? 'without effect' : 'set';
};
const may = (month: number, day: number): number => parseIsoDay(`2022-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)!;
const SPRING: PackTimeline = [{ pack: pack('SH-2022-0411'), from: may(4, 11) }, { pack: pack('SH-2022-0516'), from: may(5, 16) }];

const VALUES = listParameters().flatMap(({ name, values }) => values.map((value) => `${name}=${value}`));

describe('setParameters', () => {
  it.each(RULE_PACKS.map(({ id }) => id))('%s: whatever can be set, alone or two together, gives a pack that can be read again', (id) => {
    const changed = new Map<string, RulePack>();
    const problems = new Set<string>();
    for (const [i, one] of VALUES.entries()) {
      for (const other of ['', ...VALUES.slice(i + 1)]) {
        if (other.split('=')[0] === one.split('=')[0]) continue;
        // The second part takes all that the first one does, and what only a change of packs has.
        const outcome = setParameters([{ pack: pack(id), from: 0 }, { pack: pack(id), from: 9 }], other === '' ? [one] : [one, other]);
        if ('kind' in outcome) problems.add(outcome.kind);
        else changed.set(`${one} ${other}`, outcome.timeline[1]!.pack);
      }
    }
    expect([...problems].filter((kind) => kind !== 'impossible')).toEqual([]);
    const isReadable = (json: string): boolean => isDeepStrictEqual(readRulePack(JSON.parse(json)), JSON.parse(json));
    expect([...changed].filter(([, rewritten]) => rewritten !== pack(id) && !isReadable(JSON.stringify(rewritten))).map(([settings]) => settings)).toEqual([]);
  });

  it('takes parameters that build on each other in any order', () => {
    expect(under('SH-2022-0411', 'repeatPositive=originalPeriod', 'grain=building')).toEqual(under('SH-2022-0411', 'grain=building', 'repeatPositive=originalPeriod'));
    const both = under('SH-2022-0516', 'precautionPositive=sealed', 'precaution=complement');
    expect(both).toEqual(under('SH-2022-0516', 'precaution=complement', 'precautionPositive=sealed'));
    expect(both.positives.map(({ id }) => id)).toEqual(['positive-in-risk-area', 'positive-seals']);
  });

  it('says what has no effect in the order it was given', () => {
    const { withoutEffect } = set(timelineOf(pack('SH-2022-0411')), 'openGates=lapse', 'visitRisk=sealed', 'precautionPositive=sealed');
    expect(withoutEffect.map(({ setting }) => setting)).toEqual(['openGates=lapse', 'visitRisk=sealed', 'precautionPositive=sealed']);
  });

  it('changes nothing where nothing is set, and leaves the pack it was given as it is', () => {
    const before = JSON.stringify(pack('CN-8-community'));
    expect(set(timelineOf(pack('CN-8-community'))).timeline[0].pack).toBe(pack('CN-8-community'));
    under('CN-8-community', 'contactRule=exposure14orTransferred4', 'precaution=perUnit', 'dayCount=B');
    expect(JSON.stringify(pack('CN-8-community'))).toBe(before);
  });

  it('says what cannot be set, as data', () => {
    const one = timelineOf(pack('SH-2022-0411'));
    expect(setParameters(one, ['colour=red'])).toMatchObject({ kind: 'unknown', name: 'colour' });
    expect(setParameters(one, ['dayCount'])).toEqual({ kind: 'no-value', name: 'dayCount' });
    expect(setParameters(one, ['dayCount=C'])).toEqual({ kind: 'bad-value', name: 'dayCount', value: 'C', accepted: ['A', 'B'] });
    expect(setParameters(one, ['dayCount=A', 'dayCount=A'])).toEqual({ kind: 'twice', name: 'dayCount' });
    expect(setParameters(one, ['overlap=mergedZone'])).toEqual({ kind: 'impossible', name: 'overlap', value: 'mergedZone', pack: 'SH-2022-0411' });
    expect(set(one, 'conditions=hold').conditions).toBe('hold');
  });

  it.each([
    ['SH-2022-0411', 'grain=building', 'set'], ['SH-2022-0516', 'grain=building', 'impossible'], ['CN-8-community', 'grain=building', 'impossible'],
    ['CN-JL-2022', 'grain=building', 'without effect'], ['CN-JL-2022', 'grain=compound', 'without effect'], ['CN-20', 'grain=building', 'set'], ['CN-10new', 'grain=building', 'set'],
    ['SH-2022-0411', 'repeatPositive=originalPeriod', 'without effect'], ['CN-10new', 'monitoringPositive=manual', 'without effect'],
    ['CN-8-community', 'monitoringPositive=manual', 'without effect'], ['SH-2022-0411', 'monitoringPositive=manual', 'set'], ['SH-2022-0411', 'firstList=fromDesignation', 'without effect'],
    ['SH-2022-0411', 'contactRule=exposure14orTransferred4', 'without effect'], ['BJ-2022-05', 'contactRule=exposure14orTransferred4', 'without effect'],
    ['SH-2022-0411', 'visitRisk=sealed', 'without effect'], ['CN-JL-2022', 'visitRisk=sealed', 'set'], ['CN-8-community', 'placeAnchor=reported', 'set'],
    ['SH-2022-0411', 'packChange=finishOld', 'without effect'], ['SH-2022-0411', 'openGates=lapse', 'without effect'], ['SH-2022-0411', 'overlap=pointwise', 'without effect'],
    ['SH-2022-0516', 'monitoringLevel=sealed', 'without effect'], ['SH-2022-0411', 'precautionPositive=sealed', 'without effect'], ['CN-20', 'stageClock=anchor', 'without effect'],
    ['BJ-2022-05', 'clockAnchor=lastPositiveReported', 'set'], ['SH-2022-0522', 'precautionPositive=sealed', 'set'],
  ])('%s %s: %s', (id, setting, expected) => {
    expect(outcomeOf(id, setting)).toBe(expected);
  });

  it('zones the smallest unit under a text that says so, the building of a repeat under one that has repeats', () => {
    expect([under('CN-20', 'grain=building').grain, under('CN-10new', 'grain=building').grain, under('SH-2022-0411', 'grain=building').grain]).toEqual(['smallest', 'smallest', 'building']);
  });

  it('lets contacts go 4 days after their transfer, with the source of that wording, and takes it back', () => {
    const wide = under('CN-8-community', 'contactRule=exposure14orTransferred4');
    const contacts = wide.steps.flatMap(({ conditions }) => conditions.filter(({ kind }) => kind === 'contacts-cleared'));
    expect(contacts.map((condition) => 'transferredDays' in condition && condition.transferredDays)).toEqual([4, 4]);
    expect(wide.sources.at(-1)).toMatchObject({ key: 'contactRule', grade: 'C' });
    expect(set(timelineOf(wide), 'contactRule=exposure14').timeline[0].pack).toEqual(pack('CN-8-community'));
  });

  it('takes the rest of the county for precaution, and a positive in a unit of none as in one of precaution', () => {
    const complement = under('SH-2022-0516', 'precaution=complement');
    expect([complement.clear, complement.rest, complement.stages.at(-1)!.level]).toEqual(['released', 'precaution', 'none']);
    expect(complement.positives[1]).toMatchObject({ from: ['precaution', 'released'], to: 'risk-area' });
    expect(complement.sources.find(({ key }) => complement.stages.at(-1)!.source.includes(key))).toMatchObject({ grade: 'D' });
    expect(set(timelineOf(complement), 'precaution=perUnit').timeline[0].pack).toEqual(pack('SH-2022-0516'));
  });
});

describe('a timeline', () => {
  const ids = ({ timeline }: SetParameters, name: keyof RulePack): unknown[] => timeline.map((part) => part.pack[name]);

  it('has a parameter set in every pack it means something to, and nothing said of the others', () => {
    const b = set(SPRING, 'dayCount=B', 'monitoringLevel=sealed', 'packChange=finishOld');
    expect([ids(b, 'dayCount'), ids(b, 'packChange'), b.withoutEffect]).toEqual([['B', 'B'], ['rejudge', 'finishOld'], []]);
    expect(b.timeline[0].pack.stages.find(({ id }) => id === 'monitoring')!.level).toBe('sealed');
    expect(b.timeline[1]!.pack.stages.find(({ id }) => id === 'monitoring')!.level).toBe('controlled');
  });

  it('takes a value that one of its packs can have, and tells the one that cannot', () => {
    const building = set(SPRING, 'grain=building');
    expect([ids(building, 'grain'), building.withoutEffect]).toEqual([['building', 'compound'], [{ setting: 'grain=building', pack: 'SH-2022-0516' }]]);
  });

  it('designates from a first list that is named', () => {
    expect(ids(set(SPRING, 'firstList=fromDesignation'), 'firstList')).toEqual(['fromDesignation', 'fromDesignation']);
    const [april, later] = SPRING;
    expect(ids(set([{ ...april, from: null }, later!], 'firstList=fromDesignation'), 'firstList')).toEqual(['lastPositive', 'fromDesignation']);
  });

  it('has no gates left to open where the old pack ends its stages', () => {
    expect(set(SPRING, 'packChange=finishOld', 'openGates=lapse').withoutEffect).toEqual([{ setting: 'openGates=lapse', pack: null }]);
    expect(ids(set(SPRING, 'openGates=lapse'), 'openGates')).toEqual(['carry', 'lapse']);
  });
});
