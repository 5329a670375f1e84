// Colours units by level: the one door through which days reach the map's fills, so that a faster way can replace it.
import { levelOf } from '../domain/zoning/level.ts';
import { pendingMark } from './sign-features.ts';

export interface UnitPainter {
  /** Fills units by the status of the day; `changed` rows only, or every zoned row with null. */
  paint(status: Uint16Array, changed: Uint32Array | null): void;
  /** The day is at rest: outlines fill the zones, units keep only their pending mark. */
  settle(status: Uint16Array): void;
  /** The table has more rows; those before mean the units they meant, and what is on the map stays. */
  grow(rows: number, zoned: Uint32Array): void;
  /** Forgets what is on the map, after the map lost it. */
  forget(): void;
}

/** The two calls of MapLibre the painter needs. */
export interface StateTarget {
  setFeatureState(feature: { source: string; id: number }, state: Record<string, unknown>): void;
}

/** Not a status byte's level: the unit's state is unknown to the map. */
const UNKNOWN_LEVEL = 255;

/** Paints by feature state on the sources `units` (shapes) and `places` (dots); work is proportional to what differs. */
export class FeatureStatePainter implements UnitPainter {
  private fills: Uint8Array;
  private dots: Uint8Array;
  private pending = new Set<number>();

  /** `rows`: number of unit rows; `zoned`: those that are painted. */
  constructor(private readonly target: StateTarget, rows: number, private zoned: Uint32Array) {
    this.fills = new Uint8Array(rows);
    this.dots = new Uint8Array(rows);
  }

  paint(status: Uint16Array, changed: Uint32Array | null): void {
    // After a rest all fills are off, so a list of changes is not the whole difference.
    const rows = changed === null || this.resting ? this.zoned : changed;
    this.resting = false;
    for (const row of rows) {
      const level = levelOf(status[row] ?? 0);
      this.setFill(row, level);
      this.setDot(row, level);
    }
    this.setPending(new Set());
  }

  private resting = true;

  settle(status: Uint16Array): void {
    const marked = new Set<number>();
    for (const row of this.zoned) {
      this.setFill(row, 0);
      this.setDot(row, levelOf(status[row] ?? 0));
      if (pendingMark(status[row] ?? 0) !== null) marked.add(row);
    }
    this.setPending(marked);
    this.resting = true;
  }

  grow(rows: number, zoned: Uint32Array): void {
    const longer = (column: Uint8Array): Uint8Array => {
      const grown = new Uint8Array(rows);
      grown.set(column);
      return grown;
    };
    this.fills = longer(this.fills);
    this.dots = longer(this.dots);
    this.zoned = zoned;
  }

  forget(): void {
    this.fills.fill(UNKNOWN_LEVEL);
    this.dots.fill(UNKNOWN_LEVEL);
    this.pending.clear();
    this.resting = true;
  }

  private setFill(row: number, level: number): void {
    if (this.fills[row] === level) return;
    this.fills[row] = level;
    this.target.setFeatureState({ source: 'units', id: row }, { level });
  }

  private setDot(row: number, level: number): void {
    if (this.dots[row] === level) return;
    this.dots[row] = level;
    this.target.setFeatureState({ source: 'places', id: row }, { level });
  }

  private setPending(marked: Set<number>): void {
    for (const row of this.pending) {
      if (!marked.has(row)) this.target.setFeatureState({ source: 'units', id: row }, { pending: false });
    }
    for (const row of marked) {
      if (!this.pending.has(row)) this.target.setFeatureState({ source: 'units', id: row }, { pending: true });
    }
    this.pending = marked;
  }
}
