// Snapping in degrees: what lies about the pointer on the map, and the way along a line between two places on it.
import type { Position } from 'geojson';
import { planeAbout, toGrid, toPosition, type Plane } from '../../geometry/plane.ts';
import { followEdge } from './follow-edge.ts';
import { SnapIndex, SNAP_CLASSES, type SnapAnswer, type SnapClass, type SnapLine } from './snap-point.ts';

/** A line that may be snapped to, WGS-84; a closed one does not repeat its first point. */
export interface SnapTarget {
  readonly id: string;
  readonly points: readonly Position[];
  readonly isClosed: boolean;
}

export type SnapTargets = Readonly<Record<SnapClass, readonly SnapTarget[]>>;

/** Where the pointer is taken to, and on which line of which class that is. */
export interface Snapped {
  readonly position: Position;
  readonly class: SnapClass;
  readonly answer: SnapAnswer;
}

export class Snapper {
  private readonly plane: Plane;
  private readonly index: SnapIndex;

  /** `about`: a place on the map; lines more than some 60 km from it must not be given. */
  constructor(targets: SnapTargets, about: Position) {
    this.plane = planeAbout(about[0]!, about[1]!);
    const lineOf = ({ id, points, isClosed }: SnapTarget): SnapLine => ({ id, isClosed, points: points.map((point) => toGrid(this.plane, point)) });
    this.index = new SnapIndex(Object.fromEntries(SNAP_CLASSES.map((name) => [name, targets[name].map(lineOf)])));
  }

  /** The best place within some metres; null where there is none. `leftOut`: ids of lines not to snap to. */
  find(pointer: Position, meters: number, leftOut: ReadonlySet<string> = new Set()): Snapped | null {
    const answer = this.index.find(toGrid(this.plane, pointer), meters * 1000, ({ id }) => leftOut.has(id));
    return answer === null ? null : { position: toPosition(this.plane, answer.point), class: answer.class, answer };
  }

  /** The places between two on the same line, by the shorter way, without the two; none where they are not on one line. */
  between(from: Snapped, to: Snapped): Position[] {
    if (from.answer.line !== to.answer.line) return [];
    return followEdge(from.answer.line, from.answer, to.answer).slice(1, -1).map((point) => toPosition(this.plane, point));
  }
}
