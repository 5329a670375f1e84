import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../../data/rule-packs/index.ts';
import { RulePackError } from './pack-fault.ts';
import { readRulePack } from './read-rule-pack.ts';
import type { PackCondition, RulePack } from './rule-pack.ts';

/** A pack to be spoiled. */
const copyOf = (id: string) => structuredClone(RULE_PACKS.find((pack) => pack.id === id)) as never as Record<string, any>;
const shanghai = () => copyOf('SH-2022-0411');
const national = () => copyOf('CN-8-community');
const jilin = () => copyOf('CN-JL-2022');

/** The member that the reader names when it refuses; undefined where it takes the pack. */
function refusedMember(json: unknown): string | undefined {
  try {
    readRulePack(json);
  } catch (error) {
    expect(error).toBeInstanceOf(RulePackError);
    return (error as RulePackError).faults[0]!.member;
  }
  return undefined;
}

const conditionText = (condition: PackCondition): string =>
  [condition.kind, ...('day' in condition ? [condition.day] : 'days' in condition ? [condition.days] : [])].join(' ');
const stepText = ({ from, to, days, countFrom, conditions }: RulePack['steps'][number]): string =>
  `${from} ${days} ${countFrom} ${to}${conditions.map((condition) => `; ${conditionText(condition)}`).join('')}`;

/** Keys named by every `source` of a pack, wherever it stands. */
function citedKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (name === 'source' ? (member as string[]) : citedKeys(member)));
}

describe('the packs that come with the product', () => {
  it('are nine, in the order in which they are offered', () => {
    expect(RULE_PACKS.map((pack) => pack.id)).toEqual([
      'SH-2022-0411', 'SH-2022-0516', 'SH-2022-0522', 'CN-8-community', 'CN-JL-2022', 'CN-9', 'CN-20', 'CN-10new', 'BJ-2022-05',
    ]);
  });

  // Oracle: the texts of the documents, in the pack's own words beside each number.
  it.each([
    ['SH-2022-0411', [
      'closed 7 anchor monitoring',
      'monitoring 14 anchor precaution; round-on-day 13',
      'ordered 7 anchor precaution; round-on-day 6',
      'repeat-closed 14 anchor precaution; round-on-day 13',
    ]],
    ['SH-2022-0516', ['closed 7 anchor monitoring', 'monitoring 3 step precaution', 'risk-area 14 anchor precaution', 'ordered 7 anchor precaution']],
    ['SH-2022-0522', ['closed 7 anchor monitoring', 'monitoring 3 step precaution', 'risk-area 14 anchor precaution', 'ordered 7 anchor precaution']],
    ['CN-8-community', [
      'sealed 14 anchor released; contacts-cleared 14; round-before-release 2',
      'controlled 14 anchor released; contacts-cleared 14; round-before-release 2',
    ]],
    ['CN-JL-2022', [
      'sealed 14 anchor released; contacts-cleared 14; round-before-release 2; disinfection-passed',
      'controlled 14 anchor released; contacts-cleared 14; round-before-release 2; disinfection-passed',
      'around 14 anchor released; contacts-cleared 14; round-before-release 2; disinfection-passed; parts-released',
    ]],
    ['CN-9', ['high 7 anchor medium; round-on-day 7', 'medium 3 step low', 'ordered-medium 7 anchor low; round-on-day 7']],
    ['CN-20', ['high 5 anchor low; round-on-day 5']],
    ['CN-10new', ['high 5 anchor low']],
    ['BJ-2022-05', [
      'closed 10 anchor controlled; contacts-left 4; round-on-day 10',
      'controlled 4 step precaution',
      'ordered 10 anchor precaution; contacts-left 4; round-on-day 10',
    ]],
  ])('%s steps down by the days and conditions of its text', (id, steps) => {
    expect(RULE_PACKS.find((pack) => pack.id === id)!.steps.map(stepText)).toEqual(steps);
  });

  it.each(RULE_PACKS)('$id says what it zones, what restarts the clock and what does not, and what it leaves out', (pack) => {
    expect(pack.zones).toBeDefined();
    expect(new Set(pack.restarts.map(({ restarts }) => restarts))).toEqual(new Set([true, false]));
    expect(pack.notes.length).toBeGreaterThanOrEqual(3);
  });

  it.each(RULE_PACKS)('$id never rests on our own reading alone, and names its sources without an address', (pack) => {
    expect(new Set(citedKeys(pack))).toEqual(new Set(pack.sources.map(({ key }) => key)));
    expect(pack.sources.some(({ grade }) => grade !== 'D')).toBe(true);
    expect(pack.sources.every(({ key, grade }) => (key === 'D') === (grade === 'D'))).toBe(true);
    // "people.cn Jilin" is the name of an outlet.
    for (const { title } of pack.sources) expect(`${title.zh} ${title.en}`).not.toMatch(/https?:|www\.|\.(?:cn|com|net)\b(?! Jilin)/);
  });

  it('carries one source with one grade and one title, whichever pack cites it', () => {
    const titles = new Map<string, string>();
    for (const source of RULE_PACKS.flatMap((pack) => pack.sources)) {
      const text = JSON.stringify(source);
      expect(titles.get(source.key) ?? text).toBe(text);
      titles.set(source.key, text);
    }
  });
});

