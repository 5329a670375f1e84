// The faults of a list as the zoning desk finds them: in the borders of redrawn units, at their gates, and in the levels.
import type { Position } from 'geojson';
import { extentOf, MULTI_POLYGON, placeAt } from '../../src/domain/district/place-column.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import { MINUTES_PER_DAY, type EpidemicDay } from '../../src/domain/day.ts';
import { findListFaults, type Fault, type SplitUnit } from '../../src/domain/faults/faults.ts';
import { findUnguardedCrossings, type ClosedUnit } from '../../src/domain/faults/unguarded-crossings.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import { openShapes, placedUnits } from '../../src/domain/redraw/shapes/open-shapes.ts';
import { findOverlaps } from '../../src/domain/redraw/shapes/partition.ts';
import { CONTROLLED, LEVELS, levelOf } from '../../src/domain/zoning/level.ts';
import type { JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { readLayer } from '../layers.ts';

/** Square metres: less is the noise of surveys. */
const LEAST_OVERLAP = 1;

/** `status`: of the list as it is shown, or frozen. */
export type FindFaults = (judged: JudgedDistrict, day: EpidemicDay, status: Uint16Array) => Fault[];

/** What of the layers the faults of every list are held against. */
interface FaultGround {
  readonly roads: readonly (readonly Position[])[];
  /** Gates and barriers. */
  readonly guards: readonly Position[];
}

/** Reads the layers once a district. */
export async function openFaults(plan: Plan, units: UnitTable): Promise<FindFaults> {
  const ground = await readFaultGround(plan);
  return (judged, day, status) => findFaults(plan, units, judged, ground, day, status);
}

async function readFaultGround(plan: Plan): Promise<FaultGround> {
  const [roads, facilities] = await Promise.all(['roads', 'facilities'].map((name) => readLayer(plan, name)));
  return {
    roads: roads!.flatMap(({ geometry }) => (geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [])),
    guards: facilities!.flatMap(({ geometry, properties }) => (geometry?.type === 'Point' && ['gate', 'barrier'].includes(String(properties?.['kind'])) ? [geometry.coordinates] : [])),
  };
}

function findFaults(plan: Plan, units: UnitTable, judged: JudgedDistrict, { roads, guards }: FaultGround, day: EpidemicDay, status: Uint16Array): Fault[] {
  const closed = [...judged.zoned].filter((row) => levelOf(status[row]!) >= CONTROLLED);
  const crossings = findUnguardedCrossings(closed.map((row) => ({ row, rings: ringsOf(units, row) })), roads, guards).map(({ row, at }): Fault => ({ kind: 'unguarded', rows: [row], at }));
  const standings = Array.from(judged.zoned, (row) => {
    const { ruleLevel, lastPositive } = judged.row(row, day);
    return { row, shown: LEVELS[levelOf(status[row]!)], ruleLevel, lastPositive };
  });
  const ended = plan.overrides.flatMap(({ area, level, until }) => {
    const row = judged.matcher.match(area).unit;
    return row < 0 ? [] : [{ row, level, until }];
  });
  return [...findListFaults(standings, splitUnits(plan, units, judged, day, status), ended, day), ...borderFaults(plan, units, judged), ...crossings];
}

/** Every split with its pieces as they are shown. */
function splitUnits(plan: Plan, units: UnitTable, judged: JudgedDistrict, day: EpidemicDay, status: Uint16Array): SplitUnit[] {
  const rowOf = new Map(units.id.map((id, row) => [id, row]));
  const given = new Set(plan.overrides.filter(({ from, until }) => from <= day && day <= until).map(({ area }) => judged.matcher.match(area).unit));
  // Where parts are zoned by themselves, compounds around them show a level too.
  const isShown = new Set(judged.zones.shown);
  return plan.redrawings.flatMap(({ how, units: redrawn, recordedAt }) => {
    if (how !== 'split') return [];
    const pieces = new Set(redrawn.flatMap(({ unit, made }) => (made === undefined ? [] : [made.like, unit])));
    return [{
      splitOn: Math.floor(recordedAt / MINUTES_PER_DAY),
      pieces: [...pieces].map((unit) => rowOf.get(unit) ?? -1).filter((row) => isShown.has(row))
        .map((row) => ({ row, shown: LEVELS[levelOf(status[row]!)], lastPositive: judged.row(row, day).lastPositive, isGiven: given.has(row) })),
    }];
  });
}

function ringsOf(units: UnitTable, row: number): ClosedUnit['rings'] {
  const place = placeAt(units.geometry, row);
  return place === null || place.type === 'Point' ? [] : place.type === 'Polygon' ? place.coordinates : place.coordinates.flat();
}

/** Of redrawn units only: what files bring overlapping is told where they are brought. */
function borderFaults(plan: Plan, units: UnitTable, judged: JudgedDistrict): Fault[] {
  const rowOf = new Map(units.id.map((id, row) => [id, row]));
  const zoned = new Set(judged.zoned);
  const redrawn = new Set(plan.redrawings.flatMap((redrawing) => redrawing.units.map(({ unit }) => rowOf.get(unit) ?? -1)).filter((row) => zoned.has(row)));
  if (redrawn.size === 0) return [];
  const extents = [...redrawn].map((row) => extentOf(units.geometry, [row])).filter((extent) => extent !== null);
  const near = [...zoned].filter((row) => {
    const own = extentOf(units.geometry, [row]);
    return own !== null && extents.some((one) => own[0] <= one[2] && own[2] >= one[0] && own[1] <= one[3] && own[3] >= one[1]);
  });
  const overlaps = findOverlaps(openShapes(placedUnits(units.geometry, units.id, near)).shapes, LEAST_OVERLAP)
    .map(({ one, other, squareMeters }) => ({ rows: [rowOf.get(one)!, rowOf.get(other)!] as const, squareMeters }))
    .filter(({ rows }) => rows.some((row) => redrawn.has(row)))
    .map(({ rows, squareMeters }): Fault => ({ kind: 'overlap', rows, squareMeters }));
  const apart = [...redrawn].filter((row) => units.geometry.kind[row] === MULTI_POLYGON).map((row): Fault => ({ kind: 'apart', rows: [row], parts: units.geometry.polygonStart[row + 1]! - units.geometry.polygonStart[row]! }));
  return [...overlaps, ...apart];
}
