// 沿革: which units of a list each unit of now is made of, where units were split, merged or put back since the list.
import type { Redrawing } from '../district/redrawn-units.ts';
import type { UnitsSince } from '../journal/units-since.ts';

/** The units as they are now. */
export interface UnitsNow {
  readonly id: readonly string[];
  readonly parent: Int32Array;
  readonly zoned: Uint32Array;
  /** Row whose level a row shows; −1 without one. */
  readonly zonedOf: Int32Array;
}

/** Rows of the list that a unit is made of. */
export type Sources = ReadonlySet<number>;

const NOTHING: Sources = new Set();

/**
 * Rows of the list, for each zoned row that is not simply the same unit; empty where the list knows nothing of it.
 * `rowOf`: row of the list by key. What is said of a unit holds for every part of it, and of several for what they became.
 */
export function traceSources(rowOf: ReadonlyMap<string, number>, units: UnitsNow, since: Pick<UnitsSince, 'redrawn' | 'undone'>): ReadonlyMap<number, Sources> {
  const { id, parent, zoned } = units;
  const lineage = new Lineage(rowOf);
  for (const redrawing of since.undone.toReversed()) lineage.undo(redrawing);
  for (const redrawing of since.redrawn) lineage.redraw(redrawing);
  const traced = new Map<number, Sources>();
  let same = 0;
  for (const row of zoned) {
    const unit = id[row]!;
    if (lineage.isSame(unit)) same++;
    else traced.set(row, lineage.of(unit));
  }
  if (same === rowOf.size && traced.size === 0) return traced;
  addInner(traced, rowOf, units);
  // A part that is counted by itself only now has the level of what it lies in.
  for (const [row, sources] of traced) {
    let above = sources.size > 0 ? -1 : parent[row]!;
    while (above >= 0 && lineage.of(id[above]!).size === 0) above = parent[above]!;
    if (above >= 0) traced.set(row, lineage.of(id[above]!));
  }
  return traced;
}

/** Units of the list that lie in another one now: merged into it, or counted with it. */
function addInner(traced: Map<number, Sources>, rowOf: ReadonlyMap<string, number>, { id, zonedOf }: UnitsNow): void {
  zonedOf.forEach((zonedRow, row) => {
    const listed = zonedRow < 0 || zonedRow === row ? undefined : rowOf.get(id[row]!);
    if (listed === undefined) return;
    const own = rowOf.get(id[zonedRow]!);
    traced.set(zonedRow, new Set([...(traced.get(zonedRow) ?? (own === undefined ? [] : [own])), listed]));
  });
}

/** What each key is made of, step by step from the units of the list to those of now. */
class Lineage {
  /** Keys that are not simply the unit of the list that bears them. */
  private readonly made = new Map<string, Sources>();

  constructor(private readonly rowOf: ReadonlyMap<string, number>) {}

  isSame(unit: string): boolean {
    return !this.made.has(unit) && this.rowOf.has(unit);
  }

  of(unit: string): Sources {
    const own = this.rowOf.get(unit);
    return this.made.get(unit) ?? (own === undefined ? NOTHING : new Set([own]));
  }

  redraw({ how, units, merged }: Redrawing): void {
    if (how === 'split') for (const { unit, made } of units) if (made !== undefined) this.made.set(unit, this.of(made.like));
    for (const { unit, into } of merged) this.join(into, unit);
  }

  /** Back to before a redrawing: parts lie in their unit again, and what was one is several, each with what was said of the one. */
  undo({ how, units, merged }: Redrawing): void {
    for (const { unit, into } of merged) this.made.set(unit, this.of(into));
    if (how !== 'split') return;
    for (const { unit, made } of units) {
      if (made === undefined) continue;
      this.join(made.like, unit);
      this.made.set(unit, NOTHING);
    }
  }

  private join(unit: string, other: string): void {
    this.made.set(unit, new Set([...this.of(unit), ...this.of(other)]));
  }
}
