// What is said of a pack that cannot be used: every member, in both languages, and of very many faults not all.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { RulePackError, type PackFault } from '../domain/zoning/packs/pack-fault.ts';
import { readRulePack } from '../domain/zoning/packs/read-rule-pack.ts';
import { listPackFaults, writePackFaults } from './pack-faults.ts';

function faultsOf(spoil: (pack: any) => void): readonly PackFault[] {
  const pack = structuredClone(RULE_PACKS[0]) as unknown;
  spoil(pack);
  try {
    readRulePack(pack);
  } catch (reason) {
    if (reason instanceof RulePackError) return reason.faults;
    throw reason;
  }
  return [];
}

describe('faults of a rule pack', () => {
  it('are told all at once, each with its member', () => {
    const faults = faultsOf((pack) => {
      delete pack.authority;
      pack.colour = 'red';
      pack.steps[0].days = -7;
      pack.stages[0].source = [];
    });
    expect(listPackFaults(faults, 'zh')).toEqual(['authority：必须有这一项', 'stages.0.source：数字或条文没有注明出处', 'steps.0.days：值不对，应为 >=1', 'colour：没有这一项']);
    expect(listPackFaults(faults, 'en')).toEqual(['authority: must be there', 'stages.0.source: a number or clause without a source', 'steps.0.days: has another value than >=1', 'colour: no such member']);
  });

  it('contradictions are told together too', () => {
    const faults = faultsOf((pack) => {
      pack.steps[0].to = pack.steps[0].from;
      pack.orders.push({ ...pack.orders[0] });
    });
    expect(writePackFaults(faults, 'zh')).toMatch(/^steps\.0\.to：“closed”转到的还是它自己；.*永远不会解除；.*“controlled”有两条$/);
  });

  it('of very many the first stand, and how many more', () => {
    const faults = faultsOf((pack) => {
      for (const [i, source] of pack.sources.entries()) source.key = `x${i}`;
    });
    expect(faults.length).toBeGreaterThan(10);
    expect(writePackFaults(faults, 'zh')).toMatch(new RegExp(`；另有 ${faults.length - 8} 处$`));
  });
});
