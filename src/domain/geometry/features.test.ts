// Shapes as GeoJSON: the same ground is always the same text.
import type { Path64 } from 'clipper2-ts';
import { describe, expect, it } from 'vitest';
import { toGeometry } from './features.ts';
import { planeAbout, toGrid } from './plane.ts';

const plane = planeAbout(126, 44);
const ring = (...positions: [number, number][]): Path64 => positions.map((position) => toGrid(plane, position));
const square = (west: number, south: number, size: number): [number, number][] =>
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size]];
const hole = (west: number, south: number, size: number): Path64 => ring(...square(west, south, size)).toReversed();

describe('toGeometry', () => {
  it('begins a closed ring at its westernmost, then southernmost point', () => {
    const positions = square(126, 44, 0.5);
    for (let turn = 0; turn < 4; turn++) {
      const turned = [...positions.slice(turn), ...positions.slice(0, turn)];
      expect(toGeometry([{ outer: ring(...turned), holes: [] }], plane)).toEqual({ type: 'Polygon', coordinates: [[...positions, positions[0]]] });
    }
  });

  it('sorts holes and polygons by where they begin, also those that begin at the same point', () => {
    const low = { outer: ring([126, 44], [126.5, 43.5], [126.5, 43.9]), holes: [] };
    const high = { outer: ring([126, 44], [126.5, 44.1], [126.5, 44.5]), holes: [] };
    const holed = { outer: ring(...square(125, 40, 0.5)), holes: [hole(125.3, 40.1, 0.1), hole(125.1, 40.1, 0.1)] };
    const geometry = toGeometry([high, holed, low], plane);
    expect(geometry).toEqual(toGeometry([low, high, { ...holed, holes: holed.holes.toReversed() }], plane));
    expect(geometry!.type).toBe('MultiPolygon');
  });

  it('is null where no ring is left at seven decimals', () => {
    expect(toGeometry([], plane)).toBeNull();
    expect(toGeometry([{ outer: [{ x: 0, y: 0 }, { x: 3, y: 0 }, { x: 3, y: 3 }], holes: [] }], plane)).toBeNull();
  });
});
