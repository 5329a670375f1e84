// Where on a line of places there is room: what a person is to see may lie under a sheet or the legend.

/** The one in the middle of the longest run that is free; null where none is. */
export function middleOfFree(free: readonly boolean[]): number | null {
  let [longest, middle, start] = [0, -1, 0];
  for (const [i, isFree] of free.entries()) {
    if (!isFree) start = i + 1;
    else if (i + 1 - start > longest) [longest, middle] = [i + 1 - start, Math.floor((start + i) / 2)];
  }
  return middle < 0 ? null : middle;
}
