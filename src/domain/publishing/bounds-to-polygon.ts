// From 四至 back to the plot: the ground that the lines named on the four sides enclose.
import type { Polygon, Position } from 'geojson';
import { isInsideRings } from '../geometry/footprint.ts';
import { MILLIMETERS, toGrid, toPosition, type GridPoint, type Plane } from '../geometry/plane.ts';
import { uniteRings } from '../geometry/clip.ts';
import { doubleArea, ringsOf, type Shape } from '../geometry/rings.ts';
import { arrangeLines, crossingOf } from './arrange-lines.ts';
import { enclosedFaces, type Face } from './enclosed-faces.ts';
import { extendEnds, LONGEST_EXTENSION, type LabelledPath } from './extend-ends.ts';
import { nearestOn, segmentsOf, type NamedLines, type Segment } from './named-lines.ts';
import { SIDES, type Side } from './plot-sides.ts';
import { plotsBetween, type FaceSet, type SideLabels } from './plots-between.ts';

/** By side: the names that bound it, in any order. */
export type BoundNames = Readonly<Record<Side, readonly string[]>>;

export type Corner = 'north-east' | 'north-west' | 'south-west' | 'south-east';

export type PlotReading =
  | { readonly refused: null; readonly polygon: Polygon }
  /** Sides that name nothing. */
  | { readonly refused: 'unnamed-side'; readonly sides: readonly Side[] }
  | { readonly refused: 'unknown-name'; readonly unknown: readonly { readonly side: Side; readonly name: string }[] }
  /** Lines of neighbouring sides stay that far apart, in metres. */
  | { readonly refused: 'open'; readonly corners: readonly { readonly corner: Corner; readonly meters: number }[] }
  /** The lines meet, and no ground lies between them so. */
  | { readonly refused: 'no-ground' }
  /** Grounds that fit, the largest first; one alone where not all could be tried. */
  | { readonly refused: 'several'; readonly candidates: readonly Polygon[] };

const CORNERS: readonly (readonly [Corner, Side, Side])[] = [
  ['north-east', 'north', 'east'], ['north-west', 'north', 'west'], ['south-west', 'south', 'west'], ['south-east', 'south', 'east'],
];
/** Candidates that have this share of their ground in common are one plot. */
const SAME_PLOT = 0.9;

/**
 * The plot between the lines named. Ends within 60 m of another line are led on to it; a compound or water bounds by
 * the wall or bank that faces the plot. Where several grounds fit, the one `near` (WGS-84) lies in is meant, the
 * smallest of them; without it, or where it lies in none, all are answered.
 */
export function polygonFromBounds(bounds: BoundNames, net: NamedLines, near?: Position): PlotReading {
  const unnamed = SIDES.filter((side) => bounds[side].length === 0);
  if (unnamed.length > 0) return { refused: 'unnamed-side', sides: unnamed };
  const names = [...new Set(SIDES.flatMap((side) => bounds[side]))];
  const paths = net.paths.flatMap((path): LabelledPath[] => (names.includes(path.name) ? [{ ...path, label: names.indexOf(path.name) }] : []));
  const known = new Set(paths.map(({ name }) => name));
  const unknown = SIDES.flatMap((side) => bounds[side].filter((name) => !known.has(name)).map((name) => ({ side, name })));
  if (unknown.length > 0) return { refused: 'unknown-name', unknown };

  const lines = paths.flatMap((path) => segmentsOf(path).map((segment) => ({ ...segment, label: path.label })));
  const faces = enclosedFaces(arrangeLines([...lines, ...extendEnds(paths)]));
  const labels = Object.fromEntries(SIDES.map((side) => [side, bounds[side].map((name) => names.indexOf(name))])) as Record<Side, number[]>;
  const found = plotsBetween(faces, labels, isGroundOf(paths));
  const plots = distinct(found.plots.map((set) => outlineOf(set, faces)).filter((ring) => ring.length > 2));
  if (plots.length === 0) return whyNone(paths, labels);
  const meant = plots.length === 1 && found.areAll ? plots[0]! : nearOf(plots, near && toGrid(net.plane, near));
  if (meant !== null) return { refused: null, polygon: polygonOf(meant, net.plane) };
  return { refused: 'several', candidates: plots.map((plot) => polygonOf(plot, net.plane)) };
}

