// What valibot says of a pack's JSON, as a fault with its path.
import * as v from 'valibot';
import type { PackFault } from './pack-fault.ts';

/** Messages of a reader's schema that stand for a fault of their own. */
export const NO_SOURCE = 'no-source';
export const NOT_A_DAY = 'not-a-day';

export function shapeFault(issue: v.GenericIssue): PackFault {
  const member = v.getDotPath(issue) ?? '';
  if (issue.message === NO_SOURCE || issue.message === NOT_A_DAY) return { member, code: issue.message, text: '' };
  if (issue.expected === 'never') return { member, code: 'unknown-member', text: '' };
  if (issue.received === 'undefined') return { member, code: 'missing', text: '' };
  return { member, code: 'wrong-value', text: issue.expected ?? issue.received };
}
