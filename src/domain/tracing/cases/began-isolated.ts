// Stays that began after their case was isolated: what leaves the desk speaks of the time before.
import { NOT_RECORDED } from '../../day.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { InvestigationTable } from './investigation-table.ts';

/** False where either time, or the case, is not on file. */
export function beganIsolated({ caseOf, from }: Pick<StayTable, 'caseOf' | 'from'>, { count, isolatedAt }: Pick<InvestigationTable, 'count' | 'isolatedAt'>, row: number): boolean {
  const of = caseOf[row]!;
  return of < count && isolatedAt[of] !== NOT_RECORDED && from[row] !== NOT_RECORDED && from[row]! >= isolatedAt[of]!;
}
