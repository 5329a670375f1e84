// The checker's own geometry, in metres: which side of an outline each part of a stretch is clearly on.
import type { Position } from 'geojson';
import type { Plane } from '../../geometry/plane.ts';

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

export type PlaneRings = readonly (readonly PlanePoint[])[];

/** Metres: nearer to the border than this is on it. Seven decimals of a degree, as lines are written, are 11 mm. */
const ON_BORDER = 0.02;
/** Places on each part between two crossings that are looked at. */
const SAMPLES = [0.5, 0.25, 0.75, 0.1, 0.9] as const;

export function toPlane(plane: Plane, [lng, lat]: Position): PlanePoint {
  return { x: (lng! - plane.longitude) * plane.metersPerLongitude, y: (lat! - plane.latitude) * plane.metersPerLatitude };
}

/** Parts between crossings: 1 inside, −1 outside, 0 where all of it keeps to the border. */
export function* sidesAlong(a: PlanePoint, b: PlanePoint, rings: PlaneRings): Generator<{ readonly side: -1 | 0 | 1; readonly from: PlanePoint; readonly to: PlanePoint }> {
  const shares = [0, ...crossings(a, b, rings), 1].sort((one, other) => one - other);
  const at = (share: number): PlanePoint => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  for (let i = 1; i < shares.length; i++) {
    const [from, to] = [shares[i - 1]!, shares[i]!];
    let side: -1 | 0 | 1 = 0;
    for (const sample of SAMPLES) {
      const point = at(from + (to - from) * sample);
      if (nearestOnRings(point, rings).meters <= ON_BORDER) continue;
      side = isInside(point, rings) ? 1 : -1;
      break;
    }
    yield { side, from: at(from), to: at(to) };
  }
}

function crossings(a: PlanePoint, b: PlanePoint, rings: PlaneRings): number[] {
  const shares: number[] = [];
  const sideOf = (p: PlanePoint): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  for (const ring of rings) {
    ring.forEach((c, i) => {
      const d = ring[(i + 1) % ring.length]!;
      const [atC, atD] = [sideOf(c), sideOf(d)];
      if (atC === atD || (atC > 0 && atD > 0) || (atC < 0 && atD < 0)) return;
      const t = atC / (atC - atD);
      const [x, y] = [c.x + (d.x - c.x) * t, c.y + (d.y - c.y) * t];
      const square = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
      const share = square === 0 ? 0 : ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / square;
      if (share > 0 && share < 1) shares.push(share);
    });
  }
  return shares;
}

/** By the angle the rings turn around the point. */
function isInside(point: PlanePoint, rings: PlaneRings): boolean {
  let turns = 0;
  for (const ring of rings) {
    ring.forEach((c, i) => {
      const d = ring[(i + 1) % ring.length]!;
      const cross = (c.x - point.x) * (d.y - point.y) - (c.y - point.y) * (d.x - point.x);
      if (c.y <= point.y ? d.y > point.y && cross > 0 : d.y <= point.y && cross < 0) turns += c.y <= point.y ? 1 : -1;
    });
  }
  return turns !== 0;
}

export function nearestOnRings(point: PlanePoint, rings: PlaneRings): { readonly at: PlanePoint; readonly meters: number } {
  let [at, meters] = [point, Infinity];
  for (const ring of rings) {
    ring.forEach((c, i) => {
      const d = ring[(i + 1) % ring.length]!;
      const [dx, dy] = [d.x - c.x, d.y - c.y];
      const square = dx * dx + dy * dy;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - c.x) * dx + (point.y - c.y) * dy) / square));
      const near = { x: c.x + dx * share, y: c.y + dy * share };
      const distance = Math.hypot(near.x - point.x, near.y - point.y);
      if (distance < meters) [at, meters] = [near, distance];
    });
  }
  return { at, meters };
}

/** 0 inside. */
export function distanceToRings(point: PlanePoint, rings: PlaneRings): number {
  return isInside(point, rings) ? 0 : nearestOnRings(point, rings).meters;
}
