// Which footprints stand near each other, by their bounds; and the groups that chains of pairs make.
import Flatbush from 'flatbush';
import type { Bounds } from './rings.ts';

/** An index of bounds, null when there are none (flatbush takes no empty list). */
export function indexBounds(items: readonly { readonly bounds: Bounds }[]): Flatbush | null {
  if (items.length === 0) return null;
  const index = new Flatbush(items.length);
  for (const { bounds } of items) index.add(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
  index.finish();
  return index;
}

/** Indices of the items whose bounds come within `reach` millimetres of the bounds given. */
export function findNear(index: Flatbush | null, bounds: Bounds, reach: number): number[] {
  return index?.search(bounds.minX - reach, bounds.minY - reach, bounds.maxX + reach, bounds.maxY + reach) ?? [];
}

/** Every pair a < b of items whose bounds come within `reach` millimetres of each other. */
export function findPairs(items: readonly { readonly bounds: Bounds }[], reach: number): [number, number][] {
  const index = indexBounds(items);
  return items.flatMap(({ bounds }, a) => findNear(index, bounds, reach).filter((b) => b > a).map((b): [number, number] => [a, b]));
}

/** Groups that grow by joining: `find` names the group of an item by one of its members. */
export class Groups {
  private readonly above: Int32Array;

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, i) => i);
  }

  find(item: number): number {
    let root = item;
    while (this.above[root] !== root) root = this.above[root]!;
    for (let step = item; step !== root;) {
      const next = this.above[step]!;
      this.above[step] = root;
      step = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.above[this.find(a)] = this.find(b);
  }
}

/** Groups of items that chains of pairs make. */
export function componentsOf<One>(items: readonly One[], pairs: readonly (readonly [number, number])[]): One[][] {
  const groups = new Groups(items.length);
  for (const [a, b] of pairs) groups.join(a, b);
  const members = new Map<number, One[]>();
  items.forEach((item, i) => {
    const list = members.get(groups.find(i));
    if (list) list.push(item);
    else members.set(groups.find(i), [item]);
  });
  return [...members.values()];
}
