// Which pieces are closed to a household by the levels of one list: marked once a list, and patched for the own zone.
import type { FarmGround } from '../../farmland/judge-line.ts';
import { CONTROLLED, levelOf } from '../../zoning/level.ts';
import type { RoadArcs } from '../roads/arcs.ts';
import type { RoadPieces } from '../roads/pieces.ts';
import { partsOf } from '../roads/road-parts.ts';

/** The zone of a home and everything around it. */
export function ownUnits(zoned: number, parent: Int32Array): ReadonlySet<number> {
  const own = new Set<number>();
  for (let row = zoned; row >= 0 && !own.has(row); row = parent[row]!) own.add(row);
  return own;
}

/** 1 by unit row: sealed or controlled, so that nobody of another zone may enter. */
export function forbiddenUnits({ status }: FarmGround): Uint8Array {
  return Uint8Array.from(status, (word) => (levelOf(word) >= CONTROLLED ? 1 : 0));
}

/** What hangs together for a mode on a list, and which parts the own zone may join. */
export interface OpenParts {
  readonly of: Int32Array;
  readonly joined: ReadonlySet<number>;
}

export class ZoneMarks {
  private readonly parts = new Map<RoadArcs, Int32Array>();
  /** 1 by piece: no household but those of its own zone may go it. */
  readonly closed: Uint8Array;

  constructor(private readonly pieces: RoadPieces, private readonly piecesIn: ReadonlyMap<number, readonly number[]>, readonly forbidden: Uint8Array) {
    this.closed = new Uint8Array(pieces.count);
    forbidden.forEach((isForbidden, row) => {
      if (isForbidden === 1) for (const piece of piecesIn.get(row) ?? []) this.closed[piece] = 1;
    });
  }

  isOpen(units: readonly number[], own: ReadonlySet<number>, wall: number): boolean {
    return units.every((row) => row !== wall && (this.forbidden[row] !== 1 || own.has(row)));
  }

  /** Runs with the pieces of the own zone open, where nothing else closes them; of a walled one none: it is left once, by a gate. */
  outside<Answer>(own: ReadonlySet<number>, wall: number, arcs: RoadArcs, run: (closed: Uint8Array, parts: OpenParts) => Answer): Answer {
    const undo: number[] = [];
    const of = this.partsOn(arcs);
    const joined = new Set<number>();
    for (const row of own) {
      for (const piece of this.piecesIn.get(row) ?? []) {
        const is = row === wall || this.isClosed(piece, own) || this.isIn(piece, wall) ? 1 : 0;
        if (this.closed[piece] === is) continue;
        this.closed[piece] = is;
        undo.push(piece);
        if (is === 0) joined.add(of[this.pieces.from[piece]!]!).add(of[this.pieces.to[piece]!]!);
      }
    }
    const answer = run(this.closed, { of, joined });
    for (const piece of undo) this.closed[piece] = 1 - this.closed[piece]!;
    return answer;
  }

  /** The pieces inside a wall that a household living there may go. */
  openInside(own: ReadonlySet<number>, wall: number): number[] {
    return (this.piecesIn.get(wall) ?? []).filter((piece) => !this.isClosed(piece, own));
  }

  private partsOn(arcs: RoadArcs): Int32Array {
    let parts = this.parts.get(arcs);
    if (!parts) this.parts.set(arcs, (parts = partsOf(arcs, this.closed)));
    return parts;
  }

  private isClosed(piece: number, own: ReadonlySet<number>): boolean {
    const { unitStart, unit } = this.pieces;
    for (let k = unitStart[piece]!; k < unitStart[piece + 1]!; k++) if (this.forbidden[unit[k]!] === 1 && !own.has(unit[k]!)) return true;
    return false;
  }

  private isIn(piece: number, row: number): boolean {
    const { unitStart, unit } = this.pieces;
    for (let k = unitStart[piece]!; k < unitStart[piece + 1]!; k++) if (unit[k] === row) return true;
    return false;
  }
}
