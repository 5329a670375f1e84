// New corners on borders: each goes into the border wherever it stands, so that neighbours keep the same corners.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import { isSamePoint, segmentKey, type Edge } from './segments.ts';

/** By border the corners that come on it, in no order. */
export class Cuts {
  private readonly points = new Map<string, GridPoint[]>();

  get isEmpty(): boolean {
    return this.points.size === 0;
  }

  /** The ends of a border are corners already. */
  add([a, b]: Edge, point: GridPoint): void {
    if (isSamePoint(a, point) || isSamePoint(b, point)) return;
    const key = segmentKey(a, b);
    const known = this.points.get(key);
    if (known === undefined) this.points.set(key, [point]);
    else if (!known.some((one) => isSamePoint(one, point))) known.push(point);
  }

  /** The new corners of a border from `from` to `to`, in this order. */
  along(from: GridPoint, to: GridPoint): GridPoint[] {
    const known = this.points.get(segmentKey(from, to)) ?? [];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = ({ x, y }: GridPoint): number => (x - from.x) * dx + (y - from.y) * dy;
    return known.length < 2 ? known : known.toSorted((a, b) => along(a) - along(b));
  }

  /** The line with its new corners; the same line where it gets none. */
  cut(line: Path64, isClosed: boolean): Path64 {
    const result: Path64 = [];
    line.forEach((point, i) => {
      result.push(point);
      const next = line[i + 1] ?? (isClosed ? line[0] : undefined);
      if (next !== undefined) result.push(...this.along(point, next));
    });
    return result.length === line.length ? line : result;
  }
}