describe('the reader refuses, naming the member', () => {
  it.each<[string, () => Record<string, any>, (pack: any) => unknown, string]>([
    ['a missing member', shanghai, (pack) => delete pack.authority, 'authority'],
    ['a member it does not know', shanghai, (pack) => (pack.extra = 1), 'extra'],
    ['a member it does not know inside another', jilin, (pack) => (pack.around.colour = 'red'), 'around.colour'],
    ['an unknown counting', shanghai, (pack) => (pack.dayCount = 'C'), 'dayCount'],
    ['an unknown grain', shanghai, (pack) => (pack.grain = 'street'), 'grain'],
    ['an unknown condition', national, (pack) => (pack.steps[0].conditions[0].kind = 'judgement'), 'steps.0.conditions.0.kind'],
    ['a half day', shanghai, (pack) => (pack.steps[0].days = 6.5), 'steps.0.days'],
    ['negative days', shanghai, (pack) => (pack.steps[0].days = -7), 'steps.0.days'],
    ['no days at all', shanghai, (pack) => (pack.steps[0].days = 0), 'steps.0.days'],
    ['a negative day of a condition', shanghai, (pack) => (pack.steps[1].conditions[0].day = -13), 'steps.1.conditions.0.day'],
    ['a negative look-back', national, (pack) => (pack.visits.lookBack.days = -2), 'visits.lookBack.days'],
    ['a negative test day', national, (pack) => (pack.stages[0].testDays.days[0] = -1), 'stages.0.testDays.days.0'],
    ['a day that does not exist', () => copyOf('SH-2022-0516'), (pack) => (pack.positives[1].reportedFrom = '2022-02-30'), 'positives.1.reportedFrom'],
    ['a first day that does not exist', shanghai, (pack) => (pack.effectiveFrom = '2022-04-31'), 'effectiveFrom'],
    ['a number without a source', shanghai, (pack) => (pack.steps[0].source = []), 'steps.0.source'],
    ['a condition without a source', shanghai, (pack) => delete pack.steps[1].conditions[0].source, 'steps.1.conditions.0.source'],
    ['test days without a source', national, (pack) => (pack.stages[0].testDays.source = []), 'stages.0.testDays.source'],
    ['a look-back without a source', national, (pack) => delete pack.visits.lookBack.source, 'visits.lookBack.source'],
  ])('%s', (_, base, spoil, member) => {
    const pack = base();
    spoil(pack);
    expect(refusedMember(pack)).toBe(member);
  });

  it.each<[string, () => Record<string, any>, (pack: any) => unknown, string]>([
    ['a clear stage', shanghai, (pack) => (pack.clear = 'nowhere'), 'clear'],
    ['a rest', national, (pack) => (pack.rest = 'nowhere'), 'rest'],
    ['a positive leading to a stage', shanghai, (pack) => (pack.positives[0].to = 'nowhere'), 'positives.0.to'],
    ['a positive coming from a stage', shanghai, (pack) => pack.positives[0].from.push('nowhere'), 'positives.0.from'],
    ['a step leading to a stage', shanghai, (pack) => (pack.steps[0].to = 'nowhere'), 'steps.0.to'],
    ['a step coming from a stage', shanghai, (pack) => (pack.steps[0].from = 'nowhere'), 'steps.0.from'],
    ['an order leading to a stage', shanghai, (pack) => (pack.orders[0].to = 'nowhere'), 'orders.0.to'],
    ['a visit leading to a stage', national, (pack) => (pack.visits.matrix[1].to = 'nowhere'), 'visits.matrix.1.to'],
    ['a repeat leading to a stage', shanghai, (pack) => (pack.repeat.to = 'nowhere'), 'repeat.to'],
    ['a compound around leading to a stage', jilin, (pack) => (pack.around.to = 'nowhere'), 'around.to'],
  ])('%s that is not there', (_, base, spoil, member) => {
    const pack = base();
    spoil(pack);
    expect(refusedMember(pack)).toBe(member);
  });

  it.each<[string, () => Record<string, any>, (pack: any) => unknown, string]>([
    ['a stage that stands twice', shanghai, (pack) => pack.stages.push(pack.stages[0]), 'stages.5.id'],
    ['a complement without a rest', shanghai, (pack) => (pack.precaution = 'complement'), 'rest'],
    ['a rest without a complement', national, (pack) => (pack.precaution = 'perUnit'), 'rest'],
    ['grain building without a repeat', () => copyOf('CN-20'), (pack) => (pack.grain = 'building'), 'repeat'],
    ['grain nested without a compound around', jilin, (pack) => delete pack.around, 'around'],
    ['a stage that a positive cannot leave', shanghai, (pack) => (pack.positives[0].from = ['closed']), 'stages.1'],
    ['a stage that only later positives leave', shanghai, (pack) => (pack.positives[0].reportedFrom = '2022-04-12'), 'stages.0'],
    ['a positive row that an earlier one shadows', shanghai, (pack) => {
      pack.positives.push({ ...pack.positives[0], from: ['monitoring'], to: 'repeat-closed' });
    }, 'positives.1'],
    ['a positive row that several earlier ones shadow', shanghai, (pack) => {
      const [row] = pack.positives;
      pack.positives = [['closed', 'monitoring', 'ordered'], ['repeat-closed', 'precaution'], ['*']].map((from) => ({ ...row, from }));
    }, 'positives.2'],
    ['a step to its own stage', shanghai, (pack) => (pack.steps[0].to = 'closed'), 'steps.0.to'],
    ['a step out of the clear stage', shanghai, (pack) => pack.steps.push({ ...pack.steps[0], from: 'precaution' }), 'steps.4.from'],
    ['a step out of the rest', national, (pack) => pack.steps.push({ ...pack.steps[0], from: 'rest-of-county' }), 'steps.2.from'],
    ['two steps out of one stage', shanghai, (pack) => pack.steps.push(pack.steps[0]), 'steps.4.from'],
    ['time that raises', shanghai, (pack) => (pack.steps[1].to = 'repeat-closed'), 'steps.1.to'],
    ['steps that go round', shanghai, (pack) => {
      pack.steps[1].to = 'ordered';
      pack.steps[2].to = 'monitoring';
    }, 'stages.0'],
    ['a stage without a way out', shanghai, (pack) => pack.steps.splice(2, 1), 'stages.2'],
    ['a stage that nothing leads to', shanghai, (pack) => (pack.orders = []), 'stages.2'],
    ['two orders of one level', shanghai, (pack) => pack.orders.push({ ...pack.orders[0], to: 'closed' }), 'orders.1'],
    ['two visit rows of one risk', national, (pack) => (pack.visits.matrix[1].risk = 'high'), 'visits.matrix.1'],
  ])('%s', (_, base, spoil, member) => {
    const pack = base();
    spoil(pack);
    expect(refusedMember(pack)).toBe(member);
  });

  it.each<[string, () => Record<string, any>, (pack: any) => any]>([
    ['stages.1', shanghai, (pack) => pack.stages[1]],
    ['positives.0', shanghai, (pack) => pack.positives[0]],
    ['steps.0', shanghai, (pack) => pack.steps[0]],
    ['orders.0', shanghai, (pack) => pack.orders[0]],
    ['restarts.2', shanghai, (pack) => pack.restarts[2]],
    ['overlays.1', shanghai, (pack) => pack.overlays[1]],
    ['stages.0.testDays', national, (pack) => pack.stages[0].testDays],
    ['steps.1.conditions.0', shanghai, (pack) => pack.steps[1].conditions[0]],
    ['visits.lookBack', national, (pack) => pack.visits.lookBack],
    ['visits.listed', national, (pack) => pack.visits.listed],
    ['visits.matrix.0', national, (pack) => pack.visits.matrix[0]],
    ['zones', shanghai, (pack) => pack.zones],
    ['repeat', shanghai, (pack) => pack.repeat],
    ['around', jilin, (pack) => pack.around],
  ])('a source that is not listed, cited by %s', (member, base, part) => {
    const pack = base();
    part(pack).source = ['missing'];
    expect(refusedMember(pack)).toBe(`${member}.source`);
  });

  it('a source that nothing cites', () => {
    const pack = shanghai();
    const at = pack['sources'].push({ key: 'x', grade: 'A', title: { zh: '某', en: 'some' } }) - 1;
    expect(refusedMember(pack)).toBe(`sources.${at}`);
  });

  it('what is no pack at all', () => {
    for (const json of [null, 3, 'text', []]) expect(() => readRulePack(json)).toThrow(RulePackError);
  });
});

