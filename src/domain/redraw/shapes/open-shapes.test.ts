// Opening and closing: what nobody edited comes back byte-equal, equal corners get equal degrees.
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placeColumnOf } from '../../district/place-column.ts';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { editAtRandom } from '../../../../tests/redraw/random-edits.ts';
import { startSequence } from '../../../../tests/redraw/unit-maps.ts';
import { applyRedrawn } from '../edits/apply.ts';
import { closeShapes, positionOf, writeShape } from './close-shapes.ts';
import { isRefusal, type EditShape } from './edit-shape.ts';
import { moveCorner } from '../edits/move-corners.ts';
import { openShapes, placedUnits, type OpenArea, type PlacedUnit } from './open-shapes.ts';
import { findOverlaps } from './partition.ts';
import { cornersOf } from './segments.ts';

/** About 11 m of latitude and 8 m of longitude. */
const STEP = 1e-4;
const polygon = (...rings: [number, number][][]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0]!].map(([x, y]): Position => [125.3 + x * STEP, 43.9 + y * STEP])),
});
const square = (x: number, y: number, size = 4): Polygon => polygon([[x, y], [x + size, y], [x + size, y + size], [x, y + size]]);
const flat = (geometry: UnitGeometry): string[] => (geometry as Polygon).coordinates.flat().map((position) => position.join());
const nearest = (area: OpenArea, key: string, [longitude, latitude]: Position) => cornersOf(area.shapes.find((shape) => shape.key === key)!)
  .map((corner) => ({ corner, position: positionOf(area, corner) }))
  .sort((a, b) => Math.hypot(a.position[0]! - longitude!, a.position[1]! - latitude!) - Math.hypot(b.position[0]! - longitude!, b.position[1]! - latitude!))[0]!.corner;

/** Nine squares side by side, each corner surveyed by itself, up to 9 cm off. */
function surveyApart(random: () => number): PlacedUnit[] {
  const noise = (): number => (random() - 0.5) * 0.016;
  return Array.from({ length: 9 }, (_, i) => {
    const [x, y] = [4 * (i % 3), 4 * Math.floor(i / 3)];
    return { key: `u${i}`, geometry: polygon([[0, 0], [4, 0], [4, 4], [0, 4]].map(([dx, dy]) => [x + dx! + noise(), y + dy! + noise()])) };
  });
}

function moveAt(area: OpenArea, key: string, place: Position, by: { x: number; y: number }): Map<string, UnitGeometry> {
  const from = nearest(area, key, place);
  const answer = moveCorner(area.shapes, from, { x: from.x + by.x, y: from.y + by.y });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return closeShapes(area, applyRedrawn(area.shapes, answer));
}

