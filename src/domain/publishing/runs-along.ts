// Which named lines run along a piece of a plot's boundary, and how near.
import { CellGrid } from '../geometry/cell-grid.ts';
import { widen, type Bounds } from '../geometry/rings.ts';
import { nearestOn, segmentsOf, type BoundKind, type NamedLines, type Segment } from './named-lines.ts';
import type { BoundaryPiece } from './plot-sides.ts';

/** A name with its kind; a road and a compound of one name are two. */
export interface Neighbour {
  readonly name: string;
  readonly kind: BoundKind;
}

/** Lines run along where they turn from the boundary by less than 45°. */
const LEAST_COSINE = Math.SQRT1_2;
/** Shares of the reach that a line, or foreign ground, may lie inside the plot: a hand is not that exact. */
const LINE_INSIDE = 1 / 2;
const GROUND_INSIDE = 1 / 4;

interface NearSegment extends Segment {
  readonly neighbour: number;
  readonly isRing: boolean;
}

/** The named lines about a plot, to be asked piece by piece. */
export class NearLines {
  readonly neighbours: Neighbour[] = [];
  private readonly segments: NearSegment[] = [];
  private readonly grid: CellGrid;

  /** `bounds` of the plot, `reach` in millimetres. */
  constructor({ paths }: NamedLines, bounds: Bounds, private readonly reach: number) {
    const box = widen(bounds, reach);
    const numbers = new Map<string, number>();
    for (const path of paths) {
      if (!isMeeting(path.bounds, box)) continue;
      const { name, kind, isRing } = path;
      const key = `${kind} ${name}`;
      const neighbour = numbers.get(key) ?? numbers.size;
      if (neighbour === numbers.size) this.neighbours.push({ name, kind });
      numbers.set(key, neighbour);
      for (const segment of segmentsOf(path)) {
        const { ax, ay, bx, by } = segment;
        if (isMeeting({ minX: Math.min(ax, bx), maxX: Math.max(ax, bx), minY: Math.min(ay, by), maxY: Math.max(ay, by) }, box)) this.segments.push({ ...segment, neighbour, isRing });
      }
    }
    this.grid = new CellGrid(2 * reach, 4 * this.segments.length);
    this.segments.forEach(({ ax, ay, bx, by }, i) => this.grid.addLine(i, ax, ay, bx, by, 0));
  }

  /** By number of the neighbour: how far those that run along the piece are from it, in millimetres. */
  along(piece: BoundaryPiece): Map<number, number> {
    const near = new Map<number, number>();
    const count = this.grid.findAround(piece.x, piece.y, this.reach);
    for (let i = 0; i < count; i++) {
      const segment = this.segments[this.grid.found[i]!]!;
      if (!isAlong(segment, piece)) continue;
      const { x, y, distance } = nearestOn(segment, piece.x, piece.y);
      if (distance > this.reach || distance >= (near.get(segment.neighbour) ?? Infinity)) continue;
      // Outside is on the right.
      const outward = (x - piece.x) * piece.along.y - (y - piece.y) * piece.along.x;
      if (outward >= -this.reach * (segment.isRing ? GROUND_INSIDE : LINE_INSIDE)) near.set(segment.neighbour, distance);
    }
    return near;
  }
}

/** Ground of others is beyond its wall, so its boundary runs the other way. */
function isAlong({ ax, ay, bx, by, isRing }: NearSegment, { along }: BoundaryPiece): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const scalar = dx * along.x + dy * along.y;
  return (isRing ? -scalar : Math.abs(scalar)) >= LEAST_COSINE * Math.sqrt(dx * dx + dy * dy);
}

function isMeeting(a: Bounds, b: Bounds): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}