it('takes a row behind one that holds from a day on: it decides the earlier positives', () => {
  const pack = copyOf('SH-2022-0516');
  pack['positives'].splice(2, 0, { ...pack['positives'][2], id: 'earlier-in-precaution', from: ['precaution'] });
  expect(readRulePack(pack).positives).toHaveLength(4);
});

it('reads a pack of an older case file, which has none of the newer members, with the defaults', () => {
  const NEWER = [
    'effectiveFrom', 'uncertain', 'zones', 'grain', 'repeatPositive', 'monitoringPositive', 'firstList', 'visitRisk', 'placeAnchor',
    'packChange', 'openGates', 'orders', 'visits', 'repeat', 'around', 'restarts', 'overlays',
  ];
  const members = Object.entries(copyOf('CN-20')).filter(([name]) => !NEWER.includes(name));
  const older: Record<string, any> = Object.fromEntries(members);
  const cited = citedKeys(older);
  older['sources'] = older['sources'].filter(({ key }: { key: string }) => cited.includes(key));
  const pack = readRulePack(older);
  expect(pack).toMatchObject({
    grain: 'compound', repeatPositive: 'fromLatestPositive', monitoringPositive: 'reseal', firstList: 'lastPositive', visitRisk: 'pending',
    placeAnchor: 'later', packChange: 'rejudge', openGates: 'carry', orders: [], restarts: [], overlays: [],
  });
  for (const absent of ['effectiveFrom', 'uncertain', 'zones', 'visits', 'repeat', 'around'] as const) expect(pack[absent]).toBeUndefined();
  expect(readRulePack(pack)).toEqual(pack);
});

it('docs/packs.md marks as packs exactly the packs that come with the product', () => {
  const text = readFileSync(new URL('../../../../docs/packs.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([^`]+)` \| (\S+) \|/gm)].map(([, id, mark]) => ({ id, mark }));
  expect(rows).toHaveLength(text.match(/^\| (?!id \|)/gm)!.length);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { mark } of rows) expect(['yes', 'no', 'parameter', 'overlay']).toContain(mark);
  expect(new Set(rows.filter(({ mark }) => mark === 'yes').map(({ id }) => id))).toEqual(new Set(RULE_PACKS.map(({ id }) => id)));
});
