// From some links to many: the quickest way over the pieces that are not closed, for each of the places asked for.
import type { RoadArcs } from '../roads/arcs.ts';
import type { Link } from '../roads/links.ts';
import type { RoadPieces } from '../roads/pieces.ts';
import { secondsPerMeterOffRoad } from '../roads/road-class.ts';
import { RoadTree } from '../roads/road-tree.ts';
import type { OpenParts } from './zone-marks.ts';

/** A way between two links; both links and the road between are counted. */
export interface Leg {
  readonly start: Link;
  readonly end: Link;
  /** Pieces in order: twice the piece, one more where it is gone backwards; the first and the last are gone in part. */
  readonly pieces: readonly number[];
  readonly seconds: number;
  readonly meters: number;
}

/** Metres by which the point of a link may miss the end of its piece and still be it. */
const AT_END = 1e-6;

export class LegSearch {
  private readonly tree: RoadTree;

  constructor(private readonly pieces: RoadPieces) {
    this.tree = new RoadTree(pieces.nodeCount);
  }

  /** `places`: the links of each; answers a leg or null for each. Links over closed pieces are passed over. `parts`: where they are known, what lies beyond is not looked for. */
  run(arcs: RoadArcs, mode: number, starts: readonly Link[], places: readonly (readonly Link[])[], closed: Uint8Array, parts: OpenParts | null): (Leg | null)[] {
    const { pieces, tree } = this;
    const offRoad = secondsPerMeterOffRoad(mode);
    const isOpen = ({ piece }: Link): boolean => closed[piece] === 0 && arcs.pace[piece] !== Infinity;
    const [roots, after, origin]: [number[], number[], Link[]] = [[], [], []];
    const open = starts.filter(isOpen);
    for (const link of open) {
      const pace = arcs.pace[link.piece]!;
      const rest = pieces.meters[link.piece]! - link.offset;
      const base = link.meters * offRoad;
      roots.push(pieces.to[link.piece]!);
      after.push(base + rest * pace);
      origin.push(link);
      if (arcs.bothWays[link.piece] === 0 && link.offset > AT_END) continue;
      roots.push(pieces.from[link.piece]!);
      after.push(base + link.offset * pace);
      origin.push(link);
    }
    if (roots.length === 0) return places.map(() => null);
    const ends = places.map((links) => links.filter(isOpen));
    const targets = ends.flatMap((links) => links.flatMap(({ piece }) => [pieces.from[piece]!, pieces.to[piece]!]));
    tree.grow(arcs, roots, after, parts === null ? targets : targets.filter(isWithReach(roots, parts)), closed);
    return ends.map((links) => this.bestOf(links, open, arcs, offRoad, origin, roots));
  }

  private bestOf(links: readonly Link[], starts: readonly Link[], arcs: RoadArcs, offRoad: number, origin: readonly Link[], roots: readonly number[]): Leg | null {
    const { pieces, tree } = this;
    let least = Infinity;
    let [end, isForward, direct]: [Link | null, boolean, Link | null] = [null, true, null];
    const keep = (seconds: number, link: Link, forward: boolean, from: Link | null): void => {
      if (seconds >= least) return;
      least = seconds;
      [end, isForward, direct] = [link, forward, from];
    };
    for (const link of links) {
      const { piece, offset } = link;
      const pace = arcs.pace[piece]!;
      const [from, to, rest, last] = [pieces.from[piece]!, pieces.to[piece]!, pieces.meters[piece]! - offset, link.meters * offRoad];
      const both = arcs.bothWays[piece] === 1;
      for (const start of starts) {
        if (start.piece !== piece || (!both && offset < start.offset - AT_END)) continue;
        keep(start.meters * offRoad + Math.abs(offset - start.offset) * pace + last, link, offset >= start.offset, start);
      }
      keep(tree.seconds[from]! + offset * pace + last, link, true, null);
      if (both || rest <= AT_END) keep(tree.seconds[to]! + rest * pace + last, link, false, null);
    }
    return end === null ? null : this.trace(end, isForward, direct, least, arcs, origin, roots);
  }

  private trace(end: Link, isForward: boolean, direct: Link | null, seconds: number, arcs: RoadArcs, origin: readonly Link[], roots: readonly number[]): Leg {
    const { pieces, tree } = this;
    if (direct !== null) {
      const meters = direct.meters + Math.abs(end.offset - direct.offset) + end.meters;
      return { start: direct, end, pieces: [2 * end.piece + (isForward ? 0 : 1)], seconds, meters };
    }
    const path = [2 * end.piece + (isForward ? 0 : 1)];
    let meters = end.meters + (isForward ? end.offset : pieces.meters[end.piece]! - end.offset);
    let node = isForward ? pieces.from[end.piece]! : pieces.to[end.piece]!;
    let by = tree.by[node]!;
    while (by >= 0) {
      const piece = arcs.piece[by]!;
      path.push(2 * piece + (arcs.to[by] === pieces.to[piece] && arcs.from[by] === pieces.from[piece] ? 0 : 1));
      meters += pieces.meters[piece]!;
      node = arcs.from[by]!;
      by = tree.by[node]!;
    }
    const root = -1 - by;
    const start = origin[root]!;
    const toEnd = roots[root] === pieces.to[start.piece] && (roots[root] !== pieces.from[start.piece] || origin[root - 1] !== start);
    path.push(2 * start.piece + (toEnd ? 0 : 1));
    meters += start.meters + (toEnd ? pieces.meters[start.piece]! - start.offset : start.offset);
    return { start, end, pieces: path.reverse(), seconds, meters };
  }
}

/** Whether a node may be reached at all: it is in a part some root is in, or the own zone joins it to one. */
function isWithReach(roots: readonly number[], { of, joined }: OpenParts): (node: number) => boolean {
  const near = new Set(roots.map((root) => of[root]!));
  if ([...near].some((part) => joined.has(part))) for (const part of joined) near.add(part);
  return (node) => near.has(of[node]!);
}
