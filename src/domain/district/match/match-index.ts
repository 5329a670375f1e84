// Every text of every unit under the key by which places are compared, gathered once.
import type { UnitTable } from '../unit-table.ts';
import type { Container, Containers } from './containers.ts';
import { listForms } from './place-forms.ts';
import { gatherTexts, type UnitText } from './unit-texts.ts';

/** A unit that was met, and by which of its texts, as written. */
export interface Met {
  readonly row: number;
  readonly by: string;
  /** What this text begins with, as far as it was left out: the district of 闵行区白樟路99弄 met as 白樟路99弄. */
  readonly named: readonly Container[];
}

export interface MatchIndex {
  /** Texts as they are. */
  readonly whole: ReadonlyMap<string, readonly Met[]>;
  /** Texts without the remark in brackets that says where the unit is: 经典花园(秀青路). */
  readonly remarkless: ReadonlyMap<string, readonly Met[]>;
  /** Texts without the district or street they begin with. */
  readonly bare: ReadonlyMap<string, readonly Met[]>;
  /** Units that are a part, by the name of the whole: 鸿发家园 → 鸿发家园（局部）. */
  readonly partial: ReadonlyMap<string, readonly Met[]>;
  /** All these texts but the parts', as they stand: names as the table knows them. */
  readonly names: ReadonlySet<string>;
  /** What a unit's texts begin with, all together. */
  readonly namedBy: ReadonlyMap<number, readonly Container[]>;
  /** Other units whose names go on after this text: 永安新村社区 after 永安新村. */
  readonly listLonger: (text: string) => readonly Met[];
  readonly textsOf: (row: number) => readonly UnitText[];
}

/** Shorter rests of a name (园, 医院) say too little to stand for it, or to make the name before them a district's. */
export const SHORTEST_BARE = 3;

export function buildMatchIndex(units: UnitTable, containers: Containers): MatchIndex {
  const whole = new Map<string, Met[]>();
  const remarkless = new Map<string, Met[]>();
  const bare = new Map<string, Met[]>();
  const partial = new Map<string, Met[]>();
  const names = new Set<string>();
  const namedBy = new Map<number, Container[]>();
  const textsOf = gatherTexts(units);

  for (let row = 0; row < units.count; row++) {
    for (const { text, by } of textsOf(row)) {
      addForms(text, { row, by, named: [] }, whole);
      for (const { at, named } of containers.readFronts(text)) {
        if (at === 0 || text.length - at < SHORTEST_BARE || named.some((container) => !container.isFull)) continue;
        addForms(text.slice(at), { row, by, named }, bare);
        namedBy.set(row, [...(namedBy.get(row) ?? []), ...named]);
      }
    }
  }
  return { whole, remarkless, bare, partial, names, namedBy, listLonger: listByStart([whole, bare]), textsOf };

  function addForms(text: string, met: Met, into: Map<string, Met[]>): void {
    const [first, ...others] = listForms(text);
    add(into, first!.key, met);
    names.add(text);
    for (const form of others) {
      if (form.remark === null || form.isPart) continue;
      add(remarkless, form.key, met);
      names.add(text.slice(0, form.remark[0]) + text.slice(form.remark[1], form.end));
    }
    const opening = text.endsWith(')') && others.length === 0 ? text.lastIndexOf('(') : 0;
    if (opening > 0) add(partial, listForms(text.slice(0, opening))[0]!.key, met);
  }
}

function add(index: Map<string, Met[]>, key: string, met: Met): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [met]);
  else if (met.named.length > 0 || !known.some((other) => other.row === met.row)) known.push(met);
}

/** Keys in order, sorted when first asked for; buildings and rooms are left aside. */
function listByStart(indexes: readonly ReadonlyMap<string, readonly Met[]>[]): (text: string) => readonly Met[] {
  let sorted: readonly (readonly [string, readonly Met[]])[] | undefined;
  return (text) => {
    sorted ??= indexes
      .flatMap((index) => [...index])
      .filter(([key]) => !key.includes('|'))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]![0] <= text) low = middle + 1;
      else high = middle;
    }
    const longer: Met[] = [];
    for (; low < sorted.length && sorted[low]![0].startsWith(text); low++) longer.push(...sorted[low]![1]);
    return longer;
  };
}
