// Outlines of real compounds: 1,164 polygons of Shanghai that seldom share an edge and sometimes overlap.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bbox, booleanPointInPolygon, point, pointToPolygonDistance } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../../district/tables-of.ts';
import { LEVELS, type Level } from '../level.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { Outlines, type OutlineAnswer, type OutlineRequest } from './outlines.ts';

/** One date of units nothing was drawn of before. */
const drawOutlines = ({ units, zoned, ...request }: OutlineRequest & { readonly units: UnitTable; readonly zoned: Uint32Array }): OutlineAnswer => new Outlines(units, zoned).draw(request);

const FILE = new URL('../../../../../shared/data/shanghai-2022-compounds.geojson.gz', import.meta.url);
const isAbsent = !existsSync(FILE);
/** Neighbours' borders may be drawn together by the snap distance; nearer to a border than this no point is asked. */
const BORDER_METERS = 0.3;

/** A fixed sequence of numbers from 0 to 1 (Lehmer, 48271 modulo 2³¹ − 1). */
function startSequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Polygons and an index to the ones around a point. */
class Places<Geometry extends Polygon | MultiPolygon> {
  private readonly index: Flatbush;

  constructor(readonly all: readonly Feature<Geometry>[]) {
    this.index = new Flatbush(all.length);
    for (const one of all) this.index.add(...(bbox(one) as [number, number, number, number]));
    this.index.finish();
  }

  /** Indices of the polygons whose boxes come within some degrees of a point. */
  near({ geometry }: Feature<Point>, reach: number): number[] {
    const [x, y] = geometry.coordinates as [number, number];
    return this.index.search(x - reach, y - reach, x + reach, y + reach);
  }

  containing(sample: Feature<Point>): number[] {
    return this.near(sample, 0).filter((i) => booleanPointInPolygon(sample, this.all[i]!));
  }
}

function readCompounds(): Feature<Polygon>[] {
  const text = gunzipSync(readFileSync(FILE)).toString('utf8');
  return (JSON.parse(text) as FeatureCollection<Polygon>).features;
}

function drawCompounds(compounds: readonly Feature<Polygon>[], status: Uint16Array, mergeGapMeters: number): OutlineAnswer {
  const units = unitTableOf(compounds.map(({ geometry }, i) => ({ id: String(i), geometry })));
  return drawOutlines({ units, status, zoned: Uint32Array.from(compounds, (_, i) => i), mergeGapMeters, precaution: 'perUnit' });
}

/** A point inside every compound that has one at first try, none nearer than 0.3 m to any border. */
function samplePoints(compounds: Places<Polygon>, random: () => number): Feature<Point>[] {
  const candidates = compounds.all.map((compound) => {
    const [west, south, east, north] = bbox(compound) as [number, number, number, number];
    return point([west + random() * (east - west), south + random() * (north - south)]);
  });
  const isClear = (candidate: Feature<Point>): boolean => compounds.near(candidate, 0.0001).every((i) =>
    Math.abs(pointToPolygonDistance(candidate, compounds.all[i]!, { units: 'meters' })) > BORDER_METERS);
  return candidates.filter((candidate) => compounds.containing(candidate).length > 0 && isClear(candidate));
}

describe.skipIf(isAbsent)('outlines of 1,164 real compounds of Shanghai', () => {
  it.each([0, 15, 60])('cover every sampled point once, by the strictest level that claims it, at a merge gap of %i m', (gap) => {
    const compounds = new Places(readCompounds());
    expect(compounds.all).toHaveLength(1164);
    const random = startSequence(20220401 + gap);
    const status = Uint16Array.from(compounds.all, () => Math.floor(random() * LEVELS.length));
    const start = process.cpuUsage().user;
    const answer = drawCompounds(compounds.all, status, gap);
    console.log(`outlines of 1,164 real compounds, merge gap ${gap} m: ${((process.cpuUsage().user - start) / 1000).toFixed(0)} ms of processor time`);

    const outlines = new Places<Polygon | MultiPolygon>([...answer.sealed, ...answer.controlled, ...answer.precaution]);
    const points = samplePoints(compounds, random);
    expect(points.length).toBeGreaterThan(600);
    const wrong = points.filter((sample) => {
      const strictest = Math.max(...compounds.containing(sample).map((i) => status[i]!));
      const covering = outlines.containing(sample).map((i) => outlines.all[i]!.properties!['level'] as Level);
      return covering.join() !== (strictest === 0 ? '' : LEVELS[strictest]);
    });
    expect(wrong).toEqual([]);
    expect(answer.undrawn).toEqual([0, 0, 0, 0]);
  });
});
