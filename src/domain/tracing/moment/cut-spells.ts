// Cuts the time of every case into spells. Its stays come first; between them the ways that were recorded; what is left is inferred where it is short, and a gap where it is not.
import type { Minute } from '../../day.ts';
import { datedByTime } from '../meetings/dated-rows.ts';
import { orderRows, startsOfKeys } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { SPELL_KINDS, type MomentTable, type SpellKind, type SpellTable, type WayTable } from './spell-table.ts';

/** Cases handled between two yields. */
const AT_ONCE = 50;
const [BEFORE_ALL, AFTER_ALL] = [-Infinity, Infinity];

/**
 * Longer than `gapMinutes` from the end of one stay to the beginning of the next is a gap in all its minutes that no
 * way was recorded in, as the picture and the card of the case have it. Stays without both times are no part of it.
 * What lies before the first stay and after the last has spells only where a way was recorded.
 */
export function* cutSpells(stays: StayTable, ways: WayTable, cases: number, gapMinutes: number): Generator<void, MomentTable> {
  const dated = yield* datedByTime(stays);
  const rows = yield* orderRows(stays.caseOf, dated);
  const starts = startsOfKeys(stays.caseOf, rows, cases);
  const waysOf = Array.from({ length: cases }, (): number[] => []);
  for (let way = 0; way < ways.count; way++) waysOf[ways.caseOf[way]!]!.push(way);
  const draft = new SpellDraft(stays, ways);
  for (let of = 0; of < cases; of++) {
    draft.addCase(of, rows.subarray(starts[of], starts[of + 1]), waysOf[of]!.sort((a, b) => wayFrom(ways, a) - wayFrom(ways, b)), gapMinutes);
    if (of % AT_ONCE === 0) yield;
  }
  const spells = draft.toTable();
  const all = Uint32Array.from({ length: spells.count }, (_, row) => row);
  const byFrom = yield* orderRows(spells.from, all);
  return { cases, stays, ways, spells, byFrom, byUntil: yield* orderRows(spells.until, all) };
}

/** First and last minute that a way says anything of. */
export const wayFrom = ({ start, second }: WayTable, way: number): Minute => Math.floor(second[start[way]!]! / 60);
export const wayUntil = ({ start, second }: WayTable, way: number): Minute => Math.ceil(second[start[way + 1]! - 1]! / 60);

interface Between {
  /** First and last minute without a stay; infinite before the first and after the last one. */
  readonly from: Minute;
  readonly until: Minute;
  readonly stay: number;
  readonly next: number;
}

class SpellDraft {
  private readonly columns: Record<'caseOf' | 'kind' | 'from' | 'until' | 'stay' | 'next' | 'way', number[]> = { caseOf: [], kind: [], from: [], until: [], stay: [], next: [], way: [] };
  private of = 0;

  constructor(private readonly stays: StayTable, private readonly ways: WayTable) {}

  /** `rows`: dated stays of the case by their beginning; `ways`: its ways likewise. */
  addCase(of: number, rows: Uint32Array, ways: readonly number[], gapMinutes: number): void {
    this.of = of;
    const { from, until } = this.stays;
    let last = -1;
    for (const row of rows) {
      // A stay that began earlier may last beyond the next one.
      this.addBetween({ from: last < 0 ? BEFORE_ALL : until[last]! + 1, until: from[row]! - 1, stay: last, next: row }, ways, gapMinutes);
      this.add('stay', from[row]!, until[row]!, row, -1, -1);
      if (last < 0 || until[row]! > until[last]!) last = row;
    }
    this.addBetween({ from: last < 0 ? BEFORE_ALL : until[last]! + 1, until: AFTER_ALL, stay: last, next: -1 }, ways, gapMinutes);
  }

  private addBetween({ from, until, stay, next }: Between, ways: readonly number[], gapMinutes: number): void {
    if (from > until) return;
    const isBounded = stay >= 0 && next >= 0;
    const rest: SpellKind = isBounded && this.stays.from[next]! - this.stays.until[stay]! > gapMinutes ? 'gap' : 'inferred';
    let open = from;
    for (const way of ways) {
      const [begins, ends] = [Math.max(from, wayFrom(this.ways, way)), Math.min(until, wayUntil(this.ways, way))];
      if (begins > ends) continue;
      if (isBounded && begins > open) this.add(rest, open, begins - 1, stay, next, -1);
      this.add('recorded', begins, ends, stay, next, way);
      open = Math.max(open, ends + 1);
    }
    if (isBounded && open <= until) this.add(rest, open, until, stay, next, -1);
  }

  private add(kind: SpellKind, from: Minute, until: Minute, stay: number, next: number, way: number): void {
    const { columns } = this;
    columns.caseOf.push(this.of);
    columns.kind.push(SPELL_KINDS.indexOf(kind));
    columns.from.push(from);
    columns.until.push(until);
    columns.stay.push(stay);
    columns.next.push(next);
    columns.way.push(way);
  }

  toTable(): SpellTable {
    const { caseOf, kind, from, until, stay, next, way } = this.columns;
    return {
      count: kind.length, caseOf: Uint32Array.from(caseOf), kind: Uint8Array.from(kind), from: Int32Array.from(from), until: Int32Array.from(until),
      stay: Int32Array.from(stay), next: Int32Array.from(next), way: Int32Array.from(way),
    };
  }
}
