// Lines that end just short of each other are led on until they meet, as a person reads them.
import { MILLIMETERS } from '../geometry/plane.ts';
import { crossingOf, type LabelledSegment } from './arrange-lines.ts';
import { nearestOn, segmentsOf, type NamedPath } from './named-lines.ts';

export interface LabelledPath extends NamedPath {
  readonly label: number;
}

/** How far an end is led on. */
export const LONGEST_EXTENSION = 60 * MILLIMETERS;
/** What comes that near has met. */
const MET = 300;
/** A wall turns a corner where it turns by 40° or more. */
const CORNER_COSINE = Math.cos((40 * Math.PI) / 180);
/** The last stretch of a line gives the direction it is led on in. */
const LAST_STRETCH = 10 * MILLIMETERS;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An end of a line with the direction it leaves in, length 1. */
interface End extends Point {
  readonly dx: number;
  readonly dy: number;
  readonly label: number;
  readonly path: number;
  readonly isWall: boolean;
}

/**
 * Pieces that lead lines on, each with the label of its line: straight from the ends of a line and from the corners of
 * a wall to the first other line, or to the end of the reach, where two extensions may cross. An end that meets nothing
 * ahead goes to the nearest other line within reach.
 */
export function extendEnds(paths: readonly LabelledPath[]): LabelledSegment[] {
  const segments = paths.flatMap((path, number) => segmentsOf(path).map((segment) => ({ ...segment, label: path.label, path: number })));
  const ends = paths.flatMap((path, number) => (path.isRing ? cornersOf(path, number) : endsOf(path, number)));
  return ends.flatMap((end) => {
    const around = segments.filter((segment) => isNear(segment, end));
    const others = around.filter(({ path }) => path !== end.path);
    if (others.some((segment) => nearestOn(segment, end.x, end.y).distance <= MET)) return [];
    const foreign = others.filter(({ label }) => label !== end.label || !end.isWall);
    const ahead = rayFrom(end, LONGEST_EXTENSION);
    const meeting = nearestTo(end, foreign.flatMap((segment) => crossingOf(ahead, segment) ?? []));
    if (meeting !== null) return [{ ...rayFrom(end, distanceOf(end, meeting) + MET), label: end.label }];
    const aside = end.isWall ? null : nearestTo(end, foreign.map((segment) => nearestOn(segment, end.x, end.y)));
    const isAside = aside !== null && distanceOf(end, aside) <= LONGEST_EXTENSION;
    return [{ ...ahead, label: end.label }, ...(isAside ? [{ ax: end.x, ay: end.y, bx: aside.x, by: aside.y, label: end.label }] : [])];
  });
}

function rayFrom({ x, y, dx, dy }: End, length: number) {
  return { ax: x, ay: y, bx: x + dx * length, by: y + dy * length };
}

const distanceOf = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function nearestTo(place: Point, points: readonly Point[]): Point | null {
  return points.reduce<Point | null>((best, point) => (best === null || distanceOf(place, point) < distanceOf(place, best) ? point : best), null);
}

function isNear({ ax, ay, bx, by }: LabelledSegment, { x, y }: Point): boolean {
  const reach = LONGEST_EXTENSION;
  return Math.min(ax, bx) <= x + reach && Math.max(ax, bx) >= x - reach && Math.min(ay, by) <= y + reach && Math.max(ay, by) >= y - reach;
}

function endsOf({ path, label }: LabelledPath, number: number): End[] {
  return [path, path.toReversed()].flatMap((line) => {
    const end = line.at(-1)!;
    const before = line.toReversed().find((point) => distanceOf(point, end) >= LAST_STRETCH) ?? line[0]!;
    const length = distanceOf(before, end);
    return length === 0 ? [] : [{ ...end, dx: (end.x - before.x) / length, dy: (end.y - before.y) / length, label, path: number, isWall: false }];
  });
}

/** Both walls of every corner that turns outward. */
function cornersOf({ path, label }: LabelledPath, number: number): End[] {
  return path.flatMap((corner, i) => {
    const [before, after] = [path.at(i - 1)!, path[(i + 1) % path.length]!];
    const [into, out] = [distanceOf(before, corner), distanceOf(corner, after)];
    if (into === 0 || out === 0) return [];
    const [ux, uy] = [(corner.x - before.x) / into, (corner.y - before.y) / into];
    const [vx, vy] = [(after.x - corner.x) / out, (after.y - corner.y) / out];
    if (ux * vy - uy * vx <= 0 || ux * vx + uy * vy > CORNER_COSINE) return [];
    const end = { x: corner.x, y: corner.y, label, path: number, isWall: true };
    return [{ ...end, dx: ux, dy: uy }, { ...end, dx: -vx, dy: -vy }];
  });
}
