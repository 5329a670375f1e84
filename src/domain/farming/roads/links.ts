// Links: the straight way between a place off the road and the nearest point of a piece, which is split there in thought.
import Flatbush from 'flatbush';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { nearestShare, nearestShares } from './nearest-point.ts';
import type { RoadPieces, UnitGround } from './pieces.ts';

export interface Link {
  readonly piece: number;
  /** Metres from the first point of the piece. */
  readonly offset: number;
  /** Length of the link. */
  readonly meters: number;
  readonly roadX: number;
  readonly roadY: number;
  /** The end off the road. */
  readonly x: number;
  readonly y: number;
  /** Rows of the units it runs through. */
  readonly units: readonly number[];
}

export interface Stretch {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** All pieces by where they lie. */
export class PieceIndex {
  private readonly index: Flatbush | null;
  private readonly pieceOf: Int32Array;
  private readonly pointOf: Int32Array;
  private readonly offsetOf: Float64Array;

  constructor(private readonly pieces: RoadPieces, private readonly ground: UnitGround) {
    const { count, pointStart, x, y } = pieces;
    const total = pieces.x.length - count;
    this.pieceOf = new Int32Array(total);
    this.pointOf = new Int32Array(total);
    this.offsetOf = new Float64Array(total);
    this.index = total > 0 ? new Flatbush(total) : null;
    let at = 0;
    for (let piece = 0; piece < count; piece++) {
      let offset = 0;
      for (let p = pointStart[piece]!; p + 1 < pointStart[piece + 1]!; p++, at++) {
        this.pieceOf[at] = piece;
        this.pointOf[at] = p;
        this.offsetOf[at] = offset;
        offset += Math.hypot(x[p + 1]! - x[p]!, y[p + 1]! - y[p]!) / MILLIMETERS;
        this.index!.add(Math.min(x[p]!, x[p + 1]!), Math.min(y[p]!, y[p + 1]!), Math.max(x[p]!, x[p + 1]!), Math.max(y[p]!, y[p + 1]!));
      }
    }
    this.index?.finish();
  }

  /** The nearest point of every piece within reach of a point, nearest first, then by piece. */
  fromPoint(px: number, py: number, reachMeters: number, takes: (piece: number) => boolean): Link[] {
    const { x, y } = this.pieces;
    return this.collect({ ax: px, ay: py, bx: px, by: py }, reachMeters, takes, (p, offset) => {
      const share = nearestShare(px, py, x[p]!, y[p]!, x[p + 1]!, y[p + 1]!);
      return this.linkAt(p, share, offset, px, py);
    });
  }

  /** The `most` nearest of those, none more than `spreadMeters` farther than the nearest, without looking far where roads are dense. */
  nearestTo(px: number, py: number, reachMeters: number, most: number, spreadMeters: number, takes: (piece: number) => boolean): Link[] {
    for (let reach = Math.min(50, reachMeters); ; reach = Math.min(2 * reach, reachMeters)) {
      const links = this.fromPoint(px, py, reach, takes);
      const limit = (links[0]?.meters ?? Infinity) + spreadMeters;
      if (links.length >= most || reach >= limit || reach === reachMeters) return links.slice(0, most).filter(({ meters }) => meters <= limit);
    }
  }

  /** The nearest pair of points of every piece within reach and a run of stretches, as an outline is made of. */
  fromStretches(run: readonly Stretch[], reachMeters: number): Link[] {
    const { x, y } = this.pieces;
    const shares = { one: 0, other: 0 };
    const all = run.flatMap((stretch) => {
      const { ax, ay, bx, by } = stretch;
      return this.collect(stretch, reachMeters, () => true, (p, offset) => {
        nearestShares(x[p]!, y[p]!, x[p + 1]!, y[p + 1]!, ax, ay, bx, by, shares);
        return this.linkAt(p, shares.one, offset, ax + (bx - ax) * shares.other, ay + (by - ay) * shares.other);
      });
    });
    const best = new Map<number, Link>();
    for (const link of all) if (link.meters < (best.get(link.piece)?.meters ?? Infinity)) best.set(link.piece, link);
    return [...best.values()].sort(compareLinks);
  }

  /** The same link with the units it runs through. */
  withUnits(link: Link): Link {
    return { ...link, units: this.ground.unitsOf(link.roadX, link.roadY, link.x, link.y) };
  }

  private collect({ ax, ay, bx, by }: Stretch, reachMeters: number, takes: (piece: number) => boolean, linkOf: (p: number, offset: number) => Link): Link[] {
    const reach = reachMeters * MILLIMETERS;
    const near = this.index?.search(Math.min(ax, bx) - reach, Math.min(ay, by) - reach, Math.max(ax, bx) + reach, Math.max(ay, by) + reach).sort((a, b) => a - b) ?? [];
    const best = new Map<number, Link>();
    for (const segment of near) {
      const piece = this.pieceOf[segment]!;
      if (!takes(piece)) continue;
      const link = { ...linkOf(this.pointOf[segment]!, this.offsetOf[segment]!), piece };
      if (link.meters <= reachMeters && link.meters < (best.get(piece)?.meters ?? Infinity)) best.set(piece, link);
    }
    return [...best.values()].sort(compareLinks);
  }

  private linkAt(p: number, share: number, offset: number, px: number, py: number): Link {
    const { x, y } = this.pieces;
    const [dx, dy] = [x[p + 1]! - x[p]!, y[p + 1]! - y[p]!];
    const [roadX, roadY] = [x[p]! + dx * share, y[p]! + dy * share];
    return {
      piece: -1, offset: offset + (Math.hypot(dx, dy) * share) / MILLIMETERS, meters: Math.hypot(roadX - px, roadY - py) / MILLIMETERS, roadX, roadY, x: px, y: py, units: [],
    };
  }
}

const compareLinks = (a: Link, b: Link): number => a.meters - b.meters || a.piece - b.piece;
