// Resolves which unit contains which, across files; a parent that is unknown or closes a circle is none.
import type { KeyedDraft } from './unit-keys.ts';

/** Index of the containing unit of each unit, −1 at the top. */
export function resolveParents(units: readonly KeyedDraft[]): Int32Array {
  const byKey = new Map<string, number>();
  units.forEach(({ aliases }, i) => {
    for (const alias of aliases) byKey.set(alias, byKey.has(alias) ? -1 : i);
  });
  units.forEach(({ id }, i) => byKey.set(id, i));
  const parents = Int32Array.from(units, ({ draft, rejects }) => {
    if (draft.parent === '') return -1;
    const parent = byKey.get(draft.parent) ?? -1;
    if (parent < 0) rejects.warn('unknown-parent', { row: draft.row, column: 'parent', value: draft.parent });
    return parent;
  });
  cutCircles(units, parents);
  return parents;
}

/** Every unit on a circle loses its parent; units that merely hang below one keep theirs. */
function cutCircles(units: readonly KeyedDraft[], parents: Int32Array): void {
  const settled = new Uint8Array(parents.length);
  for (let start = 0; start < parents.length; start++) {
    const path = new Map<number, number>();
    let at = start;
    while (at >= 0 && settled[at] === 0 && !path.has(at)) {
      path.set(at, path.size);
      at = parents[at]!;
    }
    const circleFrom = at >= 0 ? path.get(at) : undefined;
    for (const [unit, position] of path) {
      settled[unit] = 1;
      if (circleFrom === undefined || position < circleFrom) continue;
      const { draft, rejects } = units[unit]!;
      parents[unit] = -1;
      rejects.warn('unknown-parent', { row: draft.row, column: 'parent', value: draft.parent });
    }
  }
}
