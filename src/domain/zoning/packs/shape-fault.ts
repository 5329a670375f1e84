// What valibot says of a pack's JSON, as a fault with its path.
import * as v from 'valibot';
import type { PackFault } from './pack-fault.ts';

/** Messages of a reader's schema that stand for a fault of their own. */
export const NO_SOURCE = 'no-source';
export const NOT_A_DAY = 'not-a-day';
export const NOT_A_MONTH_DAY = 'not-a-month-day';
const OWN_FAULTS = [NO_SOURCE, NOT_A_DAY, NOT_A_MONTH_DAY] as const;

export function shapeFault(issue: v.GenericIssue): PackFault {
  const member = v.getDotPath(issue) ?? '';
  const own = OWN_FAULTS.find((code) => code === issue.message);
  if (own !== undefined) return { member, code: own, text: '' };
  if (issue.expected === 'never') return { member, code: 'unknown-member', text: '' };
  if (issue.received === 'undefined') return { member, code: 'missing', text: '' };
  return { member, code: 'wrong-value', text: issue.expected ?? issue.received };
}
