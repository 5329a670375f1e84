// Finds where road lines meet, and cuts them there.
import { crossingOf, nearestOnSegment } from './lines.ts';
import { distance, mix, type Line, type Point } from './plane.ts';
import { BoxIndex, boxOf } from './rings.ts';

interface Segment {
  readonly line: number;
  readonly index: number;
  readonly a: Point;
  readonly b: Point;
}

interface Cut {
  /** Vertex index before the cut plus the share of the way to the next one. */
  readonly at: number;
  readonly point: Point;
}

/** Ends of lines nearer than this to another line are taken to meet it, metres. */
const TOUCH_METERS = 7;
/** Meetings nearer than this to each other are one junction, metres. */
const MERGE_METERS = 5;

/** Cuts every line where another line or an outline crosses it. Pieces of one line come in order, whole lines too. */
export function cutAtCrossings(lines: readonly Line[], outlines: readonly Line[]): Point[][][] {
  const segments = [...lines, ...outlines].flatMap((line, k) =>
    line.slice(1).map((b, index): Segment => ({ line: k, index, a: line[index]!, b })));
  const index = new BoxIndex(segments, (segment) => boxOf([segment.a, segment.b]));
  const junctions = new Junctions();
  const cuts = lines.map((line): Cut[] => [
    { at: 0, point: junctions.at(line[0]!) },
    { at: line.length - 1, point: junctions.at(line.at(-1)!) },
  ]);
  const note = (segment: Segment, share: number, point: Point): void => {
    if (segment.line < lines.length) cuts[segment.line]!.push({ at: segment.index + share, point });
  };
  lines.forEach((line, k) => {
    for (const end of [line[0]!, line.at(-1)!]) {
      for (const segment of index.near({ minX: end.x, minY: end.y, maxX: end.x, maxY: end.y }, TOUCH_METERS)) {
        if (segment.line === k || segment.line >= lines.length) continue;
        const near = nearestOnSegment(end, segment.a, segment.b);
        if (near.meters < TOUCH_METERS) note(segment, near.share, junctions.at(end));
      }
    }
  });
  segments.forEach((first, position) => {
    if (first.line >= lines.length) return;
    for (const second of index.near(boxOf([first.a, first.b]))) {
      const seen = second.line < lines.length && (second.line < first.line || (second.line === first.line && second.index <= first.index + 1));
      if (seen || second === segments[position]) continue;
      const hit = crossingOf(first.a, first.b, second.a, second.b);
      if (!hit) continue;
      const point = junctions.at(mix(first.a, first.b, hit.first));
      note(first, hit.first, point);
      note(second, hit.second, point);
    }
  });
  return lines.map((line, k) => cutInto(line, cuts[k]!));
}

/** Points of junctions, those close together taken as one. */
class Junctions {
  private readonly cells = new Map<string, Point[]>();

  at(point: Point): Point {
    const column = Math.floor(point.x / MERGE_METERS);
    const row = Math.floor(point.y / MERGE_METERS);
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const other of this.cells.get(`${i},${j}`) ?? []) if (distance(other, point) < MERGE_METERS) return other;
      }
    }
    const key = `${column},${row}`;
    this.cells.set(key, [...(this.cells.get(key) ?? []), point]);
    return point;
  }
}

function cutInto(line: Line, cuts: readonly Cut[]): Point[][] {
  const ordered = cuts.toSorted((a, b) => a.at - b.at);
  const pieces: Point[][] = [];
  for (let c = 1; c < ordered.length; c++) {
    const [from, to] = [ordered[c - 1]!, ordered[c]!];
    if (from.point === to.point) continue;
    const between = line
      .slice(Math.floor(from.at) + 1, Math.ceil(to.at))
      .filter((point) => distance(point, from.point) > MERGE_METERS && distance(point, to.point) > MERGE_METERS);
    pieces.push([from.point, ...between, to.point]);
  }
  return pieces;
}
