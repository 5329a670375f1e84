// Woods on the hills, belts of poplars along farm tracks, trees along the river, parks in the town.
import { insideDistrict } from './layout.ts';
import { cutLine, lengthOf, offsetLine } from './lines.ts';
import type { Line, Point, Ring } from './plane.ts';
import { Random, smoothNoise } from './random.ts';
import { areaOf, BoxIndex, boxOf, cutOut, grow, TakenGround, unite } from './rings.ts';
import type { RoadEdge } from './roads.ts';
import type { Seeds } from './seeds.ts';

export interface Wood {
  readonly ring: Ring;
  readonly kind: 'forest' | 'belt' | 'park';
}

const CELL = 130;

/** Hill woods by a threshold of noise, the higher the further south-east and north-east; belts beside tracks. */
export function growWoods(seeds: Seeds, edges: readonly RoadEdge[], taken: readonly Ring[], parks: readonly Ring[], district: Ring): Wood[] {
  const random = new Random(seeds.woods);
  const index = new TakenGround(taken);
  const roadGround = new BoxIndex(edges.map((edge) => edge.line), boxOf);
  const woods: Wood[] = parks.map((ring) => ({ ring, kind: 'park' }));
  const frame = outsideOf(district);
  for (const patch of hillPatches(seeds)) {
    const near = [...index.near(boxOf(patch)), ...roadGround.near(boxOf(patch)).flatMap((line) => roadStrip(line, 11))];
    const rest = cutOut(cutOut([patch], near), frame);
    for (const ring of rest) if (areaOf(ring) > 9000) woods.push({ ring, kind: 'forest' });
  }
  for (const edge of edges) {
    if (edge.rank === 'main' || edge.bridge || lengthOf(edge.line) < 320 || !random.chance(0.34)) continue;
    const length = lengthOf(edge.line);
    const part = cutLine(edge.line, random.between(15, 90), length - random.between(15, 90));
    const side = random.chance(0.5) ? 1 : -1;
    const belt = beltAlong(part, side, random.between(9, 15));
    const near = [...index.near(boxOf(belt)), ...roadGround.near(boxOf(belt)).flatMap((line) => roadStrip(line, 5))];
    for (const ring of cutOut([belt], near)) if (areaOf(ring) > 1500) woods.push({ ring, kind: 'belt' });
  }
  return woods;
}

function beltAlong(line: Line, side: number, width: number): Point[] {
  return [...offsetLine(line, side * 6), ...offsetLine(line, side * (6 + width)).toReversed()];
}

function roadStrip(line: Line, half: number): Point[][] {
  return [[...offsetLine(line, half), ...offsetLine(line, -half).toReversed()]];
}

/** A frame around the ring, as something to cut with. */
function outsideOf(ring: Ring): Point[][] {
  const box = boxOf(ring);
  const far = 3000;
  const frame = [
    { x: box.minX - far, y: box.minY - far }, { x: box.maxX + far, y: box.minY - far },
    { x: box.maxX + far, y: box.maxY + far }, { x: box.minX - far, y: box.maxY + far },
  ];
  return cutOut([frame], grow([ring], -30));
}

/** Outlines of the cells where the noise is high, with softened corners. */
function hillPatches(seeds: Seeds): Point[][] {
  const cells: Point[][] = [];
  for (let x = -19000; x < 19000; x += CELL) {
    for (let y = -16000; y < 16000; y += CELL) {
      const hill = 0.34 * (x + y * -0.5) / 17000 + 0.55 * smoothNoise(seeds.woods, x, y, 3900) + 0.5 * smoothNoise(seeds.woods + 1, x, y, 1500) + 0.32 * smoothNoise(seeds.woods + 2, x, y, 560);
      if (hill < 0.56 || !insideDistrict(seeds.territory, { x, y })) continue;
      cells.push([{ x, y }, { x: x + CELL, y }, { x: x + CELL, y: y + CELL }, { x, y: y + CELL }]);
    }
  }
  return unite(cells).filter((ring) => areaOf(ring) > 60000).map((ring) => roundCorners(ring, seeds.woods));
}

function roundCorners(ring: Ring, seed: number): Point[] {
  let soft = ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const steps = Math.max(1, Math.round((Math.abs(next.x - point.x) + Math.abs(next.y - point.y)) / CELL));
    return Array.from({ length: steps }, (_, k) => ({ x: point.x + ((next.x - point.x) * k) / steps, y: point.y + ((next.y - point.y) * k) / steps }));
  });
  for (let round = 0; round < 2; round++) {
    soft = soft.map((point, i) => {
      const before = soft[(i + soft.length - 1) % soft.length]!;
      const after = soft[(i + 1) % soft.length]!;
      return { x: point.x * 0.4 + (before.x + after.x) * 0.3, y: point.y * 0.4 + (before.y + after.y) * 0.3 };
    });
  }
  return soft.map((point) => ({ x: point.x + 25 * smoothNoise(seed + 5, point.x, point.y, 300), y: point.y + 25 * smoothNoise(seed + 6, point.x, point.y, 300) }));
}
