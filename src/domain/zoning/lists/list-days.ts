// Which list days a district has: named in its case file, or following from its reports.
import type { EpidemicDay } from '../../day.ts';
import type { CaseTable } from '../../district/case-table.ts';

export interface ListDays {
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
  /** The list in work: the first that knows the latest report. */
  readonly opening: EpidemicDay;
}

/** Two full courses of 14 days: after that no pack keeps a unit closed by its dates. */
const DAYS_AHEAD = 28;
/** A slider over more days could no longer be set to one. */
const MOST_DAYS_BACK = 400;

/**
 * The list days of a district. Where its case file names none: from its first report to 28 days after its last, opened
 * on the list of the day after the last report. `today` serves a district without a report.
 */
export function findListDays(
  named: { readonly first?: EpidemicDay; readonly last?: EpidemicDay; readonly opening?: EpidemicDay },
  reports: { readonly first: EpidemicDay; readonly last: EpidemicDay } | null,
  today: EpidemicDay,
): ListDays {
  const opening = named.opening ?? (reports === null ? today : reports.last + 1);
  return {
    first: named.first ?? Math.max(reports === null ? today : reports.first, opening - MOST_DAYS_BACK),
    last: named.last ?? opening + DAYS_AHEAD - 1,
    opening,
  };
}

/** First and last day of all reports, also of those whose place waits for its unit. */
export function reportSpan(tables: readonly CaseTable[]): { first: EpidemicDay; last: EpidemicDay } | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { reportedOn } of tables) {
    for (const day of reportedOn) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first > last ? null : { first, last };
}
