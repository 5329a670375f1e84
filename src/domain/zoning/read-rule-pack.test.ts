import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { readRulePack, RulePackError } from './read-rule-pack.ts';

const shanghai = () => structuredClone(RULE_PACKS.find((pack) => pack.id === 'SH-2022-0411')) as never as Record<string, any>;

describe('rule packs', () => {
  it('ships the six packs of the rule tables, each number with a source', () => {
    expect(RULE_PACKS.map((pack) => pack.id)).toEqual([
      'SH-2022-0411', 'SH-2022-0516', 'SH-2022-0522', 'CN-8-community', 'CN-9', 'CN-20',
    ]);
    for (const pack of RULE_PACKS) for (const step of pack.steps) expect(step.source.length).toBeGreaterThan(0);
  });

  it.each([
    ['a missing member', (pack: any) => delete pack.authority, 'authority'],
    ['a step to a stage that is not there', (pack: any) => (pack.steps[0].to = 'nowhere'), 'steps.0.to'],
    ['a number without a source', (pack: any) => (pack.steps[0].source = []), 'steps.0.source'],
    ['a source that is not listed', (pack: any) => (pack.steps[0].source = ['99']), 'steps.0.source'],
    ['a source that nothing cites', (pack: any) => pack.sources.push({ key: 'x', grade: 'A', title: { zh: '某', en: 'some' } }), 'sources.4'],
    ['a half day', (pack: any) => (pack.steps[0].days = 6.5), 'steps.0.days'],
    ['an unknown counting', (pack: any) => (pack.dayCount = 'C'), 'dayCount'],
    ['a stage that a positive cannot leave', (pack: any) => (pack.positives[0].from = ['closed']), 'stages.1'],
    ['two ends of one stage', (pack: any) => pack.steps.push(pack.steps[0]), 'steps.2.from'],
    ['a complement without a rest', (pack: any) => (pack.precaution = 'complement'), 'rest'],
    ['a member it does not know', (pack: any) => (pack.extra = 1), 'extra'],
    ['a day that does not exist', (pack: any) => (pack.positives[0].reportedFrom = '2022-02-30'), 'positives.0.reportedFrom'],
  ])('refuses %s, naming the member', (_, spoil, member) => {
    const pack = shanghai();
    spoil(pack);
    let error: unknown;
    try {
      readRulePack(pack);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RulePackError);
    expect((error as RulePackError).member).toBe(member);
  });

  it('refuses what is no pack at all', () => {
    for (const json of [null, 3, 'text', []]) expect(() => readRulePack(json)).toThrow(RulePackError);
  });
});
