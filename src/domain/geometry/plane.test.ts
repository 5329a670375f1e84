// The plane against great-circle distances, and its way back.
import { distance, destination } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { planeAbout, toGrid, toPosition } from './plane.ts';

/** turf measures on a sphere; against the ellipsoid a sphere is off by up to 0.56 %, so only ratios of like directions are compared. */
const sphere = (from: readonly number[], to: readonly number[]): number => distance([...from], [...to], { units: 'meters' });

function plane(latitude: number, from: readonly number[], to: readonly number[]): number {
  const about = planeAbout(126, latitude);
  const [a, b] = [toGrid(about, [...from]), toGrid(about, [...to])];
  return Math.hypot(a.x - b.x, a.y - b.y) / 1000;
}

describe('planeAbout', () => {
  it.each([0, 31.2, 44, 60])('has at %f° N the metres per degree of the WGS-84 ellipsoid: radii of curvature a(1−e²)/w³ and a/w', (latitude) => {
    const [a, e2] = [6378137, 0.00669437999014];
    const [angle, degree] = [(latitude * Math.PI) / 180, Math.PI / 180];
    const w = Math.sqrt(1 - e2 * Math.sin(angle) ** 2);
    const { metersPerLongitude, metersPerLatitude } = planeAbout(0, latitude);
    expect(Math.abs(metersPerLongitude - (a / w) * Math.cos(angle) * degree)).toBeLessThan(0.5);
    expect(Math.abs(metersPerLatitude - ((a * (1 - e2)) / w ** 3) * degree)).toBeLessThan(0.5);
  });

  it('keeps its scale within 0.1 % up to 6 km north and within 1 % at 60 km, at 44° N', () => {
    const east = (latitude: number): number => plane(44, [126, latitude], [126.1, latitude]) / sphere([126, latitude], [126.1, latitude]);
    expect(Math.abs(east(44 + 6 / 111.1) / east(44) - 1)).toBeLessThan(0.001);
    const far = Math.abs(east(44 + 60 / 111.1) / east(44) - 1);
    expect(far).toBeGreaterThan(0.008);
    expect(far).toBeLessThan(0.01);
  });

  it('keeps straight what is straight in degrees: a point in the middle of an edge stays on it to the millimetre', () => {
    const about = planeAbout(126, 44);
    const [a, b, middle] = [[126.3, 44.4], [126.3, 44.2], [126.3, 44.3]].map((position) => toGrid(about, position));
    expect([Math.abs((a!.x + b!.x) / 2 - middle!.x), Math.abs((a!.y + b!.y) / 2 - middle!.y)].every((off) => off <= 1)).toBe(true);
  });
});

describe('toPosition', () => {
  it('gives back every position of seven decimals, 60 km around', () => {
    const about = planeAbout(126.0123, 44.0456);
    for (let bearing = 0; bearing < 360; bearing += 7) {
      const far = destination([126.0123, 44.0456], bearing / 6, bearing, { units: 'kilometers' }).geometry.coordinates;
      const position = far.map((degrees) => Math.round(degrees * 1e7) / 1e7);
      expect(toPosition(about, toGrid(about, position))).toEqual(position);
    }
  });
});
