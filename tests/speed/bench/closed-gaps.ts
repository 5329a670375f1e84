// Growing and closing: buildings grown and united, and outlines with their streets closed, against the same by turf.
import { buffer, feature, featureCollection, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { Outlines } from '../../../src/domain/zoning/outlines/outlines.ts';
import { growAndUnite } from '../grown-buildings.ts';
import { labelsOn, makeBuildings, makeCoverage, toPolygons, toUnitTable } from '../make-district.ts';
import type { Goal } from './goal.ts';

const SEED = 7;
const GROWN_METERS = 12;
const SEGMENTS = 4;
const GAP_METERS = 15;

type Ground = Feature<Polygon | MultiPolygon>;

/** As turf's guides close gaps: united, grown by half the gap, drawn back. */
function closeByTurf(cells: Ground[]): Ground | null | undefined {
  const grown = buffer(union(featureCollection(cells))!, GAP_METERS / 2, { units: 'meters', steps: SEGMENTS });
  return grown && buffer(grown, -GAP_METERS / 2, { units: 'meters', steps: SEGMENTS });
}

export const CLOSED_GAP_GOALS: readonly Goal[] = [
  {
    goal: '10,000 buildings grown by 12 m and united', rival: 'turf.buffer of each and turf.union', target: { timesFaster: 50 }, rounds: 1,
    prepare() {
      const buildings = makeBuildings({ count: 10_000, seed: SEED });
      const features = toPolygons(buildings).map((building) => feature(building));
      return {
        ours: () => growAndUnite(buildings, GROWN_METERS, SEGMENTS),
        rival: () => union(featureCollection(features.map((building) => buffer(building, GROWN_METERS, { units: 'meters', steps: SEGMENTS })!))),
      };
    },
  },
  {
    goal: 'outlines of 10,000 compounds in three levels with streets of 15 m closed, from scratch', rival: 'turf.union of each level, turf.buffer out and in', target: { timesFaster: 50 }, rounds: 1,
    prepare() {
      const coverage = makeCoverage({ count: 10_000, seed: SEED });
      const units = toUnitTable(coverage);
      const zoned = Uint32Array.from({ length: coverage.count }, (_, row) => row);
      const status = Uint16Array.from(labelsOn(coverage, 45, SEED), (label) => Math.max(1, label));
      const cells = toPolygons(coverage).map((cell): Ground => feature(cell));
      return {
        ours: () => new Outlines(units, zoned).draw({ status, mergeGapMeters: GAP_METERS, precaution: 'perUnit' }),
        rival: () => [1, 2, 3].map((level) => closeByTurf(cells.filter((_, i) => status[i] === level))),
      };
    },
  },
];
