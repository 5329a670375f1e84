// Edits at random for tests: what a hurried hand might ask of a map, sound or not.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../src/domain/geometry/plane.ts';
import { deleteCorner, insertCorner } from '../../src/domain/redraw/edits/border-corners.ts';
import { drawShape } from '../../src/domain/redraw/edits/draw.ts';
import { boundsOfParts, type EditShape, type Redrawn, type Refusal } from '../../src/domain/redraw/shapes/edit-shape.ts';
import { cutHole, fillHole } from '../../src/domain/redraw/edits/holes.ts';
import { mergeShapes } from '../../src/domain/redraw/edits/merge.ts';
import { moveCorner, moveEdge } from '../../src/domain/redraw/edits/move-corners.ts';
import { cornersOf, edgesOf } from '../../src/domain/redraw/shapes/segments.ts';
import { splitShape } from '../../src/domain/redraw/edits/split.ts';

export const EDIT_KINDS = ['split', 'merge', 'move', 'move-edge', 'insert', 'delete', 'draw', 'take-in', 'hole', 'fill'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** An edit of some kind, its choices taken from a sequence of numbers from 0 to 1; `name` tells new keys apart. */
export function editAtRandom(shapes: readonly EditShape[], kind: EditKind, random: () => number, name: string): Redrawn | Refusal {
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
  const shape = pick(shapes);
  const { minX, minY, maxX, maxY } = boundsOfParts(shape.parts);
  const somewhere = (beyond: number): GridPoint => ({
    x: Math.round(minX - beyond + random() * (maxX - minX + 2 * beyond)),
    y: Math.round(minY - beyond + random() * (maxY - minY + 2 * beyond)),
  });
  const about = (center: GridPoint, radius: number): Path64 => {
    const corners = 3 + Math.floor(random() * 5);
    return Array.from({ length: corners }, (_, i) => {
      const [angle, far] = [(2 * Math.PI * (i + 0.8 * random())) / corners, radius * (0.4 + 0.6 * random())];
      return { x: Math.round(center.x + far * Math.cos(angle)), y: Math.round(center.y + far * Math.sin(angle)) };
    });
  };
  const by = (): number => Math.round((random() - 0.5) * 16_000);
  switch (kind) {
    case 'split': return splitShape(shapes, { key: shape.key, stroke: strokeAcross(shape, somewhere, random), keyOf: (rank) => (rank === 0 ? shape.key : `${name}.${rank}`) });
    case 'merge': {
      const other = random() < 0.8 ? nextTo(shapes, shape, random) : pick(shapes);
      return mergeShapes(shapes, { keys: [shape.key, other.key], key: shape.key, gapMeters: 30, closeStreet: random() < 0.5 });
    }
    case 'move': {
      const from = pick(cornersOf(shape));
      return moveCorner(shapes, from, { x: from.x + by(), y: from.y + by() });
    }
    case 'move-edge': return moveEdge(shapes, pick(edgesOf(shape)), { x: by(), y: by() });
    case 'insert': {
      const edge = pick(edgesOf(shape));
      const share = random();
      return insertCorner(shapes, edge, { x: Math.round(edge[0].x + share * (edge[1].x - edge[0].x)), y: Math.round(edge[0].y + share * (edge[1].y - edge[0].y)) });
    }
    case 'delete': return deleteCorner(shapes, pick(cornersOf(shape)));
    case 'draw': return drawShape(shapes, { key: name, ring: about(somewhere(10_000), 30_000), yield: 'cut-neighbours' });
    case 'take-in': return drawShape(shapes, { key: name, ring: about(somewhere(10_000), 80_000), yield: 'take-in' });
    case 'hole': return cutHole(shapes, shape.key, about(somewhere(-10_000), 8_000));
    default: {
      // Few have one.
      const around = pick(shapes.filter(({ parts }) => parts.some(({ holes }) => holes.length > 0))) ?? shape;
      return fillHole(shapes, around.key, pick(around.parts.flatMap(({ holes }) => holes.flat())) ?? somewhere(0));
    }
  }
}

/** Straight or bent, sometimes from corner to corner, sometimes just short of the border. */
function strokeAcross(shape: EditShape, somewhere: (beyond: number) => GridPoint, random: () => number): Path64 {
  const corners = cornersOf(shape);
  const end = (): GridPoint => (random() < 0.3 ? corners[Math.floor(random() * corners.length)]! : somewhere(40_000));
  return [end(), ...(random() < 0.4 ? [somewhere(-15_000)] : []), end()];
}

/** A shape that has a corner in common with another, or that one itself. */
function nextTo(shapes: readonly EditShape[], shape: EditShape, random: () => number): EditShape {
  const own = new Set(cornersOf(shape).map(({ x, y }) => `${x} ${y}`));
  const beside = shapes.filter((other) => other !== shape && cornersOf(other).some(({ x, y }) => own.has(`${x} ${y}`)));
  return beside[Math.floor(random() * beside.length)] ?? shape;
}
