// 两点一线的合规检查: written apart from what finds the lines. It walks a line over the ground and reports everything the rule forbids.
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type Flatbush from 'flatbush';
import type { FarmGround } from '../../farmland/judge-line.ts';
import type { Footprint, UnitFootprints } from '../../geometry/footprint.ts';
import { indexBounds } from '../../geometry/pairs.ts';
import { CONTROLLED, levelOf, SEALED } from '../../zoning/level.ts';
import { GATE_IN, GATE_OFF_METERS, GATE_OUT, MAY_NOT, type GateTable } from './farm-places.ts';
import { distanceToRings, nearestOnRings, sidesAlong, toPlane, type PlanePoint, type PlaneRings } from './walk-rings.ts';

export type LineFault =
  | 'no-line' | 'home-unknown' | 'home-may-not' | 'starts-elsewhere' | 'ends-elsewhere'
  | 'leaves-beside-gate' | 'against-gate' | 'enters-sealed' | 'enters-controlled';

export interface LineViolation {
  readonly fault: LineFault;
  /** Row of the unit, −1 where it is about none. */
  readonly unit: number;
  readonly at: Position | null;
}

export interface CheckedLine {
  readonly positions: readonly Position[];
  /** Row of the home's unit, −1 unknown; its point, where the list gives one. */
  readonly home: number;
  readonly homeAt: Position | null;
  /** Outline or point of the field; of the block's middle or the village where no more is known. */
  readonly field: Polygon | MultiPolygon | Point;
  /** Movement of the household: `MAY_NOT` … */
  readonly movement: number;
}

/** Metres by which a line may miss its two ends or its gate. */
const AT_METERS = 1;

/** What lines are checked against; made once for a list. */
export class LineChecker {
  private readonly rings: ReadonlyMap<number, PlaneRings>;
  private readonly forbidden: readonly Footprint[];
  private readonly index: Flatbush | null;

  constructor(private readonly ground: FarmGround, private readonly footprints: UnitFootprints, private readonly gates: GateTable) {
    this.rings = new Map(footprints.footprints.map(({ row, rings }) => [row, rings.map((ring) => ring.map(({ x, y }) => ({ x: x / 1000, y: y / 1000 })))]));
    this.forbidden = footprints.footprints.filter(({ row }) => levelOf(ground.status[row]!) >= CONTROLLED);
    this.index = indexBounds(this.forbidden);
  }

  check(line: CheckedLine): LineViolation[] {
    const { ground } = this;
    const zoned = line.home < 0 ? -1 : ground.zonedOf[line.home]!;
    if (line.positions.length < 2) return [{ fault: 'no-line', unit: -1, at: null }];
    if (zoned < 0) return [{ fault: 'home-unknown', unit: -1, at: line.positions[0]! }];
    const own: number[] = [];
    for (let row = zoned; row >= 0; row = ground.parent[row]!) own.push(row);
    const way = line.positions.map((position) => toPlane(this.footprints.plane, position));
    const violations: LineViolation[] = [];
    if (line.movement === MAY_NOT) violations.push({ fault: 'home-may-not', unit: zoned, at: line.positions[0]! });
    const wall = own.find((row) => this.rings.has(row) && this.gates.unit.includes(row));
    if (!this.startsAtHome(line, way[0]!, wall ?? own.find((row) => this.rings.has(row)), wall !== undefined)) violations.push({ fault: 'starts-elsewhere', unit: zoned, at: line.positions[0]! });
    if (!this.endsAtField(line, way.at(-1)!)) violations.push({ fault: 'ends-elsewhere', unit: -1, at: line.positions.at(-1)! });
    if (wall !== undefined) violations.push(...this.passWall(way, wall));
    violations.push(...this.enterOthers(way, new Set(own)));
    return violations;
  }

  /** A home without a point, or with one beyond its wall, is anywhere in its unit. */
  private startsAtHome({ homeAt }: CheckedLine, start: PlanePoint, unit: number | undefined, isWalled: boolean): boolean {
    const rings = unit === undefined ? undefined : this.rings.get(unit)!;
    const isIn = (point: PlanePoint): boolean => rings !== undefined && distanceToRings(point, rings) <= 0.01;
    const home = homeAt && toPlane(this.footprints.plane, homeAt);
    if (home === null || (isWalled && !isIn(home))) return isIn(start);
    return Math.hypot(start.x - home.x, start.y - home.y) <= AT_METERS;
  }

