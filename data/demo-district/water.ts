// River, tributary, brook and reservoirs.
import { BROOK, RIVER_DOWNSTREAM, RIVER_MIDDLE_V, RIVER_UPSTREAM, TRIBUTARY, townPoint } from './layout.ts';
import { curveThrough, offsetLine, pointAlong, thinLine } from './lines.ts';
import { add, direction, distance, leftOf, type Line, type Point } from './plane.ts';
import { Random, smoothNoise } from './random.ts';
import { areaOf, counterClockwise, cutOut, unite } from './rings.ts';
import type { Seeds } from './seeds.ts';

export interface WaterBody {
  readonly ring: readonly Point[];
  readonly kind: 'river' | 'stream' | 'reservoir';
  /** Which stream: 0 the tributary, 1 the brook. */
  readonly stream?: number;
}

export interface Water {
  readonly bodies: readonly WaterBody[];
  readonly rings: readonly Point[][];
  /** Middle line of the river, upstream first: streets of the town meet on it. */
  readonly riverLine: Line;
  readonly streams: readonly Line[];
}

/** Bends a line from side to side; `calm` tells how much, 0 for not at all. */
function meander(line: Line, seed: number, meters: number, size: number, calm: (point: Point) => number): Point[] {
  return offsetLine(line, (i) => {
    const point = line[i]!;
    return calm(point) * (meters * smoothNoise(seed, point.x, point.y, size) + 0.35 * meters * smoothNoise(seed + 7, point.x, point.y, size * 0.4));
  });
}

function ribbon(line: Line, halfWidth: (index: number) => number): Point[] {
  const left = offsetLine(line, halfWidth);
  const right = offsetLine(line, (i) => -halfWidth(i)).toReversed();
  return [...left, ...right];
}

/** Lays out all water; widths: river 84–130 m, tributary 20–34 m, brook 12–18 m. */
export function makeWater(seeds: Seeds): Water {
  const random = new Random(seeds.water);
  const townStretch: Point[] = [];
  for (let u = 4200; u >= -4200; u -= 600) townStretch.push(townPoint(seeds.town, u, RIVER_MIDDLE_V));
  const knots = [...RIVER_UPSTREAM, ...townStretch, ...RIVER_DOWNSTREAM];
  const townMiddle = townPoint(seeds.town, 0, RIVER_MIDDLE_V);
  const wild = (point: Point): number => Math.max(0, Math.min(1, (distance(point, townMiddle) - 4300) / 1800));
  const riverLine = thinLine(meander(curveThrough(knots, 70), seeds.water, 620, 1500, wild), 60);
  const river = ribbon(riverLine, (i) => 50 + 12 * smoothNoise(seeds.water + 3, riverLine[i]!.x, riverLine[i]!.y, 800));

  const stream = (plan: readonly Point[], width: number, part: number): Point[] => {
    const mouth = nearestOf(riverLine, plan.at(-1)!);
    const calm = (point: Point): number => Math.min(1, distance(point, mouth) / 500);
    return thinLine(meander(curveThrough([...plan.slice(0, -1), mouth], 50), seeds.water + part, 230, 620, calm), width * 1.6);
  };
  const tributary = stream(TRIBUTARY, 24, 11);
  const brook = stream(BROOK, 16, 12);
  const streams = [tributary, brook];
  const taper = (line: Line, width: number) => (i: number): number => width * (0.55 + (0.45 * i) / line.length);
  const reservoirs = ([[tributary, 0.24, 520], [tributary, 0.56, 330], [brook, 0.3, 430], [brook, 0.66, 260]] as const)
    .map(([line, share, size]) => reservoir(line, share, size, random));
  const bodies: WaterBody[] = [{ ring: counterClockwise(river), kind: 'river' }];
  for (const ring of reservoirs) bodies.push({ ring, kind: 'reservoir' });
  for (const [line, width, which] of [[tributary, 17, 0], [brook, 11, 1]] as const) {
    const pieces = cutOut([ribbon(line, taper(line, width))], [river, ...reservoirs]).filter((ring) => areaOf(ring) > 300);
    for (const ring of pieces) bodies.push({ ring, kind: 'stream', stream: which });
  }
  const rings = unite(bodies.map((body) => [...body.ring]));
  return { bodies, rings, riverLine, streams };
}

function nearestOf(line: Line, point: Point): Point {
  let best = line[0]!;
  for (const other of line) if (distance(other, point) < distance(best, point)) best = other;
  return best;
}

/** A reservoir behind a dam: straight at the dam, wide before it, narrowing upstream along the stream. */
function reservoir(line: Line, share: number, size: number, random: Random): Point[] {
  let whole = 0;
  for (let i = 1; i < line.length; i++) whole += distance(line[i - 1]!, line[i]!);
  const damAt = whole * share;
  const length = size * random.between(2.1, 2.7);
  const left: Point[] = [];
  const right: Point[] = [];
  const steps = 16;
  for (let k = 0; k <= steps; k++) {
    const t = k / steps;
    const { point } = pointAlong(line, Math.max(0, damAt - t * length));
    const ahead = pointAlong(line, Math.max(0, damAt - t * length) + 90).point;
    const side = leftOf(direction(point, ahead));
    const bulge = 4 * (t + 0.12) * (1 - t) * 0.8;
    left.push(add(point, side, size * 0.42 * bulge * random.between(0.86, 1.12) + 8));
    right.push(add(point, side, -size * 0.42 * bulge * random.between(0.86, 1.12) - 8));
  }
  const ring = unite([[...curveThrough(left, 40), ...curveThrough(right.toReversed(), 40)]]);
  return counterClockwise(ring.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0]!);
}
