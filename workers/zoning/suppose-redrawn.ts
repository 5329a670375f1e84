// What a redrawing would do to a list: the part of the district that can change is judged as it would be, and laid over the rest.
import { assignParents, labelPoints } from '../../src/domain/district/containment.ts';
import { areExtentsMeeting, extentOf, extentOfPositions } from '../../src/domain/district/place-column.ts';
import { NO_UNIT, type Matcher } from '../../src/domain/district/match/place-match.ts';
import { redrawUnits, unitRowsOf, type Redrawing } from '../../src/domain/district/redrawn-units.ts';
import { describeUnits } from '../../src/domain/district/unit-directory.ts';
import { tableOfRows } from '../../src/domain/district/unit-rows.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import { compareEntries, traceLines, type TracedLine } from '../../src/domain/farmland/trace-lines.ts';
import { unitFootprints } from '../../src/domain/geometry/footprint.ts';
import type { Body } from '../../src/domain/journal/entry.ts';
import type { RecordedOverride } from '../../src/domain/journal/fold.ts';
import type { CountedColumns } from '../../src/domain/publishing/zone-list.ts';
import { overridesAfter } from '../../src/domain/redraw/gestures/carry-overrides.ts';
import { concernedUnits, rowsOfUnits } from '../../src/domain/redraw/gestures/concerned-units.ts';
import { levelChanges, type RedrawnList } from '../../src/domain/redraw/gestures/level-changes.ts';
import { judgeDistrict, type DistrictFacts, type JudgedDistrict, type PreparedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { AssignCost, type CostedDistrict, type CostLayers } from './assign-cost.ts';

/** A list as it is, to hold others against. */
export interface ListNow {
  readonly facts: DistrictFacts;
  readonly overrides: readonly RecordedOverride[];
  readonly prepared: PreparedDistrict;
  readonly judged: JudgedDistrict;
  readonly counted: CountedColumns;
  readonly day: EpidemicDay;
  /** Status words of the day as it is computed. */
  readonly status: Uint16Array;
  readonly cost: AssignCost;
  readonly layers: CostLayers;
  readonly lines: readonly TracedLine[];
}

/** `carried`: what would be recorded along with it. The list is told as the rules compute it. */
export function supposeRedrawn(redrawing: Redrawing, carried: readonly Body[], now: ListNow): RedrawnList {
  const { facts, overrides, prepared, judged, day, status, cost, layers, lines } = now;
  const concerned = concernedUnits(facts.units, prepared.zones, redrawing);
  // What a unit without cases shows may hang on the rest of its county.
  const part = tableOfRows(unitRowsOf(facts.units, rowsOfUnits(facts.units, prepared.zones.zonedOf, new Set([...concerned, ...judged.countyWatch]))));
  const table = redrawUnits(part, [redrawing]);
  const units = { ...table, parent: assignParents(table) };
  const after = judgeDistrict({ ...facts, units, matcher: matchByKey(units, facts.units.id, prepared.matcher), overrides: overridesAfter(overrides, carried) }, judged.timeline, { conditions: judged.conditions });
  const then = after.history(day, day).base;
  const laid = layOver(now, units, after, then);
  const redrawn = retrace(lines, (row) => concerned.has(prepared.zones.zonedOf[row]!), units, after.zones.shown.filter((row) => laid.isConcerned(concerned, row)), laid.rowOf);
  return {
    levels: levelChanges({ units: facts.units, shown: judged.zones.shown, status }, { units, shown: after.zones.shown, status: then }, redrawing),
    cost: { before: cost.of(day, status), now: new AssignCost(laid.district, layers, redrawn).of(day, laid.status) },
  };
}

/** Places mean the units they meant, by key; a unit that is made is meant by its key. */
function matchByKey({ id }: UnitTable, idBefore: readonly string[], matcher: Matcher): Matcher {
  const rowOf = new Map(id.map((key, row) => [key, row]));
  return {
    match(place) {
      const found = matcher.match(place);
      if (found.unit >= 0) return { ...found, unit: rowOf.get(idBefore[found.unit]!) ?? NO_UNIT };
      const unit = rowOf.get(place);
      return unit === undefined ? found : { unit, how: 'key', by: place, prefix: '', rest: '', rivals: [] };
    },
    suggest: () => [],
  };
}

interface Laid {
  readonly district: CostedDistrict;
  readonly status: Uint16Array;
  /** Row in the whole of a row of the part; units that are made stand behind all others. */
  readonly rowOf: Int32Array;
  readonly isConcerned: (concerned: ReadonlySet<number>, row: number) => boolean;
}

/** The part laid over the whole district. */
function layOver({ facts, judged, counted, prepared, status }: ListNow, part: UnitTable, after: JudgedDistrict, then: Uint16Array): Laid {
  const { units } = facts;
  const known = new Map(units.id.map((id, row) => [id, row]));
  const made = part.id.filter((id) => !known.has(id));
  const rowOf = Int32Array.from(part.id, (id) => known.get(id) ?? units.count + made.indexOf(id));
  const longer = <Column extends Int32Array | Uint16Array>(column: Column, longerOne: Column, of: (row: number) => number): Column => {
    longerOne.set(column);
    for (let row = 0; row < part.count; row++) longerOne[rowOf[row]!] = of(row);
    return longerOne;
  };
  const count = units.count + made.length;
  const column = (own: Int32Array, of: (row: number) => number): Int32Array => longer(own, new Int32Array(count), of);
  const toWhole = (row: number): number => (row < 0 ? row : rowOf[row]!);
  const partCounted = describeUnits(part, after.zones, labelPoints(part));
  const partRow = new Map(Array.from(rowOf, (whole, row) => [whole, row]));
  const rest = judged.zoned.filter((row) => !partRow.has(row));
  return {
    rowOf,
    status: longer(status, new Uint16Array(count), (row) => then[row]!),
    isConcerned: (concerned, row) => rowOf[row]! >= units.count || concerned.has(prepared.zones.zonedOf[rowOf[row]!]!),
    district: {
      id: [...units.id, ...made],
      zoned: Uint32Array.from([...rest, ...Array.from(after.zoned, toWhole)]),
      zonedOf: column(judged.zonedOf, (row) => toWhole(after.zonedOf[row]!)),
      parent: column(units.parent, (row) => toWhole(part.parent[row]!)),
      population: column(counted.population, (row) => partCounted.population[row]!),
      households: column(counted.households, (row) => partCounted.households[row]!),
      buildings: column(counted.buildings, (row) => partCounted.buildings[row]!),
      packOn: (day) => judged.packOn(day),
      row: (row, day) => (partRow.has(row) ? after.row(partRow.get(row)!, day) : judged.row(row, day)),
    },
  };
}

/** Lines with their entries into the units concerned found anew. */
function retrace(lines: readonly TracedLine[], isConcerned: (row: number) => boolean, part: UnitTable, shown: Uint32Array, rowOf: Int32Array): TracedLine[] {
  const within = extentOf(part.geometry, [...shown]);
  const isNear = ({ way }: TracedLine): boolean => within !== null && areExtentsMeeting(extentOfPositions(way), within);
  const entered = lines.filter((line) => isNear(line) || line.entries.some(({ unit }) => isConcerned(unit)));
  const anew = new Map(traceLines(entered, unitFootprints(part, shown)).map((line, i) => [entered[i]!, line.entries]));
  return lines.map((line) => {
    const entries = anew.get(line);
    if (entries === undefined) return line;
    const kept = line.entries.filter(({ unit }) => !isConcerned(unit));
    return { ...line, entries: [...kept, ...entries.map((entry) => ({ ...entry, unit: rowOf[entry.unit]! }))].sort(compareEntries) };
  });
}
