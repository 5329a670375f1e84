// Rows put in order of time in slices: stretches already in order are merged, so that a track with a few points out of place costs little.

/** Rows handled between two words of progress: a few milliseconds. */
export const AT_ONCE = 1 << 13;

/** Sorts `rows` by their second, in place; those of equal seconds keep their order. Yields as it goes. */
export function* sortByTime(second: Float64Array, rows: Uint32Array): Generator<number, void> {
  let runs = runsOf(second, rows);
  let [from, to] = [rows, rows];
  while (runs.length > 2) {
    if (to === from) to = new Uint32Array(rows.length);
    const merged = [0];
    let done = 0;
    for (let r = 0; r + 1 < runs.length; r += 2) {
      const [start, middle] = [runs[r]!, runs[r + 1]!];
      // The last of an odd number has none to be merged with and is copied.
      const end = runs[r + 2] ?? middle;
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        if (++done % AT_ONCE === 0) yield rows[0]!;
        const isLeft = right >= end || (left < middle && second[from[left]!]! <= second[from[right]!]!);
        to[at] = from[isLeft ? left++ : right++]!;
      }
      merged.push(end);
    }
    runs = merged;
    [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from);
}

/** Where stretches in order begin, and the end of the last. */
function runsOf(second: Float64Array, rows: Uint32Array): number[] {
  const runs = [0];
  for (let i = 1; i < rows.length; i++) if (second[rows[i]!]! < second[rows[i - 1]!]!) runs.push(i);
  runs.push(rows.length);
  return runs;
}
