// Plots that lie on each other: pairs whose common ground is more than a twentieth of the smaller.
import { Clipper, FillRule, type Paths64 } from 'clipper2-ts';
import { extentOf, placeAt, POINT, type PlaceColumn } from '../../district/place-column.ts';
import { polygonRings } from '../../geometry/footprint.ts';
import { findNear, indexBounds } from '../../geometry/pairs.ts';
import { planeAbout } from '../../geometry/plane.ts';
import { boundsOf, doubleArea, type Bounds } from '../../geometry/rings.ts';

/** Neighbours measured one after the other share a furrow; more is an error. */
const MOST_SHARED = 0.05;
/** Plots looked at between two words of progress. */
const AT_ONCE = 256;

export interface PlotOverlap {
  readonly plot: number;
  readonly other: number;
  /** Of the smaller (0–1). */
  readonly share: number;
}

interface Ground {
  readonly row: number;
  readonly rings: Paths64;
  readonly bounds: Bounds;
  readonly doubled: number;
}

/** Pairs with `plot` < `other`, in the order of their rows; tells how many plots were looked at as it goes. */
export function* findOverlaps(outline: PlaceColumn): Generator<number, PlotOverlap[]> {
  const grounds = groundsOf(outline);
  const index = indexBounds(grounds);
  const overlaps: PlotOverlap[] = [];
  for (const [i, ground] of grounds.entries()) {
    if (i % AT_ONCE === 0) yield i;
    for (const j of findNear(index, ground.bounds, 0).filter((near) => near > i).sort((a, b) => a - b)) {
      const share = sharedBy(ground, grounds[j]!);
      if (share > MOST_SHARED) overlaps.push({ plot: ground.row, other: grounds[j]!.row, share });
    }
  }
  return overlaps;
}

function groundsOf(outline: PlaceColumn): Ground[] {
  const extent = extentOf(outline, Array.from(outline.kind, (_, row) => row));
  if (extent === null) return [];
  const plane = planeAbout((extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2);
  return Array.from(outline.kind).flatMap((kind, row): Ground[] => {
    const place = kind === POINT ? null : placeAt(outline, row);
    if (place === null || place.type === 'Point') return [];
    const rings = polygonRings(place, plane);
    const doubled = areaOf(rings);
    return doubled > 0 ? [{ row, rings, bounds: boundsOf(rings), doubled }] : [];
  });
}

const areaOf = (rings: Paths64): number => rings.reduce((sum, ring) => sum + doubleArea(ring), 0);

function sharedBy(a: Ground, b: Ground): number {
  const smaller = Math.min(a.doubled, b.doubled);
  // Two boxes that hardly meet need no clipper.
  const width = Math.min(a.bounds.maxX, b.bounds.maxX) - Math.max(a.bounds.minX, b.bounds.minX);
  const height = Math.min(a.bounds.maxY, b.bounds.maxY) - Math.max(a.bounds.minY, b.bounds.minY);
  if (2 * width * height <= MOST_SHARED * smaller) return 0;
  return Math.min(1, Math.abs(areaOf(Clipper.intersect(a.rings, b.rings, FillRule.NonZero))) / smaller);
}
