// Corners clicked on one line follow it: the way between two of them is woven into what was drawn.
import type { Position } from 'geojson';
import type { Snapped } from '../../domain/redraw/snap/snapper.ts';

/** The places along a line between two on it. */
type Between = (from: Snapped, to: Snapped) => readonly Position[];

interface Corner {
  readonly position: Position;
  readonly snapped: Snapped | null;
  /** The way from the corner before, without the two. */
  readonly way: readonly Position[];
}

export class FollowedEdges {
  private readonly corners: Corner[] = [];

  constructor(private readonly between: Between) {}

  /** A corner was set; `isFollowing`: along the line both it and the one before lie on. */
  add(position: Position, snapped: Snapped | null, isFollowing: boolean): void {
    const last = this.corners.at(-1);
    // The second click of a double click is no corner.
    if (last !== undefined && isSame(last.position, position)) return;
    this.corners.push({ position, snapped, way: isFollowing ? this.wayTo(snapped) : [] });
  }

  takeBack(): void {
    this.corners.pop();
  }

  /** The lines that are followed, that to a pointer among them, closed where a ring is drawn. */
  lines(pointer: Snapped | null): Position[][] {
    const lines = this.corners.flatMap(({ position, way }, i) => (way.length === 0 ? [] : [[this.corners[i - 1]!.position, ...way, position]]));
    const way = pointer === null ? [] : this.wayTo(pointer);
    return way.length === 0 ? lines : [...lines, [this.corners.at(-1)!.position, ...way, pointer!.position]];
  }

  /** What was drawn, with the ways between its corners; `isClosing`: the way from the last corner to the first is followed too. */
  weave(drawn: readonly Position[], isClosing: boolean): Position[] {
    return drawn.flatMap((position, i) => {
      const before = drawn[i - 1];
      if (before === undefined) return [position];
      const isLast = i === drawn.length - 1;
      const at = this.corners.findIndex((corner, j) => j > 0 && isSame(corner.position, position) && isSame(this.corners[j - 1]!.position, before));
      if (at >= 0) return [...this.corners[at]!.way, position];
      const [first, last] = [this.corners[0]?.snapped, this.corners.at(-1)?.snapped];
      const closing = isLast && isClosing && first != null && last != null ? this.between(last, first) : [];
      return [...closing, position];
    });
  }

  private wayTo(snapped: Snapped | null): readonly Position[] {
    const before = this.corners.at(-1)?.snapped;
    return before == null || snapped === null ? [] : this.between(before, snapped);
  }
}

/** Drawing rounds to nine decimals. */
function isSame([a, b]: Position, [c, d]: Position): boolean {
  return Math.abs(a! - c!) < 1e-8 && Math.abs(b! - d!) < 1e-8;
}
