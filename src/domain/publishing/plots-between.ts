// Which grounds lie west of the east line, east of the west line, south of the north line and north of the south line.
import { MILLIMETERS } from '../geometry/plane.ts';
import { OUTSIDE, type Border, type Face } from './enclosed-faces.ts';
import { LONGEST_EXTENSION } from './extend-ends.ts';
import { SIDES, type Side } from './plot-sides.ts';

/** By side: the labels of the lines that bound it. */
export type SideLabels = Readonly<Record<Side, readonly number[]>>;

/** What bounds a side turns from it by up to 80°, along half of its length or more: plots are turned, roads bend. */
const LEAST_FACING = Math.cos((80 * Math.PI) / 180);
const LEAST_SHARE = 0.5;
/** A shorter border may run any way: jogs between two roads of one side, and what leads an end on to the next line. */
const SHORT_BORDER = LONGEST_EXTENSION;
const LEAST_RUN = 10 * MILLIMETERS;
/** More sets than these are not tried. */
const MOST_SETS = 400;

/** Numbers of faces that make one ground. */
export type FaceSet = ReadonlySet<number>;

export interface PlotsFound {
  readonly plots: readonly FaceSet[];
  /** False where there were too many ways to put faces together to try them all. */
  readonly areAll: boolean;
}

/**
 * The grounds, made of one face or several, that every line named bounds on its own side and no line on another.
 *
 * A border that may not bound the ground on its left (it runs on the wrong side) takes the face beyond it along; what
 * so takes along the outside, or ground that is a bound itself, is none. What is left closed this way is put together
 * until all names bound it.
 */
export function plotsBetween(faces: readonly Face[], labels: SideLabels, isForbidden: (face: Face) => boolean): PlotsFound {
  const forbidden = faces.map(isForbidden);
  const closed = faces.map((_, face) => closeSet([face], faces, labels, forbidden));
  const complete = new Map<string, FaceSet>();
  const seen = new Set<string>();
  let open = closed.filter((set): set is FaceSet => set !== null);
  const whole = componentsOf(open, faces);
  const visit = (set: FaceSet): boolean => {
    const key = [...set].toSorted((a, b) => a - b).join();
    if (seen.has(key)) return false;
    seen.add(key);
    if (!isBoundByAll(set, faces, labels)) return true;
    complete.set(key, set);
    return false;
  };
  whole.forEach(visit);
  while (open.length > 0 && seen.size < MOST_SETS) {
    open = open.filter(visit).flatMap((set) => neighboursOf(set, faces).flatMap((face) => {
      const other = closed[face];
      return other == null ? [] : [new Set([...set, ...other])];
    }));
  }
  return { plots: [...complete.values()], areAll: open.length === 0 };
}

/** The faces that must come along; null where the outside or forbidden ground would. */
function closeSet(start: readonly number[], faces: readonly Face[], labels: SideLabels, forbidden: readonly boolean[]): FaceSet | null {
  const set = new Set(start);
  for (const face of set) {
    if (forbidden[face]!) return null;
    for (const border of faces[face]!.borders) {
      if (border.other === face || mayBound(border, labels)) continue;
      if (border.other === OUTSIDE) return null;
      set.add(border.other);
    }
  }
  return set;
}

function mayBound({ labels: own, pieces }: Border, labels: SideLabels): boolean {
  const sides = SIDES.filter((side) => own.some((label) => labels[side].includes(label)));
  const length = pieces.reduce((sum, { dx, dy }) => sum + Math.hypot(dx, dy), 0);
  return length < SHORT_BORDER || lengthFacing(pieces, sides) >= length * LEAST_SHARE;
}

/** Length of the pieces that face one of some sides; outside is on the right. */
function lengthFacing(pieces: Border['pieces'], sides: readonly Side[]): number {
  return pieces.reduce((sum, { dx, dy }) => {
    const length = Math.hypot(dx, dy);
    const outward = { east: dy, north: -dx, west: -dy, south: dx };
    return sides.some((side) => outward[side] >= LEAST_FACING * length) ? sum + length : sum;
  }, 0);
}

function isBoundByAll(set: FaceSet, faces: readonly Face[], labels: SideLabels): boolean {
  const rim = [...set].flatMap((face) => faces[face]!.borders.filter(({ other }) => !set.has(other)));
  return SIDES.every((side) => labels[side].every((label) =>
    lengthFacing(rim.filter((border) => border.labels.includes(label)).flatMap(({ pieces }) => pieces), [side]) >= LEAST_RUN));
}

function neighboursOf(set: FaceSet, faces: readonly Face[]): number[] {
  const others = [...set].flatMap((face) => faces[face]!.borders.map(({ other }) => other));
  return [...new Set(others)].filter((other) => other !== OUTSIDE && !set.has(other));
}

/** What hangs together of all faces of some sets. */
function componentsOf(sets: readonly FaceSet[], faces: readonly Face[]): FaceSet[] {
  const left = new Set(sets.flatMap((set) => [...set]));
  const components: FaceSet[] = [];
  for (const start of left) {
    const component = new Set([start]);
    for (const face of component) {
      left.delete(face);
      for (const { other } of faces[face]!.borders) if (left.has(other)) component.add(other);
    }
    components.push(component);
  }
  return components;
}
