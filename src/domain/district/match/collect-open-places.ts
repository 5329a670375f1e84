// Collects the places that no unit is known for from the rows that wait for them, and those that a person decided about.
import type { CaseTable } from '../case-table.ts';
import type { DecidedPlace, OpenPlace } from './open-places.ts';
import type { Matcher } from './place-match.ts';

/** The places of the rows without a unit that wait, most reports first, then by name; refused ones do not wait. */
export function collectOpenPlaces(
  cases: readonly CaseTable[],
  waiting: readonly { readonly table: number; readonly row: number; readonly place: string }[],
  matcher: Matcher,
): OpenPlace[] {
  const open = new Map<string, OpenPlace>();
  for (const { table, row, place } of waiting) {
    const { how } = matcher.match(place);
    if (how === 'refused') continue;
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
  return mostFirst([...open.values()]);
}

/** Decisions in force with the reports of exactly that place, most first. */
export function collectDecidedPlaces(cases: readonly CaseTable[], decided: readonly (readonly [place: string, unit: string | null])[]): DecidedPlace[] {
  const counts = new Map(decided.map(([place]) => [place, 0]));
  for (const { places, place: placeOf } of cases) {
    const asked = places.map((place) => counts.has(place));
    for (const number of placeOf) if (asked[number]) counts.set(places[number]!, counts.get(places[number]!)! + 1);
  }
  return mostFirst(decided.map(([place, unit]) => ({ place, unit, reports: counts.get(place)! })));
}

function mostFirst<Place extends { readonly place: string; readonly reports: number }>(places: Place[]): Place[] {
  return places.toSorted((a, b) => b.reports - a.reports || (a.place < b.place ? -1 : 1));
}
