// How often straight lines between days cross.

/** Lines by the numbers of their ends; those of one day, or with an end without a day (NaN), cross nothing. Yields between days. */
export function* countCrossings(x: Float64Array, y: Float64Array, ends: Uint32Array, otherEnds: Uint32Array): Generator<void, number> {
  const days = [...new Set(x)].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
  const lines = [...ends.keys()].flatMap((i) => {
    const [a, b] = [ends[i]!, otherEnds[i]!];
    if (!(x[a]! !== x[b]!) || Number.isNaN(x[a]! + x[b]!)) return [];
    return [x[a]! < x[b]! ? [a, b] as const : [b, a] as const];
  });
  let crossings = 0;
  for (let i = 0; i + 1 < days.length; i++) {
    const [west, east] = [days[i]!, days[i + 1]!];
    const at = (a: number, b: number, day: number): number => y[a]! + ((y[b]! - y[a]!) * (day - x[a]!)) / (x[b]! - x[a]!);
    const spans = lines.filter(([a, b]) => x[a]! <= west && x[b]! >= east).map(([a, b]) => [at(a, b, west), at(a, b, east)] as const);
    spans.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    crossings += countInversions(Float64Array.from(spans, ([, right]) => right));
    yield;
  }
  return crossings;
}

/** Pairs of which the earlier is the larger. */
function countInversions(values: Float64Array): number {
  const [other, middle] = [new Float64Array(values.length), values.length >> 1];
  if (middle === 0) return 0;
  const [left, right] = [values.slice(0, middle), values.slice(middle)];
  let count = countInversions(left) + countInversions(right);
  for (let [i, j, at] = [0, 0, 0]; at < values.length; at++) {
    if (j === right.length || (i < left.length && left[i]! <= right[j]!)) other[at] = left[i++]!;
    else {
      count += left.length - i;
      other[at] = right[j++]!;
    }
  }
  values.set(other);
  return count;
}
