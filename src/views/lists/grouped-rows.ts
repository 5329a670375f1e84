// Groups of a tree in a flat order for a virtual list: heads that fold, rows below those that are unfolded; no object is kept per row.

/** A group: how it is told apart, and its rows as the tab numbers them. */
export interface RowGroup {
  readonly key: string;
  readonly label: string;
  /** Counts, and what the group means. */
  readonly note: string;
  readonly hint?: string;
  readonly rows: ArrayLike<number>;
}

/** Two lines of text for a row. */
export interface RowText {
  /** A sign beside the words, so that neither colour nor reading is needed; '' without one. */
  readonly mark: string;
  readonly name: string;
  readonly figure: string;
  readonly why: string;
  readonly side: string;
  /** Of a clock: the figure stands out, beside its sign. */
  readonly tone?: 'late' | 'soon' | undefined;
}

export type RowLine =
  | { readonly kind: 'head'; readonly group: RowGroup; readonly at: number; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly group: RowGroup; readonly row: number; readonly place: number };

export interface GroupedRows {
  readonly count: number;
  line(index: number): RowLine;
  /** Line of a row in the first group that holds and shows it; −1 where none does. */
  find(row: number): number;
}

export function lineUpGroups(groups: readonly RowGroup[], open: ReadonlySet<string>): GroupedRows {
  const starts: number[] = [];
  let count = 0;
  for (const { key, rows } of groups) {
    starts.push(count);
    count += 1 + (open.has(key) ? rows.length : 0);
  }
  return {
    count,
    line(index) {
      const at = starts.findLastIndex((start) => start <= index);
      const group = groups[at];
      if (group === undefined || index >= count) throw new RangeError(`line ${index}: no such line`);
      const place = index - starts[at]! - 1;
      return place < 0 ? { kind: 'head', group, at, isOpen: open.has(group.key) } : { kind: 'row', group, row: group.rows[place]!, place };
    },
    find(row) {
      for (const [at, { key, rows }] of groups.entries()) {
        const place = open.has(key) ? Array.prototype.indexOf.call(rows, row) : -1;
        if (place >= 0) return starts[at]! + 1 + place;
      }
      return -1;
    },
  };
}
