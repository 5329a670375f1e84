// What nobody walks over off the road: banks of rivers and lakes (水系). Bridges are roads, and need no leave.
import Flatbush from 'flatbush';

/** A line in the plane, millimetres; a ring repeats its first point at its end. */
export type BarrierLine = readonly { readonly x: number; readonly y: number }[];

/** A straight stretch over open ground, in the plane. */
export interface Crossing {
  readonly roadX: number;
  readonly roadY: number;
  readonly x: number;
  readonly y: number;
}

export class Barriers {
  /** ax, ay, bx, by of every stretch. */
  private readonly stretches: Float64Array;
  private readonly index: Flatbush | null;

  constructor(lines: readonly BarrierLine[]) {
    const count = lines.reduce((sum, line) => sum + Math.max(0, line.length - 1), 0);
    this.stretches = new Float64Array(4 * count);
    this.index = count === 0 ? null : new Flatbush(count);
    let at = 0;
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1]!, line[i]!];
        this.stretches.set([a.x, a.y, b.x, b.y], at);
        at += 4;
        this.index!.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
      }
    }
    this.index?.finish();
  }

  /** A stretch that only touches a bank crosses it: who stands in the water has not come over it. */
  isCrossedBy({ roadX, roadY, x, y }: Crossing): boolean {
    const near = this.index?.search(Math.min(roadX, x), Math.min(roadY, y), Math.max(roadX, x), Math.max(roadY, y)) ?? [];
    return near.some((i) => {
      const [ax, ay, bx, by] = this.stretches.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
      return areMeeting(ax, ay, bx, by, roadX, roadY, x, y);
    });
  }
}

function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

function areMeeting(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const [c, d] = [sideOf(ax, ay, bx, by, cx, cy), sideOf(ax, ay, bx, by, dx, dy)];
  const [a, b] = [sideOf(cx, cy, dx, dy, ax, ay), sideOf(cx, cy, dx, dy, bx, by)];
  // On one line: their boxes meet, or the index would not have named them.
  return c * d <= 0 && a * b <= 0;
}
