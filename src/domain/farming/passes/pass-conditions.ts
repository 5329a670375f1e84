// What the village attests and the checkpoint looks at, as short codes on a pass.
import type { FarmCondition } from '../rules/farm-pack.ts';

/** Conditions of a farm pack that people attest; a clean building is reckoned and stands on no paper. */
export type AttestedCondition = Exclude<FarmCondition, { readonly kind: 'building-clean' }>;

export function attestedOf(conditions: readonly FarmCondition[]): AttestedCondition[] {
  return conditions.filter((condition): condition is AttestedCondition => condition.kind !== 'building-clean');
}

/** `pcr48`: PCR negative within 48 hours; and so on. */
export function writeCondition(condition: AttestedCondition): string {
  switch (condition.kind) {
    case 'not-contact': return 'nc';
    case 'home-days': return `home${condition.days}`;
    case 'pcr-within': return `pcr${condition.hours}`;
    case 'pcr-negatives': return `neg${condition.count}in${condition.days}`;
    case 'pcr-all-negative': return `all${condition.days}`;
    case 'antigen-same-day': return 'ag';
  }
}

/** Null for a code of no condition. */
export function readCondition(code: string): AttestedCondition | null {
  const [, word, first, second] = /^([a-z]+?)(?:(\d{1,3})(?:in(\d{1,3}))?)?$/.exec(code) ?? [];
  const [a, b] = [Number(first), Number(second)];
  const condition: AttestedCondition | null = word === 'nc' ? { kind: 'not-contact' }
    : word === 'ag' ? { kind: 'antigen-same-day' }
    : first === undefined ? null
    : word === 'home' ? { kind: 'home-days', days: a }
    : word === 'pcr' ? { kind: 'pcr-within', hours: a }
    : word === 'all' ? { kind: 'pcr-all-negative', days: a }
    : word === 'neg' && second !== undefined ? { kind: 'pcr-negatives', count: a, days: b } : null;
  return condition !== null && writeCondition(condition) === code ? condition : null;
}
