// Outlines: the picture of the units of each level, merged where they touch or stand within the merge gap.
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { UnitTable } from '../../district/unit-table.ts';
import { toGeometry } from '../../geometry/features.ts';
import { findNear, indexBounds } from '../../geometry/pairs.ts';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { boundsOf, ringsOf, type Shape } from '../../geometry/rings.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { RimTracer } from '../../geometry/trace-rim.ts';
import { CONTROLLED, levelOf, LEVELS, PRECAUTION, SEALED, type Level, type LevelCode } from '../level.ts';
import { layGround, type OutlineGround } from './outline-ground.ts';
import { groupUnits, type OutlineGroups } from './outline-groups.ts';
import { OutlineCache, type Drawn } from './outline-cache.ts';
import { digestSurroundings, drawGroup, withoutSlivers, type Ground, type Surroundings } from './outlines-level.ts';
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
  /** Status byte per unit row (`level.ts`); rows that are not zoned are ignored. */
  readonly status: Uint16Array;
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
 * The outlines of one set of units on any date. Zoned are the rows that show a level of their own (compounds, hamlets,
 * venues …), so that a compound and its buildings are not drawn twice.
 *
 * Units of one level share an outline when they touch, overlap, stand within 0.25 m (neighbours surveyed apart) or
 * closer than the merge gap. Stricter wins the ground: what a sealed outline covers is not drawn controlled or
 * precaution, also where two units' own outlines overlap; a unit wholly under a stricter one has no outline of its own.
 * A closed street never covers a unit of another level, whichever it is. The order of the rows changes nothing but ids.
 *
 * Borders are found once; a date traces the rims of its groups. Overlapping units and closed streets go to the clipper,
 * group by group. A group drawn before, with nothing new around it, is not drawn again.
 */
export class Outlines {
  private readonly ground: OutlineGround;
  private readonly tracer: RimTracer;
  private readonly cache: OutlineCache;
  private streetsDrawn = 0;

  /** `snapDistance`: millimetres within which corners surveyed apart are one. */
  constructor(private readonly units: UnitTable, private readonly zoned: Uint32Array, snapDistance = SNAP_DISTANCE) {
    this.ground = layGround(units, zoned, snapDistance);
    this.tracer = new RimTracer(this.ground.coverage);
    this.cache = new OutlineCache(this.ground.footprints.length, this.ground.coverage.count);
  }

  draw({ status, mergeGapMeters, precaution }: OutlineRequest): OutlineAnswer {
    const { units, zoned, ground } = this;
    const { footprints, plane } = ground;
    const gap = Math.min(WIDEST_GAP_METERS, Math.max(0, mergeGapMeters)) * MILLIMETERS;
    const levels = new Uint8Array(footprints.length);
    for (let i = 0; i < levels.length; i++) levels[i] = levelOf(status[ground.row[i]!]!);
    const undrawn = countUndrawn(status, zoned, levels);
    this.cache.beginDate();
    const groups = groupUnits(ground, levels, ground.streetPairs(gap));
    const taken: Ground[] = [];
    const streets: Ground[] = [];
    const draw = (level: LevelCode): ZoneOutline[] => {
      const index = indexBounds(streets);
      const known = [...streets];
      const around: Surroundings = { ground, levels, level, gap, streetsIn: (bounds) => findNear(index, bounds, 0).map((i) => known[i]!), nextSerial: () => ++this.streetsDrawn };
      const outlines: ZoneOutline[] = [];
      for (let group = 0; group < levels.length; group++) {
        if (levels[group] !== level || groups.groupOf[group] !== group) continue;
        const drawing = this.drawOne(group, groups, around);
        if (drawing.streets.length > 0) streets.push(...drawing.streets);
        if (precaution === 'complement') taken.push(...drawing.shapes.map(toGround));
        if (drawing.outline !== null) outlines.push(drawing.outline);
      }
      return groups.isOrdered ? outlines : outlines.sort((a, b) => Number(a.id) - Number(b.id));
    };
    const sealed = draw(SEALED);
    const controlled = draw(CONTROLLED);
    if (precaution === 'perUnit') return { sealed, controlled, precaution: draw(PRECAUTION), undrawn };
    const rest = drawRest({ units, status, zoned, footprints, taken, plane });
    return { sealed, controlled, precaution: rest.outlines, undrawn: [undrawn[0], rest.undrawn, undrawn[2], undrawn[3]] };
  }

  private drawOne(group: number, groups: OutlineGroups, around: Surroundings): Drawn {
    const level = around.level as LevelCode;
    const isHard = groups.isHard[group] === 1;
    const digest = isHard ? digestSurroundings(groups.membersOf(group), around) : 0;
    const before = this.cache.recall(group, groups, digest, level);
    if (before !== null) return before;
    const drawing = isHard
      ? drawGroup(group, groups, this.tracer, around)
      : { shapes: withoutSlivers(this.tracer.trace(groups.membersOf(group), groups.groupOf)), streets: [] };
    const geometry = toGeometry(drawing.shapes, this.ground.plane);
    const properties: ZoneOutlineProperties = { level: LEVELS[level], units: groups.count[group]!, surveyed: groups.isSurveyed[group] === 1, kind: 'units' };
    const drawn: Drawn = { ...drawing, outline: geometry === null ? null : { type: 'Feature', id: groups.lowestRow[group]!, properties, geometry } };
    this.cache.keep(group, groups, digest, level, drawn);
    return drawn;
  }
}

function toGround(shape: Shape): Ground {
  return { rings: ringsOf([shape]), bounds: boundsOf([shape.outer]), serial: 0 };
}

function countUndrawn(status: Uint16Array, zoned: Uint32Array, drawn: Uint8Array): [number, number, number, number] {
  const undrawn: [number, number, number, number] = [0, 0, 0, 0];
  for (const row of zoned) undrawn[levelOf(status[row]!)]++;
  for (const level of drawn) undrawn[level]!--;
  return undrawn;
}
