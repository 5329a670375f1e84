// Seeded maps of made-up units for tests: cells that tile, blocks with streets, units with holes, rows like bricks.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../src/domain/geometry/plane.ts';
import { boundsOf } from '../../src/domain/geometry/rings.ts';
import { snapEdges } from '../../src/domain/geometry/snap.ts';
import type { EditShape } from '../../src/domain/redraw/shapes/edit-shape.ts';
import { shareBorders } from '../../src/domain/redraw/shapes/shared-borders.ts';
import { nestRings } from '../../src/domain/redraw/shapes/trace-parts.ts';

/** A fixed sequence of numbers from 0 to 1 (Lehmer, 48271 modulo 2³¹ − 1). */
export function startSequence(seed: number): () => number {
  let state = (Math.imul(seed, 2654435761) >>> 1) % 2147483646 + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const MAP_KINDS = ['tiling', 'streets', 'holes', 'bricks'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

/** Millimetres between the corners of the lattice. */
const SPACING = 60_000;
const COLUMNS = 4;
const ROWS = 3;

export function makeUnitMap(kind: MapKind, seed: number): EditShape[] {
  const random = startSequence(seed);
  if (kind === 'bricks') return makeBricks(random);
  const cells = makeCells(random, kind === 'streets');
  return kind === 'holes' ? withHoles(cells, random) : cells;
}

const shapeOf = (key: string, outer: Path64, holes: Path64[] = []): EditShape => ({ key, parts: [{ outer, holes }] });

/** Crooked cells on a lattice; with streets, blocks of four stand apart. */
function makeCells(random: () => number, hasStreets: boolean): EditShape[] {
  const corners = new Map<string, GridPoint>();
  const widths = [0, 4_000 + 20_000 * random(), 4_000 + 20_000 * random()];
  const jitter = (size: number): number => Math.round((random() - 0.5) * size);
  const cornerAt = (column: number, row: number, block: string): GridPoint => {
    const key = `${column} ${row} ${hasStreets ? block : ''}`;
    const [across, up] = hasStreets ? block.split('/').map(Number) : [0, 0];
    const known = corners.get(key) ?? { x: column * SPACING + Math.round(across! * widths[1]!) + jitter(20_000 * (hasStreets ? 0.1 : 1)), y: row * SPACING + Math.round(up! * widths[2]!) + jitter(20_000 * (hasStreets ? 0.1 : 1)) };
    corners.set(key, known);
    return known;
  };
  // No bend of a block reaches over the narrowest street.
  const bent = hasStreets ? 1_000 : 8_000;
  const bends = new Map<string, GridPoint | null>();
  const bendOf = (a: GridPoint, b: GridPoint): GridPoint[] => {
    const key = [`${a.x} ${a.y}`, `${b.x} ${b.y}`].sort().join('|');
    if (!bends.has(key)) bends.set(key, random() < 0.4 ? { x: Math.round((a.x + b.x) / 2) + jitter(bent), y: Math.round((a.y + b.y) / 2) + jitter(bent) } : null);
    const bend = bends.get(key);
    return bend ? [bend] : [];
  };
  return Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    const block = `${column >> 1}/${row >> 1}`;
    const square = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => cornerAt(column + x!, row + y!, block));
    return shapeOf(`u${i}`, square.flatMap((corner, k) => [corner, ...bendOf(corner, square[(k + 1) % 4]!)]));
  });
}

/** A third of the cells with a hole, half of the holes with a unit of their own. */
function withHoles(cells: readonly EditShape[], random: () => number): EditShape[] {
  return cells.flatMap((cell, i) => {
    if (random() > 0.4) return [cell];
    const { minX, minY, maxX, maxY } = boundsOf([cell.parts[0]!.outer]);
    const [x, y] = [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)];
    const reach = (): number => Math.round(4_000 + 8_000 * random());
    const ring = [{ x: x - reach(), y: y - reach() }, { x: x + reach(), y: y - reach() }, { x: x + reach(), y: y + reach() }, { x: x - reach(), y: y + reach() }];
    const holed = shapeOf(cell.key, cell.parts[0]!.outer, [ring.toReversed()]);
    return random() < 0.5 ? [holed] : [holed, shapeOf(`in${i}`, ring)];
  });
}

/** Rows surveyed apart by centimetres, divided elsewhere in each row, then snapped: corners stand in the middle of borders. */
function makeBricks(random: () => number): EditShape[] {
  const noise = (): number => Math.round((random() - 0.5) * 100);
  const footprints = Array.from({ length: ROWS }, (_, row) => {
    const walls = [0, ...Array.from({ length: COLUMNS - 1 }, (__, i) => Math.round((i + 0.6 + 0.8 * random()) * SPACING)), COLUMNS * SPACING];
    return walls.slice(1).map((east, i) => [[walls[i]!, row], [east, row], [east, row + 1], [walls[i]!, row + 1]].map(([x, at]) => ({ x: x! + noise(), y: at! * SPACING + noise() })));
  }).flat().map((ring, row) => ({ row, rings: [ring], bounds: boundsOf([ring]), surveyed: true }));
  const shapes = snapEdges(footprints).footprints.map(({ row, rings }): EditShape => ({ key: `u${row}`, parts: nestRings(rings) }));
  return shareBorders(shapes, shapes.map(({ key }) => key)) ?? shapes;
}
