// What the map's features say of a day at rest: the level of a dot, and whether a unit has a pending mark.
import { levelOf } from '../../domain/zoning/level.ts';
import { pendingMark } from '../sources/sign-features.ts';

/** The call of MapLibre that is needed. */
export interface StateTarget {
  setFeatureState(feature: { source: string; id: number }, state: Record<string, unknown>): void;
}

/** Not a status word's level: the dot's state is unknown to the map. */
const UNKNOWN_LEVEL = 255;

/** Sets feature states on the sources `places` (dots) and `units` (shapes); work is proportional to what differs. */
export class UnitStates {
  private dots: Uint8Array;
  private pending = new Set<number>();

  /** `rows`: number of unit rows; `shown`: those that show a level. */
  constructor(private readonly target: StateTarget, rows: number, private shown: Uint32Array) {
    this.dots = new Uint8Array(rows);
  }

  settle(status: Uint16Array): void {
    const marked = new Set<number>();
    for (const row of this.shown) {
      this.setDot(row, levelOf(status[row] ?? 0));
      if (pendingMark(status[row] ?? 0) !== null) marked.add(row);
    }
    this.setPending(marked);
  }

  /** The table has more rows; those before mean the units they meant, and what is on the map stays. */
  grow(rows: number, shown: Uint32Array): void {
    const grown = new Uint8Array(rows);
    grown.set(this.dots);
    this.dots = grown;
    this.shown = shown;
  }

  /** Forgets what is on the map, after the map lost it. */
  forget(): void {
    this.dots.fill(UNKNOWN_LEVEL);
    this.pending.clear();
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