  private endsAtField({ field }: CheckedLine, end: PlanePoint): boolean {
    const { plane } = this.footprints;
    if (field.type === 'Point') {
      const point = toPlane(plane, field.coordinates);
      return Math.hypot(end.x - point.x, end.y - point.y) <= AT_METERS;
    }
    const polygons = field.type === 'Polygon' ? [field.coordinates] : field.coordinates;
    return polygons.some((rings) => distanceToRings(end, rings.map((ring) => ring.map((position) => toPlane(plane, position)))) <= AT_METERS);
  }

  /** Every passage through the own wall is at a gate that opens that way. */
  private passWall(way: readonly PlanePoint[], wall: number): LineViolation[] {
    const rings = this.rings.get(wall)!;
    const violations: LineViolation[] = [];
    const gates: { readonly at: PlanePoint; readonly oneWay: number }[] = [];
    for (let row = 0; row < this.gates.count; row++) {
      if (this.gates.unit[row] !== wall) continue;
      const point = toPlane(this.footprints.plane, [this.gates.point[2 * row]!, this.gates.point[2 * row + 1]!]);
      const { at, meters } = nearestOnRings(point, rings);
      if (meters < GATE_OFF_METERS) gates.push({ at, oneWay: this.gates.oneWay[row]! });
    }
    let side = 0;
    /** The way since it was last clearly on a side. */
    let passage: PlanePoint[] = [];
    for (let i = 1; i < way.length; i++) {
      for (const part of sidesAlong(way[i - 1]!, way[i]!, rings)) {
        if (part.side === 0 || part.side === side) {
          if (part.side === 0) passage.push(part.from, part.to);
          else passage = [part.to];
          continue;
        }
        passage.push(part.from);
        if (side !== 0) {
          const near = gates.filter(({ at }) => passage.some((point, k) => k > 0 ? distanceToStretch(at, passage[k - 1]!, point) <= AT_METERS : Math.hypot(at.x - point.x, at.y - point.y) <= AT_METERS));
          const forbids = side > 0 ? GATE_IN : GATE_OUT;
          if (near.length === 0) violations.push({ fault: 'leaves-beside-gate', unit: wall, at: this.toPosition(part.from) });
          else if (near.every(({ oneWay }) => oneWay === forbids)) violations.push({ fault: 'against-gate', unit: wall, at: this.toPosition(part.from) });
        }
        side = part.side;
        passage = [part.to];
      }
    }
    return violations;
  }

  /** Every entry into another's sealed or controlled unit. */
  private enterOthers(way: readonly PlanePoint[], own: ReadonlySet<number>): LineViolation[] {
    const violations: LineViolation[] = [];
    for (const unit of this.index?.search(...boundsAbout(way)).sort((a, b) => a - b) ?? []) {
      const { row, bounds } = this.forbidden[unit]!;
      const level = levelOf(this.ground.status[row]!);
      if (own.has(row)) continue;
      let isIn = false;
      for (let i = 1; i < way.length; i++) {
        const [a, b] = [way[i - 1]!, way[i]!];
        if (Math.max(a.x, b.x) * 1000 < bounds.minX || Math.min(a.x, b.x) * 1000 > bounds.maxX || Math.max(a.y, b.y) * 1000 < bounds.minY || Math.min(a.y, b.y) * 1000 > bounds.maxY) {
          isIn = false;
          continue;
        }
        for (const part of sidesAlong(a, b, this.rings.get(row)!)) {
          if (part.side > 0 && !isIn) violations.push({ fault: level === SEALED ? 'enters-sealed' : 'enters-controlled', unit: row, at: this.toPosition(part.from) });
          if (part.side !== 0) isIn = part.side > 0;
        }
      }
    }
    return violations;
  }

  private toPosition({ x, y }: PlanePoint): Position {
    const { plane } = this.footprints;
    return [plane.longitude + x / plane.metersPerLongitude, plane.latitude + y / plane.metersPerLatitude];
  }
}

/** In millimetres, as footprints are. */
function boundsAbout(way: readonly PlanePoint[]): [minX: number, minY: number, maxX: number, maxY: number] {
  let bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of way) bounds = [Math.min(bounds[0], x * 1000), Math.min(bounds[1], y * 1000), Math.max(bounds[2], x * 1000), Math.max(bounds[3], y * 1000)];
  return bounds;
}

function distanceToStretch(point: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square));
  return Math.hypot(a.x + dx * share - point.x, a.y + dy * share - point.y);
}