/** Whether a face is ground of a compound or water named. */
function isGroundOf(paths: readonly LabelledPath[]): (face: Face) => boolean {
  const rings = new Map<number, LabelledPath['path'][]>();
  for (const { label, path, isRing } of paths) if (isRing) rings.set(label, [...(rings.get(label) ?? []), path]);
  return ({ ring }) => {
    const inside = pointInside(ring);
    return [...rings.values()].some((all) => isInsideRings(inside, all));
  };
}

/** A point just left of the middle of the longest edge. */
function pointInside(ring: Face['ring']): GridPoint {
  const edges = ring.map((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    return { a, b, length: Math.hypot(b.x - a.x, b.y - a.y) };
  });
  const { a, b, length } = edges.reduce((best, edge) => (edge.length > best.length ? edge : best));
  const aside = Math.min(MILLIMETERS, length / 10) / length;
  return { x: Math.round((a.x + b.x) / 2 - (b.y - a.y) * aside), y: Math.round((a.y + b.y) / 2 + (b.x - a.x) * aside) };
}

/** The outer ring of the faces together; what they enclose belongs to it. */
function outlineOf(set: FaceSet, faces: readonly Face[]): Face['ring'] {
  const shapes: readonly Shape[] = uniteRings([...set].map((face) => faces[face]!.ring));
  return shapes.map(({ outer }) => outer).reduce((best, ring) => (doubleArea(ring) > doubleArea(best) ? ring : best), []);
}

/** Of plots that differ by slivers the largest; the largest of all first. */
function distinct(rings: readonly Face['ring'][]): Face['ring'][] {
  const kept: Face['ring'][] = [];
  for (const ring of rings.toSorted((a, b) => doubleArea(b) - doubleArea(a))) {
    if (!kept.some((other) => overlapOf(ring, other) >= SAME_PLOT)) kept.push(ring);
  }
  return kept;
}

/** Ground in common by ground of either. */
function overlapOf(a: Face['ring'], b: Face['ring']): number {
  const either = ringsOf(uniteRings([a, b])).reduce((sum, ring) => sum + doubleArea(ring), 0);
  return (doubleArea(a) + doubleArea(b) - either) / either;
}

function nearOf(plots: readonly Face['ring'][], near: GridPoint | undefined): Face['ring'] | null {
  return (near && plots.findLast((ring) => isInsideRings(near, [ring]))) ?? null;
}

function polygonOf(ring: Face['ring'], plane: Plane): Polygon {
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!].map((point) => toPosition(plane, point))] };
}

function whyNone(paths: readonly LabelledPath[], labels: SideLabels): PlotReading {
  const linesOf = (side: Side) => paths.filter(({ label }) => labels[side].includes(label)).flatMap(segmentsOf);
  const corners = CORNERS.map(([corner, one, other]) => ({ corner, meters: gapBetween(linesOf(one), linesOf(other)) / MILLIMETERS }));
  const open = corners.filter(({ meters }) => meters > LONGEST_EXTENSION / MILLIMETERS);
  return open.length === 0 ? { refused: 'no-ground' } : { refused: 'open', corners: open };
}

/** How near some lines come to others; 0 where they cross. */
function gapBetween(some: readonly Segment[], others: readonly Segment[]): number {
  let least = Infinity;
  for (const one of some) {
    for (const other of others) {
      if (crossingOf(one, other) !== null) return 0;
      least = Math.min(
        least, nearestOn(one, other.ax, other.ay).distance, nearestOn(one, other.bx, other.by).distance,
        nearestOn(other, one.ax, one.ay).distance, nearestOn(other, one.bx, one.by).distance,
      );
    }
  }
  return least;
}
