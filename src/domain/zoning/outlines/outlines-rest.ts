// Precaution as the rest: a district less its sealed and controlled outlines (national rule, 《社区防控方案》 综发〔2021〕92号).
import type { Paths64 } from 'clipper2-ts';
import { placeAt } from '../../district/place-column.ts';
import { UNIT_KINDS, type UnitTable } from '../../district/unit-table.ts';
import { toGeometry } from '../../geometry/features.ts';
import { isInsideRings, polygonRings, type Footprint } from '../../geometry/footprint.ts';
import { convexHull } from '../../geometry/hull.ts';
import type { Plane } from '../../geometry/plane.ts';
import { boundsOf, type Shape } from '../../geometry/rings.ts';
import { findNear, indexBounds } from '../../geometry/pairs.ts';
import { uniteRings } from '../../geometry/clip.ts';
import { levelOf, PRECAUTION } from '../level.ts';
import { subtractGround, type Ground } from './outlines-level.ts';
import type { ZoneOutline, ZoneOutlineProperties } from './outlines.ts';

const DISTRICT = UNIT_KINDS.indexOf('district');

export interface RestRequest {
  readonly units: UnitTable;
  readonly status: Uint16Array;
  readonly zoned: Uint32Array;
  /** Placed zoned units of all levels. */
  readonly footprints: readonly Footprint[];
  /** What sealed and controlled outlines cover, in pieces. */
  readonly taken: readonly Ground[];
  readonly plane: Plane;
}

export interface Rest {
  readonly outlines: ZoneOutline[];
  /** Precaution units that belong to no ground drawn. */
  readonly undrawn: number;
}

interface District {
  readonly row: number;
  readonly rings: Paths64;
}

/**
 * One outline per district polygon that has a unit of level precaution. Units count to the district above them, else
 * to the one they lie in; a lone district polygon takes all, also those without a place. Without any district polygon
 * the convex hull of all placed units stands for it, and units without a place are counted as undrawn.
 */
export function drawRest(request: RestRequest): Rest {
  const { units, status, zoned, footprints, plane } = request;
  const rows = [...zoned].filter((row) => levelOf(status[row]!) === PRECAUTION);
  if (rows.length === 0) return { outlines: [], undrawn: 0 };
  const districts = findDistricts(units, plane);
  if (districts.length === 0) {
    const placed = new Set(footprints.map(({ row }) => row));
    const drawn = rows.filter((row) => placed.has(row));
    const hull = convexHull(footprints.flatMap(({ rings }) => rings.flat()));
    return { outlines: drawPart(request, drawn, [hull], 'rest-of-hull'), undrawn: rows.length - drawn.length };
  }
  const members = new Map<District, number[]>();
  const districtOf = assignDistricts(districts, request);
  let undrawn = 0;
  for (const row of rows) {
    const district = districtOf(row);
    if (district === undefined) undrawn++;
    else if (members.has(district)) members.get(district)!.push(row);
    else members.set(district, [row]);
  }
  const outlines = [...members].flatMap(([{ rings }, drawn]) => drawPart(request, drawn, rings, 'rest-of-district'));
  return { outlines: outlines.sort((a, b) => Number(a.id) - Number(b.id)), undrawn };
}

function findDistricts(units: UnitTable, plane: Plane): District[] {
  const districts: District[] = [];
  for (let row = 0; row < units.count; row++) {
    if (units.kind[row] !== DISTRICT) continue;
    const geometry = placeAt(units.geometry, row);
    if (geometry === null || geometry.type === 'Point') continue;
    const rings = polygonRings(geometry, plane);
    if (rings.length > 0) districts.push({ row, rings });
  }
  return districts;
}

function assignDistricts(districts: readonly District[], { units, footprints }: RestRequest): (row: number) => District | undefined {
  const districtAt = new Map(districts.map((district) => [district.row, district]));
  const cornerOf = new Map(footprints.map(({ row, rings }) => [row, rings[0]![0]!]));
  return (row) => {
    for (let above = row; above >= 0; above = units.parent[above]!) {
      const district = districtAt.get(above);
      if (district) return district;
    }
    if (districts.length === 1) return districts[0];
    const corner = cornerOf.get(row);
    return corner && districts.find(({ rings }) => isInsideRings(corner, rings));
  };
}

function drawPart({ taken, plane }: RestRequest, rows: readonly number[], rings: Paths64, kind: ZoneOutlineProperties['kind']): ZoneOutline[] {
  if (rows.length === 0) return [];
  const cut = findNear(indexBounds(taken), boundsOf(rings), 0).flatMap((i) => taken[i]!.rings);
  const whole: Shape[] = uniteRings(rings);
  const geometry = toGeometry(cut.length === 0 ? whole : subtractGround(whole, cut), plane);
  if (geometry === null) return [];
  const surveyed = kind === 'rest-of-district';
  const id = rows.reduce((lowest, row) => Math.min(lowest, row));
  return [{ type: 'Feature', id, properties: { level: 'precaution', units: rows.length, surveyed, kind }, geometry }];
}
