// Outlines: the picture of the units of each level, merged where they touch or stand within the merge gap.
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { UnitTable } from '../../district/unit-table.ts';
import { unitFootprints, type Footprint } from '../../geometry/footprint.ts';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { snapFootprints } from '../../geometry/snap.ts';
import { CONTROLLED, levelOf, LEVELS, PRECAUTION, SEALED, type Level, type LevelCode } from '../level.ts';
import { drawLevel, type Ground } from './outlines-level.ts';
import { drawRest } from './outlines-rest.ts';

/** Metres; a wider gap is taken as this. Wider streets divide neighbourhoods, and the setting offers no more. */
const WIDEST_GAP_METERS = 60;

/** One outline: a connected group of units of one level. `id` is the lowest unit row in it. */
export interface ZoneOutlineProperties {
  readonly level: Level;
  readonly units: number;
  /** False where any unit in it is a point drawn as a disc, and for a hull. */
  readonly surveyed: boolean;
  /** `units`: union of units; `rest-of-district`: district less sealed and controlled; `rest-of-hull`: the units' hull instead of the district. */
  readonly kind: 'units' | 'rest-of-district' | 'rest-of-hull';
}
export type ZoneOutline = Feature<Polygon | MultiPolygon, ZoneOutlineProperties>;

export interface OutlineRequest {
  readonly units: UnitTable;
  /** Status byte per unit row (`level.ts`); rows not in `zoned` are ignored. */
  readonly status: Uint16Array;
  /** Rows that are zoned (compounds, hamlets, venues …), so that a compound and its buildings are not drawn twice. */
  readonly zoned: Uint32Array;
  /** Gap in metres closed between units of one level for display, 0–60. */
  readonly mergeGapMeters: number;
  /** Precaution as the rest of the district (`complement`) or per unit. */
  readonly precaution: 'perUnit' | 'complement';
}

export interface OutlineAnswer {
  readonly sealed: readonly ZoneOutline[];
  readonly controlled: readonly ZoneOutline[];
  readonly precaution: readonly ZoneOutline[];
  /** Zoned units that could not be drawn because they have no place, per level code. */
  readonly undrawn: readonly [number, number, number, number];
}

/**
 * Draws the zones of one day.
 *
 * Units of one level share an outline when they touch, overlap, stand within 0.25 m (neighbours surveyed apart) or
 * closer than the merge gap. Stricter wins the ground: what a sealed outline covers is not drawn controlled or
 * precaution, also where two units' own outlines overlap; a unit wholly under a stricter one has no outline of its own.
 * A closed street never covers a unit of another level, whichever it is. The order of the rows changes nothing but ids.
 */
export function drawOutlines(request: OutlineRequest): OutlineAnswer {
  const { units, status, zoned, precaution } = request;
  const gap = Math.min(WIDEST_GAP_METERS, Math.max(0, request.mergeGapMeters)) * MILLIMETERS;
  const { plane, footprints: drawn } = unitFootprints(units, zoned);
  const footprints = snapFootprints(drawn);
  const levels = footprints.map(({ row }) => levelOf(status[row]!));
  const undrawn = countUndrawn(request, levels);

  const unitsOf = (wanted: (level: LevelCode) => boolean): Footprint[] => footprints.filter((_, i) => wanted(levels[i]!));
  const streets: Ground[] = [];
  const draw = (code: LevelCode): ZoneOutline[] => {
    const own = unitsOf((level) => level === code);
    const others = gap === 0 ? [] : unitsOf((level) => level !== code);
    const picture = drawLevel({ own, others, stricter: unitsOf((level) => level > code), streets, gap, plane, level: LEVELS[code] });
    streets.push(...picture.streets);
    return picture.outlines;
  };
  const sealed = draw(SEALED);
  const controlled = draw(CONTROLLED);
  if (precaution === 'perUnit') return { sealed, controlled, precaution: draw(PRECAUTION), undrawn };

  const taken = [...unitsOf((level) => level > PRECAUTION), ...streets];
  const rest = drawRest({ units, status, zoned, footprints, taken, plane });
  return { sealed, controlled, precaution: rest.outlines, undrawn: [undrawn[0], rest.undrawn, undrawn[2], undrawn[3]] };
}

function countUndrawn({ status, zoned }: OutlineRequest, drawn: readonly LevelCode[]): [number, number, number, number] {
  const undrawn: [number, number, number, number] = [0, 0, 0, 0];
  for (const row of zoned) undrawn[levelOf(status[row]!)]++;
  for (const level of drawn) undrawn[level]--;
  return undrawn;
}
