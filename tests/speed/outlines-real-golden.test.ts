// Outlines of real shapes against GEOS: how many, and their areas. The data is not in the repository, what GEOS says of it is.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bbox } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import { planeAbout } from '../../src/domain/geometry/plane.ts';
import { Outlines, type ZoneOutline } from '../../src/domain/zoning/outlines/outlines.ts';

interface Measured { readonly outlines: number; readonly area: number }
interface RealShapes {
  readonly files: readonly { readonly file: string; readonly count: number; readonly invalid: readonly number[]; readonly levels: readonly (Measured & { readonly level: number })[]; readonly together: Measured }[];
}
const golden = JSON.parse(readFileSync(new URL('./golden/real-shapes.json', import.meta.url), 'utf8')) as RealShapes;
const pathOf = (file: string): URL => new URL(`../../../shared/data/${file}.geojson.gz`, import.meta.url);

/** Borders surveyed apart by up to 0.25 m are drawn together: that moves some ground, of footprints of buildings in a row, the smallest here, up to this share. */
const SNAPPED_SHARE = 5e-5;

const ringArea = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0]! - ring[0]![0]!) * (y! - ring[0]![1]!) - (x! - ring[0]![0]!) * (ring[i]![1]! - ring[0]![1]!), 0) / 2;

describe.each(golden.files)('outlines of the $count shapes of $file', ({ file, count, invalid, levels, together }) => {
  const isHere = existsSync(pathOf(file));
  const read = () => {
    const collection = JSON.parse(gunzipSync(readFileSync(pathOf(file))).toString('utf8')) as FeatureCollection<Polygon | MultiPolygon>;
    expect(collection.features).toHaveLength(count);
    const [west, south, east, north] = bbox(collection) as [number, number, number, number];
    const plane = planeAbout((west + east) / 2, (south + north) / 2);
    const valid = collection.features.filter((_, row) => !invalid.includes(row));
    const outlines = new Outlines(unitTableOf(valid.map(({ geometry }, i) => ({ id: String(i), geometry }))), Uint32Array.from(valid, (_, row) => row));
    const measure = (drawn: readonly ZoneOutline[]): Measured => {
      const rings = drawn.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
      return { outlines: drawn.length, area: rings.reduce((sum, ring) => sum + ringArea(ring), 0) * plane.metersPerLongitude * plane.metersPerLatitude };
    };
    const draw = (levelOf: (row: number) => number): Measured[] => {
      const { precaution, controlled, sealed } = outlines.draw({ status: Uint16Array.from(valid, (_, row) => levelOf(row)), mergeGapMeters: 0, precaution: 'perUnit' });
      return [precaution, controlled, sealed].map(measure);
    };
    return draw;
  };
  const expectAlike = (own: Measured, { outlines, area }: Measured): void => {
    expect(own.outlines).toBe(outlines);
    expect(Math.abs(own.area / area - 1)).toBeLessThan(SNAPPED_SHARE);
  };

  it.skipIf(!isHere)('are as many as GEOS finds groups, over the ground of its union, where all have one level', () => {
    expectAlike(read()(() => 3)[2]!, together);
  });

  it.skipIf(!isHere)('are as many and as large by level where the stricter takes the ground', () => {
    const own = read()((row) => row % 4);
    for (const measured of levels) expectAlike(own[measured.level - 1]!, measured);
  });
});