describe('openShapes and closeShapes', () => {
  it('writes nothing where nothing was edited, snapped or not', () => {
    const units = [{ key: 'a', geometry: square(0, 0) }, { key: 'b', geometry: square(4.015, 0) }];
    const area = openShapes(units);
    expect([...area.apart.keys()]).toEqual(['a', 'b']);
    expect(closeShapes(area, area.shapes).size).toBe(0);
    expect(area.units.get('a')).toBe(units[0]!.geometry);
  });

  it('an edited shape keeps the given degrees of every corner that did not move, to the last bit', () => {
    const geometry = polygon([[0, 0], [4.123456789, 0.0001234567], [4, 4], [0, 4]], [[1, 1], [1, 2], [2, 2]]);
    const area = openShapes([{ key: 'a', geometry }]);
    const written = moveAt(area, 'a', geometry.coordinates[0]![2]!, { x: 500, y: 500 }).get('a')!;
    const kept = flat(geometry).filter((position) => flat(written).includes(position));
    expect(new Set(kept).size).toBe(6);
    expect((written as Polygon).coordinates).toHaveLength(2);
  });

  it('a neighbour that snapping moved is written where both meet now, with equal vertices; one farther off is not', () => {
    // b stands 16 cm off a and c touches b exactly; d stands alone.
    const units = [{ key: 'a', geometry: square(0, 0) }, { key: 'b', geometry: square(4.02, 0) }, { key: 'c', geometry: square(8.02, 0) }, { key: 'd', geometry: square(40, 0) }];
    const area = openShapes(units);
    const written = moveAt(area, 'a', units[0]!.geometry.coordinates[0]![0]!, { x: -500, y: 0 });
    expect([...written.keys()].sort()).toEqual(['a', 'b']);
    const common = flat(written.get('a')!).filter((position) => flat(written.get('b')!).includes(position));
    expect(new Set(common).size).toBe(2);
    const stillCommon = flat(units[2]!.geometry).filter((position) => flat(written.get('b')!).includes(position));
    expect(new Set(stillCommon).size).toBe(2);
  });

  it('a neighbour that has the corner in the same degrees already is not written', () => {
    const units = [{ key: 'a', geometry: square(0, 0) }, { key: 'b', geometry: square(4, 0) }];
    const area = openShapes(units);
    expect([...moveAt(area, 'a', units[0]!.geometry.coordinates[0]![0]!, { x: -500, y: 0 }).keys()]).toEqual(['a']);
  });

  it('leaves out points and places that are no ring, and gives them back untouched', () => {
    const units = [{ key: 'p', geometry: { type: 'Point' as const, coordinates: [125.3, 43.9] } }, { key: 'a', geometry: square(0, 0) }];
    const area = openShapes(units);
    expect(area.shapes.map(({ key }) => key)).toEqual(['a']);
    expect(area.units.get('p')).toBe(units[0]!.geometry);
    expect(openShapes([]).shapes).toEqual([]);
  });

  it('keeps parts and holes of a MultiPolygon', () => {
    const geometry: UnitGeometry = { type: 'MultiPolygon', coordinates: [square(0, 0).coordinates, polygon([[10, 0], [14, 0], [14, 4], [10, 4]], [[11, 1], [11, 2], [12, 2]]).coordinates] };
    const area = openShapes([{ key: 'a', geometry }]);
    expect(area.shapes[0]!.parts.map(({ holes }) => holes.length)).toEqual([0, 1]);
    expect(writeShape(area, area.shapes[0]!)).toEqual(geometry);
  });

  it('takes rows of a table, without those that have no place', () => {
    const column = placeColumnOf([square(0, 0), null, square(8, 0)]);
    expect(placedUnits(column, ['a', 'b', 'c'], [2, 1]).map(({ key, geometry }) => [key, geometry])).toEqual([['c', square(8, 0)]]);
  });

  it('after any edits what is written fits what is not: read as it stands, they share no ground', () => {
    const edits = fc.array(fc.record({ kind: fc.constantFrom('split', 'merge', 'move', 'draw', 'insert'), seed: fc.nat() } as const), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(fc.nat(), edits, (seed, list) => {
      const units = surveyApart(startSequence(seed));
      const area = openShapes(units);
      const shapes = list.reduce<readonly EditShape[]>((state, edit, i) => {
        const answer = editAtRandom(state, edit.kind, startSequence(edit.seed), `new${i}`);
        return isRefusal(answer) ? state : applyRedrawn(state, answer);
      }, area.shapes);
      const written = closeShapes(area, shapes);
      const read = openShapes(shapes.map(({ key }) => ({ key, geometry: written.get(key) ?? area.units.get(key)! })), 0).shapes;
      expect(findOverlaps(read, 0.001).filter(({ one, other }) => written.has(one) || written.has(other))).toEqual([]);
    }), { numRuns: 40 });
  });

  it('gives any point of the grid degrees that are read as the same point again, and different points different ones', () => {
    const area = openShapes([{ key: 'a', geometry: square(0, 0, 400) }]);
    const coordinate = fc.integer({ min: -20_000_000, max: 20_000_000 });
    fc.assert(fc.property(coordinate, coordinate, (x, y) => {
      const { plane } = area;
      const [longitude, latitude] = positionOf(area, { x, y }) as [number, number];
      expect(Math.round((longitude - plane.longitude) * plane.metersPerLongitude * 1000)).toBe(x);
      expect(Math.round((latitude - plane.latitude) * plane.metersPerLatitude * 1000)).toBe(y);
    }), { numRuns: 300 });
  });
});
