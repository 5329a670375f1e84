// The days in which a case could infect others: from so many days before it fell ill until it met nobody any more.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import type { InvestigationTable } from '../cases/investigation-table.ts';

/** Minutes of a case, the last not included; `start` is `NOT_RECORDED` where no day of illness is known. */
export interface ExposureWindows {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

type Days = Pick<InvestigationTable, 'count' | 'onsetOn' | 'sampledAt' | 'positiveOn' | 'reportedAt' | 'isolatedAt'>;

/** Onset, else the day of the first positive sample; of what the rule leaves open the positive result, else the report (grade D: our own reading). */
export function illFrom({ onsetOn, sampledAt, positiveOn, reportedAt }: Days, of: number): EpidemicDay {
  if (onsetOn[of] !== NOT_RECORDED) return onsetOn[of]!;
  if (sampledAt[of] !== NOT_RECORDED) return Math.floor(sampledAt[of]! / MINUTES_PER_DAY);
  if (positiveOn[of] !== NOT_RECORDED) return positiveOn[of]!;
  return reportedAt[of] === NOT_RECORDED ? NOT_RECORDED : Math.floor(reportedAt[of]! / MINUTES_PER_DAY);
}

/**
 * From 00:00 of `lookBackDays` before the day of illness to the isolation, or to `now` where it is open.
 * @throws RangeError for a look-back that is no whole number from 0 on.
 */
export function exposureWindows(cases: Days, lookBackDays: number, now: Minute): ExposureWindows {
  if (!Number.isInteger(lookBackDays) || lookBackDays < 0) throw new RangeError(`look-back of ${lookBackDays} days`);
  const [start, end] = [new Int32Array(cases.count).fill(NOT_RECORDED), new Int32Array(cases.count).fill(NOT_RECORDED)];
  for (let of = 0; of < cases.count; of++) {
    const ill = illFrom(cases, of);
    if (ill === NOT_RECORDED) continue;
    start[of] = (ill - lookBackDays) * MINUTES_PER_DAY;
    end[of] = cases.isolatedAt[of] === NOT_RECORDED ? now : cases.isolatedAt[of]!;
  }
  return { start, end };
}
