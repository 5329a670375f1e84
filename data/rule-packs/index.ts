// The rule packs that come with the product, read and checked.
import { readRulePack } from '../../src/domain/zoning/packs/read-rule-pack.ts';
import type { RulePack } from '../../src/domain/zoning/packs/rule-pack.ts';
import bj from './BJ-2022-05.json';
import cn10 from './CN-10new.json';
import cn20 from './CN-20.json';
import cn8 from './CN-8-community.json';
import cn9 from './CN-9.json';
import jilin from './CN-JL-2022.json';
import sh0411 from './SH-2022-0411.json';
import sh0516 from './SH-2022-0516.json';
import sh0522 from './SH-2022-0522.json';

/** In the order in which they are offered. */
export const RULE_PACKS: readonly RulePack[] = [sh0411, sh0516, sh0522, cn8, jilin, cn9, cn20, cn10, bj].map(readRulePack);

/** The pack with this id, or `undefined`. */
export function rulePackById(id: string): RulePack | undefined {
  return RULE_PACKS.find((pack) => pack.id === id);
}
