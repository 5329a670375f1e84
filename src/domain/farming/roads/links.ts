// Links: the straight way between a place off the road and the nearest point of a piece, which is split there in thought.
import type { Paths64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { nearestShare, tellNearest } from './nearest-point.ts';
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
  /** Rows of the units its end off the road lies in, where that was asked for. */
  readonly held: readonly number[];
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

  /** The `most` nearest of those (and what is as near as the last), none more than `spreadMeters` farther than the nearest; links that are not kept do not count. */
  nearestTo(px: number, py: number, reachMeters: number, most: number, spreadMeters: number, takes: (piece: number) => boolean, keeps: (link: Link) => boolean = () => true): Link[] {
    // Not far where roads are dense.
    for (let reach = Math.min(50, reachMeters); ; reach = Math.min(2 * reach, reachMeters)) {
      const links = this.fromPoint(px, py, reach, takes).filter(keeps);
      const limit = Math.min((links[0]?.meters ?? Infinity) + spreadMeters, (links[most - 1]?.meters ?? Infinity) + SAME_METERS);
      if (reach >= limit || reach === reachMeters) return links.filter(({ meters }) => meters <= limit);
    }
  }

  /** The nearest places of every piece within reach and a run of stretches, as an outline is made of: all of them where several are equally near, as where a road runs through. */
  fromStretches(run: readonly Stretch[], reachMeters: number): Link[] {
    const { x, y } = this.pieces;
    const found = new Map<number, { least: number; links: Link[] }>();
    for (const { ax, ay, bx, by } of run) {
      for (const segment of this.segmentsNear({ ax, ay, bx, by }, reachMeters)) {
        const p = this.pointOf[segment]!;
        const piece = this.pieceOf[segment]!;
        const nearest = (found.get(piece)?.least ?? reachMeters) + SAME_METERS;
        // Most are farther by their bounds alone.
        if (gapBetween(ax, bx, x[p]!, x[p + 1]!) > nearest * MILLIMETERS || gapBetween(ay, by, y[p]!, y[p + 1]!) > nearest * MILLIMETERS) continue;
        tellNearest(x[p]!, y[p]!, x[p + 1]!, y[p + 1]!, ax, ay, bx, by, (one, other, distance) => {
          const meters = distance / MILLIMETERS;
          const known = found.get(piece);
          if (meters > reachMeters || (known && meters > known.least + SAME_METERS)) return;
          const link = { ...this.linkAt(p, one, this.offsetOf[segment]!, ax + (bx - ax) * other, ay + (by - ay) * other), piece };
          if (!known) found.set(piece, { least: meters, links: [link] });
          else if (!known.links.some((twin) => Math.hypot(twin.roadX - link.roadX, twin.roadY - link.roadY) < 1 && Math.hypot(twin.x - link.x, twin.y - link.y) < 1)) {
            known.links.push(link);
            known.least = Math.min(known.least, meters);
          }
        });
      }
    }
    return [...found.values()].flatMap(({ least, links }) => links.filter(({ meters }) => meters <= least + SAME_METERS)).sort(compareLinks);
  }

  /** The same for whole rings. */
  fromRings(rings: Paths64, reachMeters: number): Link[] {
    return this.fromStretches(rings.flatMap((ring) => ring.map((b, i): Stretch => {
      const a = ring.at(i - 1)!;
      return { ax: a.x, ay: a.y, bx: b.x, by: b.y };
    })), reachMeters);
  }

  /** The same link with the units it runs through. */
  withUnits(link: Link): Link {
    return { ...link, units: this.ground.unitsOf(link.roadX, link.roadY, link.x, link.y) };
  }

  private collect({ ax, ay, bx, by }: Stretch, reachMeters: number, takes: (piece: number) => boolean, linkOf: (p: number, offset: number) => Link): Link[] {
    const best = new Map<number, Link>();
    for (const segment of this.segmentsNear({ ax, ay, bx, by }, reachMeters)) {
      const piece = this.pieceOf[segment]!;
      if (!takes(piece)) continue;
      const link = { ...linkOf(this.pointOf[segment]!, this.offsetOf[segment]!), piece };
      if (link.meters <= reachMeters && link.meters < (best.get(piece)?.meters ?? Infinity)) best.set(piece, link);
    }
    return [...best.values()].sort(compareLinks);
  }

  private segmentsNear({ ax, ay, bx, by }: Stretch, reachMeters: number): number[] {
    const reach = reachMeters * MILLIMETERS;
    return this.index?.search(Math.min(ax, bx) - reach, Math.min(ay, by) - reach, Math.max(ax, bx) + reach, Math.max(ay, by) + reach).sort((a, b) => a - b) ?? [];
  }

  private linkAt(p: number, share: number, offset: number, px: number, py: number): Link {
    const { x, y } = this.pieces;
    const [dx, dy] = [x[p + 1]! - x[p]!, y[p + 1]! - y[p]!];
    const [roadX, roadY] = [x[p]! + dx * share, y[p]! + dy * share];
    return {
      piece: -1, offset: offset + (Math.hypot(dx, dy) * share) / MILLIMETERS, meters: Math.hypot(roadX - px, roadY - py) / MILLIMETERS, roadX, roadY, x: px, y: py, units: [], held: [],
    };
  }
}

/** What lies between two intervals. */
function gapBetween(a: number, b: number, c: number, d: number): number {
  return Math.max(Math.min(a, b) - Math.max(c, d), Math.min(c, d) - Math.max(a, b));
}

/** Metres within which two places are equally near. */
const SAME_METERS = 0.001;

const compareLinks = (a: Link, b: Link): number => a.meters - b.meters || a.piece - b.piece || a.offset - b.offset;
