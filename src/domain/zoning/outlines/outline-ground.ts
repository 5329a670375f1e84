// What outlines of all dates rest on, made once from the units: snapped footprints, their coverage, who stands near whom.
import type Flatbush from 'flatbush';
import type { UnitTable } from '../../district/unit-table.ts';
import { distanceBelow } from '../../geometry/closeness.ts';
import { buildCoverage, type Coverage } from '../../geometry/coverage.ts';
import { unitFootprints, type Footprint } from '../../geometry/footprint.ts';
import { findNear, indexBounds } from '../../geometry/pairs.ts';
import type { Plane } from '../../geometry/plane.ts';
import { snapEdges } from '../../geometry/snap.ts';
import { mix, VertexTable } from '../../geometry/vertex-table.ts';

/** Pairs of footprints by number, the lower first, that have a street narrower than a gap between them. */
export interface StreetPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export interface OutlineGround {
  readonly plane: Plane;
  readonly footprints: readonly Footprint[];
  /** By footprint: its unit, two numbers that stand for it in sums, and 1 where it was surveyed. */
  readonly row: Int32Array;
  readonly mark: Int32Array;
  readonly otherMark: Int32Array;
  readonly isSurveyed: Uint8Array;
  readonly coverage: Coverage;
  /** Of the bounds of all footprints; null without any. */
  readonly index: Flatbush | null;
  /** Pairs with more than nothing and less than `gap` millimetres between them; kept for the gap asked last. */
  streetPairs(gap: number): StreetPairs;
}

const NO_STREETS: StreetPairs = { a: new Int32Array(0), b: new Int32Array(0) };

/** `snapDistance`: millimetres. */
export function layGround(units: UnitTable, zoned: Uint32Array, snapDistance: number): OutlineGround {
  const { plane, footprints: drawn } = unitFootprints(units, zoned);
  const snapped = snapEdges(drawn, snapDistance);
  const { footprints } = snapped;
  const index = indexBounds(footprints);
  const coverage = buildCoverage(snapped, index);
  const row = new Int32Array(footprints.length);
  const mark = new Int32Array(footprints.length);
  const otherMark = new Int32Array(footprints.length);
  const isSurveyed = new Uint8Array(footprints.length);
  for (let i = 0; i < footprints.length; i++) {
    row[i] = footprints[i]!.row;
    mark[i] = mix(i, 1);
    otherMark[i] = mix(i, 2);
    isSurveyed[i] = footprints[i]!.surveyed ? 1 : 0;
  }
  let known = 0;
  let pairs = NO_STREETS;
  return {
    plane,
    footprints,
    row, mark, otherMark, isSurveyed,
    coverage,
    index,
    streetPairs(gap) {
      if (gap === known) return pairs;
      known = gap;
      return (pairs = gap === 0 ? NO_STREETS : findStreetPairs(footprints, index, coverage, gap));
    },
  };
}

function findStreetPairs(footprints: readonly Footprint[], index: Flatbush | null, { touching }: Coverage, gap: number): StreetPairs {
  const touch = new VertexTable(touching.a.length, Int32Array);
  for (let i = 0; i < touching.a.length; i++) touch.add(touching.a[i]!, touching.b[i]!);
  const [a, b]: [number[], number[]] = [[], []];
  for (let one = 0; one < footprints.length; one++) {
    for (const other of findNear(index, footprints[one]!.bounds, gap)) {
      if (other <= one || touch.find(one, other) >= 0) continue;
      const distance = distanceBelow(footprints[one]!, footprints[other]!, gap);
      if (distance === 0 || distance === Infinity) continue;
      a.push(one);
      b.push(other);
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}
