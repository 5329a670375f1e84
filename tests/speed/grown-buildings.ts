// Buildings of the synthetic city grown and united, as streets are closed: by the clipper, near ones first.
import { Clipper, EndType, JoinType, type Path64 } from 'clipper2-ts';
import { MILLIMETERS } from '../../src/domain/geometry/plane.ts';
import type { Shape } from '../../src/domain/geometry/rings.ts';
import { uniteFar } from '../../src/domain/geometry/unite-far.ts';
import { ringsOf, type Coverage } from './coverage.ts';

/** The clipper's own default. */
const MITER_LIMIT = 2;

/** The shapes of all polygons grown by some metres, corners rounded with as many segments to a quadrant. */
export function growAndUnite(coverage: Coverage, meters: number, segmentsPerQuadrant: number): Shape[] {
  // As far as the middle of a segment may stay inside the arc.
  const arcTolerance = meters * MILLIMETERS * (1 - Math.cos(Math.PI / (4 * segmentsPerQuadrant)));
  return uniteFar(Array.from({ length: coverage.count }, (_, p) => {
    const rings = ringsOf(coverage, p).map((ring): Path64 => ring.map(([x, y]) => ({ x: Math.round(x * MILLIMETERS), y: Math.round(y * MILLIMETERS) })));
    return Clipper.inflatePaths(rings, meters * MILLIMETERS, JoinType.Round, EndType.Polygon, MITER_LIMIT, arcTolerance);
  }));
}
