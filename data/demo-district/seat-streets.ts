// Township seats: two rows of blocks on each side of a trunk road, with cross streets and back streets.
import { SEATS } from './layout.ts';
import { distanceToLine, lengthOf, nearestOnSegment, pointAlong } from './lines.ts';
import { add, distance, leftOf, type Line, type Point, type Ring } from './plane.ts';
import { Random } from './random.ts';
import type { RoadLine } from './roads.ts';
import type { Seeds } from './seeds.ts';

export interface Seat {
  /** Which township's seat it is. */
  readonly township: number;
  readonly middle: Point;
  readonly roads: readonly RoadLine[];
  readonly blocks: readonly Ring[];
  readonly footprint: readonly Point[];
  /** Ends of the cross streets, where county roads begin, each with the way out. */
  readonly ports: readonly { readonly point: Point; readonly outward: Point }[];
}

/** Lays out a seat along the trunk that passes it. */
export function makeSeat(seeds: Seeds, township: number, trunks: readonly Line[]): Seat {
  const random = new Random(seeds.seats).fork(township);
  const wanted = SEATS[township]!;
  const trunk = trunks.toSorted((a, b) => distanceToLine(wanted, a) - distanceToLine(wanted, b))[0]!;
  const middleAt = alongNearest(trunk, wanted);
  const halfLength = random.between(290, 430);
  const cuts = [middleAt - halfLength];
  while (cuts.at(-1)! < middleAt + halfLength - 190) cuts.push(cuts.at(-1)! + random.between(125, 185));
  cuts.push(Math.min(middleAt + halfLength + 60, cuts.at(-1)! + random.between(135, 180)));

  const depths = [random.between(95, 115), random.between(190, 225)];
  const offsets = [-depths[1]! * random.between(0.85, 1), -depths[0]!, 0, depths[0]!, depths[1]!];
  const place = (along: number, offset: number): Point => {
    const { point } = pointAlong(trunk, along);
    const heading = smoothHeading(trunk, along);
    return add(point, leftOf(heading), offset);
  };
  const fine = (from: number, to: number, offset: number): Point[] =>
    [0, 1, 2, 3].map((k) => place(from + ((to - from) * k) / 3, offset));

  const roads: RoadLine[] = [];
  const blocks: Point[][] = [];
  const ports: { point: Point; outward: Point }[] = [];
  for (let c = 0; c < cuts.length; c++) {
    const at = cuts[c]!;
    roads.push({ line: offsets.map((offset) => place(at, offset)), rank: 'street', route: `seat-${township}-${c}` });
    for (const [end, next] of [[0, 1], [4, 3]] as const) {
      const point = place(at, offsets[end]!);
      const inner = place(at, offsets[next]!);
      ports.push({ point, outward: { x: (point.x - inner.x) / distance(point, inner), y: (point.y - inner.y) / distance(point, inner) } });
    }
    const to = cuts[c + 1];
    if (to === undefined) continue;
    for (let b = 0; b < 5; b++) {
      if (b !== 2) roads.push({ line: fine(at, to, offsets[b]!), rank: 'street' });
      if (b < 4) blocks.push([...fine(at, to, offsets[b]!), ...fine(at, to, offsets[b + 1]!).toReversed()]);
    }
  }
  const [first, last] = [cuts[0]!, cuts.at(-1)!];
  const edge = (offset: number): Point[] => cuts.slice(0, -1).flatMap((at, c) => fine(at, cuts[c + 1]!, offset).slice(c === 0 ? 0 : 1));
  const footprint = [...edge(offsets[0]!), ...[1, 2, 3].map((b) => place(last, offsets[b]!)), ...edge(offsets[4]!).toReversed(), ...[3, 2, 1].map((b) => place(first, offsets[b]!))];
  return { township, middle: pointAlong(trunk, middleAt).point, roads, blocks, footprint, ports };
}

function smoothHeading(line: Line, along: number): Point {
  const a = pointAlong(line, Math.max(0, along - 160)).point;
  const b = pointAlong(line, Math.min(lengthOf(line), along + 160)).point;
  const meters = distance(a, b);
  return { x: (b.x - a.x) / meters, y: (b.y - a.y) / meters };
}

function alongNearest(line: Line, point: Point): number {
  let [along, best, least] = [0, 0, Infinity];
  for (let i = 1; i < line.length; i++) {
    const step = distance(line[i - 1]!, line[i]!);
    const near = nearestOnSegment(point, line[i - 1]!, line[i]!);
    if (near.meters < least) [least, best] = [near.meters, along + step * near.share];
    along += step;
  }
  return best;
}
