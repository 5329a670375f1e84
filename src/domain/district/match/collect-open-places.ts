// Collects the places that no unit is known for from the rows that wait for them.
import type { CaseTable } from '../case-table.ts';
import type { OpenPlace } from './open-places.ts';
import type { Matcher } from './place-match.ts';

/**
 * The open places of the rows without a unit, most reports first, then by name. Places a person refused are left out and
 * only counted: `refused` rows.
 */
export function collectOpenPlaces(
  cases: readonly CaseTable[],
  waiting: readonly { readonly table: number; readonly row: number; readonly place: string }[],
  matcher: Matcher,
): { readonly places: readonly OpenPlace[]; readonly refused: number } {
  const open = new Map<string, OpenPlace>();
  let refused = 0;
  for (const { table, row, place } of waiting) {
    const { how } = matcher.match(place);
    if (how === 'refused') {
      refused++;
      continue;
    }
    const reportedOn = cases[table]!.reportedOn[row]!;
    const before = open.get(place);
    open.set(place, {
      place,
      // A matched place waits only when it names a street or district, which has no level of its own.
      why: how === 'several' || how === 'other-street' || how === 'other-district' ? how : 'unknown',
      reports: (before?.reports ?? 0) + 1,
      lastReportedOn: Math.max(before?.lastReportedOn ?? reportedOn, reportedOn),
    });
  }
  const places = [...open.values()].toSorted((a, b) => b.reports - a.reports || (a.place < b.place ? -1 : 1));
  return { places, refused };
}
