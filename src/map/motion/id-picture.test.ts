// Every pixel of an area picture against asking each shape whether the pixel's middle lies in it, ray by ray.
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { columnsOf, placeOf, type PlacedShape, type UnitShapes } from '../../domain/district/unit-shapes.ts';
import { frameOf, type Frame } from './frame.ts';
import { drawIds, type DrawnParts, type IdPicture } from './id-picture.ts';

const [WIDTH, HEIGHT] = [64, 48];
const FRAME = frameOf({ lng: 125.8, lat: 44.15, zoom: 14 }, WIDTH, HEIGHT);

function draw(shapes: UnitShapes, frame: Frame, parts: Partial<DrawnParts> = {}): IdPicture {
  const work = drawIds(shapes, frame, { parts: true, borders: false, ...parts });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** A point of the picture in degrees; fractions of a pixel that no pixel's middle shares. */
const placeAt = (x: number, y: number): Position => placeOf(FRAME.west + x / FRAME.pixelsPerStep, FRAME.north + y / FRAME.pixelsPerStep);

const coordinate = (size: number) => fc.integer({ min: -200, max: size * 10 + 200 }).map((tenths) => tenths / 10 + 0.0137);
/** Any ring at all, also one that crosses itself or leaves the picture: the even-odd rule has an answer for each. */
const ring = fc.array(fc.tuple(coordinate(WIDTH), coordinate(HEIGHT)), { minLength: 3, maxLength: 9 }).map((corners): Position[] => {
  const places = corners.map(([x, y]) => placeAt(x, y));
  return [...places, places[0]!];
});
const shape = fc.tuple(fc.array(ring, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([coordinates, isPart]) => ({
  isPart, geometry: { type: 'Polygon', coordinates } satisfies Polygon,
}));
const district = fc.array(shape, { minLength: 1, maxLength: 8 }).map((all): PlacedShape[] => all.map((one, row) => ({ ...one, row })));

/** Whether a point of the picture lies in a shape: rays to the left, edges counted one by one. */
function liesIn({ shapeOffsets, ringOffsets, coordinates }: UnitShapes, s: number, frame: Frame, x: number, y: number): boolean {
  let inside = false;
  for (let r = shapeOffsets[s]!; r < shapeOffsets[s + 1]!; r++) {
    const corners: [number, number][] = [];
    for (let v = ringOffsets[r]!; v < ringOffsets[r + 1]!; v++) {
      corners.push([(coordinates[2 * v]! - frame.west) * frame.pixelsPerStep, (coordinates[2 * v + 1]! - frame.north) * frame.pixelsPerStep]);
    }
    corners.forEach(([ax, ay], i) => {
      const [bx, by] = corners.at(i - 1)!;
      if (ay > y !== by > y && x > ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

/** The shapes under a pixel, from its number. */
function shapesOf({ shapeCount, pairs }: IdPicture, number: number): number[] {
  if (number === 0) return [];
  if (number <= shapeCount) return [number - 1];
  const [below, above] = pairs[number - shapeCount - 1]!;
  return [...shapesOf({ shapeCount, pairs } as IdPicture, below), above - 1];
}

describe('areas of a picture', () => {
  it('are, in each pixel, all shapes its middle lies in: holes, crossings, overlaps, what leaves the picture', () => {
    fc.assert(
      fc.property(district, fc.boolean(), (placed, parts) => {
        const shapes = columnsOf(placed);
        const picture = draw(shapes, FRAME, { parts });
        for (let y = 0; y < HEIGHT; y++) {
          for (let x = 0; x < WIDTH; x++) {
            const expected = placed.flatMap(({ isPart }, s) => ((parts || !isPart) && liesIn(shapes, s, FRAME, x + 0.5, y + 0.5) ? [s] : []));
            const found = shapesOf(picture, picture.pixels[y * WIDTH + x]! >> 1);
            if (found.join() !== expected.join()) throw new Error(`pixel ${x}, ${y}: ${found.join()} instead of ${expected.join()}`);
          }
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('of neighbours along an edge share no pixel and leave none out', () => {
    const corner = fc.tuple(coordinate(WIDTH), coordinate(HEIGHT));
    fc.assert(
      fc.property(corner, corner, corner, corner, (a, b, c, d) => {
        const triangle = (...corners: [number, number][]) => {
          const places = corners.map(([x, y]) => placeAt(x, y));
          return { isPart: false, geometry: { type: 'Polygon', coordinates: [[...places, places[0]!]] } satisfies Polygon };
        };
        // Both triangles and their common outline: by the even-odd rule the three together cover every pixel an even number of times.
        const shapes = columnsOf([triangle(a, b, c), triangle(c, d, a), triangle(a, b, c, d)].map((one, row) => ({ ...one, row })));
        const picture = draw(shapes, FRAME);
        expect(picture.pixels.every((pixel) => shapesOf(picture, pixel >> 1).length % 2 === 0)).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('have a border one pixel wide, the outer pixels of an area on bare ground', () => {
    const corners = [[10.2, 10.2], [20.2, 10.2], [20.2, 16.2], [10.2, 16.2], [10.2, 10.2]];
    const shapes = columnsOf([{ row: 0, isPart: false, geometry: { type: 'Polygon', coordinates: [corners.map(([x, y]) => placeAt(x!, y!))] } }]);
    const { pixels } = draw(shapes, FRAME, { borders: true });
    const drawn = Array.from({ length: 8 }, (_, y) => Array.from({ length: 12 }, (_x, x) => pixels[(y + 9) * WIDTH + x + 9]).join(''));
    expect(drawn).toEqual([
      '000000000000', '033333333330', '032222222230', '032222222230', '032222222230', '032222222230', '033333333330', '000000000000',
    ]);
  });
});
