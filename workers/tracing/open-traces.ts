// What a case file has on tracing, read and matched to units once: investigations, stays, rosters and tracks, and the case lists behind them.
import type { MultiPolygon, Polygon } from 'geojson';
import { labelPoints } from '../../src/domain/district/containment.ts';
import type { CaseTable } from '../../src/domain/district/case-table.ts';
import { placeAt } from '../../src/domain/district/place-column.ts';
import type { Matcher } from '../../src/domain/district/match/place-match.ts';
import { UNIT_KINDS, type UnitTable } from '../../src/domain/district/unit-table.ts';
import { matchHome } from '../../src/domain/district/match/match-home.ts';
import type { VisitTable } from '../../src/domain/district/fact-tables.ts';
import type { RowId } from '../../src/domain/journal/entry.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import { foldUpTo, type JournalUpTo } from '../../src/domain/journal/up-to-version.ts';
import type { PlacedStays } from '../../src/domain/tracing/stays/stored-stays.ts';
import { loadRecorded, loadTables, loadUnits, matcherOf, type Missing } from '../../src/formats/case-file/stored-tables.ts';
import { loadTracing, type RecordedTracing } from '../../src/formats/case-file/stored-tracing.ts';
import { getRowSet } from '../../src/io/row-sets.ts';

export interface OpenTraces {
  readonly plan: Plan;
  readonly units: UnitTable;
  /** Label points of all units, lng and lat interleaved. */
  readonly centers: Float64Array;
  readonly border: readonly (Polygon | MultiPolygon)[];
  /** A stay without coordinates of its own has those of its unit. */
  readonly recorded: RecordedTracing;
  readonly lists: readonly CaseTable[];
  /** Where a row of a list stands in the journal. */
  readonly idOfReport: (list: number, row: number) => RowId;
  readonly visits: readonly VisitTable[];
  readonly rowOfPlace: (place: string) => number;
  readonly missing: readonly string[];
}

const DISTRICT = UNIT_KINDS.indexOf('district');

export async function openTraces(ask: JournalUpTo): Promise<OpenTraces> {
  const plan = foldUpTo(ask);
  const missing: Missing = new Set();
  const [units, lists, visits] = await Promise.all([loadUnits(plan, getRowSet, missing), loadRecorded(plan, 'cases', getRowSet, missing), loadTables(plan, 'visits', getRowSet, missing)]);
  const rowOfPlace = rememberRows(matcherOf(plan, units), units);
  const recorded = await loadTracing(plan, getRowSet, missing, rowOfPlace);
  const centers = labelPoints(units);
  return {
    plan, units, centers, border: bordersOf(units), recorded: { ...recorded, stays: placeByUnit(recorded.stays, centers) },
    lists: lists.map(({ table }) => table), idOfReport: (list, row) => lists[list]!.idOf(row), visits, rowOfPlace, missing: [...missing],
  };
}

/** Many rows name the same place. */
function rememberRows(matcher: Matcher, { kind }: UnitTable): (place: string) => number {
  const known = new Map<string, number>();
  return (place) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const row = matchHome(matcher, kind, place);
    known.set(place, row);
    return row;
  };
}

function bordersOf({ count, kind, geometry }: UnitTable): (Polygon | MultiPolygon)[] {
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => kind[row] === DISTRICT);
  return rows.map((row) => placeAt(geometry, row)).filter((place) => place !== null && place.type !== 'Point');
}

function placeByUnit(placed: PlacedStays, centers: Float64Array): PlacedStays {
  const { stays } = placed;
  const [longitude, latitude] = [stays.longitude.slice(), stays.latitude.slice()];
  for (let row = 0; row < stays.count; row++) {
    const unit = stays.place[row]!;
    if (unit < 0 || !(Number.isNaN(longitude[row]!) || Number.isNaN(latitude[row]!))) continue;
    longitude[row] = centers[2 * unit]!;
    latitude[row] = centers[2 * unit + 1]!;
  }
  return { ...placed, stays: { ...stays, longitude, latitude } };
}
