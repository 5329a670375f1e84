// Columns of shapes: every vertex where MapLibre puts it, rings and shapes apart.
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { columnsOf, NO_SHAPES, outlineOf, WORLD, worldX, worldY } from './unit-shapes.ts';

const square = (west: number, south: number, side: number): number[][] =>
  [[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]];

describe('the world in whole numbers', () => {
  it.each([[0, 0], [125.8, 44.15], [121.47, 31.23], [-70, -33], [73, 53.9]])('has %f, %f where MapLibre has it, within a step', (longitude, latitude) => {
    const { x, y } = MercatorCoordinate.fromLngLat([longitude, latitude]);
    expect(Math.abs(worldX(longitude) - x * WORLD)).toBeLessThanOrEqual(1);
    expect(Math.abs(worldY(latitude) - y * WORLD)).toBeLessThanOrEqual(1);
  });
});

describe('columns of shapes', () => {
  it('keep rows, holes and the parts of a MultiPolygon, without the vertex that closes a ring', () => {
    const shapes = columnsOf([
      { row: 7, isPart: false, geometry: { type: 'Polygon', coordinates: [square(125, 44, 1), square(125.2, 44.2, 0.1)] } },
      { row: 3, isPart: true, geometry: { type: 'MultiPolygon', coordinates: [[square(126, 44, 1)], [square(128, 44, 1)]] } },
    ]);
    expect([...shapes.rows]).toEqual([7, 3]);
    expect([...shapes.isPart]).toEqual([0, 1]);
    expect([...shapes.shapeOffsets]).toEqual([0, 2, 4]);
    expect([...shapes.ringOffsets]).toEqual([0, 4, 8, 12, 16]);
    expect([...shapes.coordinates.subarray(24, 26)]).toEqual([worldX(128), worldY(44)]);
  });

  it('give back the outline of a shape, holes and all, within 2 cm', () => {
    const coordinates = [square(125, 44, 1), square(125.2, 44.2, 0.1)];
    const shapes = columnsOf([{ row: 0, isPart: false, geometry: { type: 'Polygon', coordinates: [square(1, 1, 1)] } }, { row: 1, isPart: false, geometry: { type: 'Polygon', coordinates } }]);
    const outline = outlineOf(shapes, 1);
    expect(outline.coordinates.map((line) => line.length)).toEqual([5, 5]);
    outline.coordinates.flat().forEach((place, i) => place.forEach((value, axis) => expect(value).toBeCloseTo(coordinates.flat()[i]![axis]!, 6)));
  });

  it('are empty without shapes', () => {
    expect([NO_SHAPES.rows.length, [...NO_SHAPES.shapeOffsets], [...NO_SHAPES.ringOffsets]]).toEqual([0, [0], [0]]);
  });
});
