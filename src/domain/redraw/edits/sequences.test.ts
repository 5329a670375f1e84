// Whatever is done in whatever order, units keep a partition; what is taken back is as it was.
// Oracles: the clipper's own difference for the outer face, whole numbers for areas, the text of the shapes for undo.
import { Clipper, FillRule } from 'clipper2-ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { boundsOf, doubleArea, ringsOf, widen, type Bounds } from '../../geometry/rings.ts';
import { applyRedrawn, inverseOf } from './apply.ts';
import { isRefusal, SMALLEST_PART, areaOf, type EditShape } from '../shapes/edit-shape.ts';
import { findOverlaps, listFaces, OUTER_FACE, sumDoubleAreas } from '../shapes/partition.ts';
import { EDIT_KINDS, editAtRandom, type EditKind } from '../../../../tests/redraw/random-edits.ts';
import { segmentKey } from '../shapes/segments.ts';
import { makeUnitMap, MAP_KINDS, startSequence, type MapKind } from '../../../../tests/redraw/unit-maps.ts';

const RUNS = 15;
const MOST_EDITS = 24;

const textOf = (shapes: readonly EditShape[]): string => JSON.stringify(shapes.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
const frameOf = (shapes: readonly EditShape[]): Bounds => widen(boundsOf(shapes.flatMap(({ parts }) => ringsOf(parts))), 100_000);

/** Borders between a unit and the outer face. */
function outerBorders(shapes: readonly EditShape[]): Map<string, number> {
  const outer = listFaces(shapes).edges.filter(({ right }) => right === OUTER_FACE);
  return new Map(outer.map(({ edge: [a, b] }) => [segmentKey(a, b), Math.hypot(b.x - a.x, b.y - a.y)]));
}

/** Square millimetres of a frame that no unit covers, by the clipper. */
function outerFaceArea(shapes: readonly EditShape[], { minX, minY, maxX, maxY }: Bounds): number {
  const frame = [{ x: minX, y: minY }, { x: maxX, y: minY }, { x: maxX, y: maxY }, { x: minX, y: maxY }];
  const outer = Clipper.difference([frame], shapes.flatMap(({ parts }) => ringsOf(parts)), FillRule.NonZero);
  return outer.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;
}

function expectPartition(shapes: readonly EditShape[], frame: Bounds): void {
  expect(listFaces(shapes).faults).toEqual([]);
  expect(findOverlaps(shapes)).toEqual([]);
  const whole = (frame.maxX - frame.minX) * (frame.maxY - frame.minY);
  const sum = sumDoubleAreas(shapes) / 2 + outerFaceArea(shapes, frame);
  expect(Math.abs(sum - whole) / whole).toBeLessThan(1e-9);
}

/** What an edit may do to the sum of the units' areas. */
function expectConserved(kind: EditKind, before: readonly EditShape[], after: readonly EditShape[]): void {
  const change = sumDoubleAreas(after) - sumDoubleAreas(before);
  if (kind === 'hole') return expect(change).toBeLessThanOrEqual(-2 * SMALLEST_PART);
  if (kind === 'fill') return expect(change).toBeGreaterThan(0);
  const [known, left] = [outerBorders(before), outerBorders(after)];
  const cut = [...known].filter(([key]) => !left.has(key));
  // Where the outer face keeps all its borders and gets no new one, not one square millimetre comes or goes.
  if (cut.length === 0 && known.size === left.size) expect(change).toBe(0);
  // A corner rounded onto a border to the outer face moves it by less than a millimetre.
  else if (kind === 'split' || kind === 'insert') expect(Math.abs(change)).toBeLessThanOrEqual(2 * cut.reduce((sum, [, length]) => sum + length, 0));
  return undefined;
}

const taken = new Map<string, number>();
const mostChange = { relative: 0 };

function runEdits(map: MapKind, mapSeed: number, edits: readonly { readonly kind: EditKind; readonly seed: number }[]): void {
  const start = makeUnitMap(map, mapSeed);
  const frame = frameOf(start);
  expectPartition(start, frame);
  let shapes = start;
  const inverses: ReturnType<typeof inverseOf>[] = [];
  edits.forEach(({ kind, seed }, i) => {
    const before = shapes;
    const redrawn = editAtRandom(before, kind, startSequence(seed), `new${i}`);
    if (isRefusal(redrawn)) return;
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    shapes = applyRedrawn(before, redrawn);
    expectPartition(shapes, frame);
    expectConserved(kind, before, shapes);
    if (kind === 'split') mostChange.relative = Math.max(mostChange.relative, Math.abs(sumDoubleAreas(shapes) / sumDoubleAreas(before) - 1));
    expect(redrawn.changed.every(({ parts }) => parts.every((part) => areaOf([part]) >= SMALLEST_PART))).toBe(true);
    const inverse = inverseOf(before, redrawn);
    expect(textOf(applyRedrawn(shapes, inverse))).toBe(textOf(before));
    inverses.push(inverse);
  });
  const undone = inverses.reduceRight((state, inverse) => applyRedrawn(state, inverse), shapes);
  expect(textOf(undone)).toBe(textOf(start));
}

describe('any sequence of edits', () => {
  const edit = fc.record({ kind: fc.constantFrom(...EDIT_KINDS), seed: fc.nat() });
  it.each(MAP_KINDS)('keeps a partition of a map of %s: two faces to every border, no overlap, areas to 1e-9; undo restores every byte', (map) => {
    fc.assert(fc.property(fc.nat(), fc.array(edit, { minLength: 8, maxLength: MOST_EDITS }), (mapSeed, edits) => runEdits(map, mapSeed, edits)), { numRuns: RUNS });
  });

  it('was no idle play: every kind of edit was taken often', () => {
    expect(EDIT_KINDS.filter((kind) => (taken.get(kind) ?? 0) < 10)).toEqual([]);
  });

  afterAll(() => console.log(`edits taken: ${[...taken].map(([kind, count]) => `${kind} ${count}`).join(', ')}; a split changed the sum of areas by at most ${mostChange.relative.toExponential(1)}`));
});
