// How often straight lines between days cross.

/** Numbers put in order between two yields. */
const AT_ONCE = 20_000;

/** Lines by the numbers of their ends; those of one day, or with an end without a day (NaN), cross nothing. */
export function* countCrossings(x: Float64Array, y: Float64Array, ends: Uint32Array, otherEnds: Uint32Array): Generator<void, number> {
  const days = [...new Set(x)].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
  const isDrawn = (i: number): boolean => Math.abs(x[ends[i]!]! - x[otherEnds[i]!]!) > 0;
  const drawn = Uint32Array.from(ends.keys()).filter(isDrawn);
  const westEnd = drawn.map((i) => (x[ends[i]!]! < x[otherEnds[i]!]! ? ends[i]! : otherEnds[i]!));
  const eastEnd = drawn.map((i, at) => (westEnd[at] === ends[i] ? otherEnds[i]! : ends[i]!));
  const [left, right] = [new Float64Array(drawn.length), new Float64Array(drawn.length)];
  let crossings = 0;
  for (let i = 0; i + 1 < days.length; i++) {
    const [west, east] = [days[i]!, days[i + 1]!];
    const spanning = Uint32Array.from(drawn.keys()).filter((line) => x[westEnd[line]!]! <= west && x[eastEnd[line]!]! >= east);
    for (const line of spanning) {
      const [a, b] = [westEnd[line]!, eastEnd[line]!];
      const slope = (y[b]! - y[a]!) / (x[b]! - x[a]!);
      // An end is exactly where it is: lines that meet there do not cross.
      left[line] = x[a] === west ? y[a]! : y[a]! + slope * (west - x[a]!);
      right[line] = x[b] === east ? y[b]! : y[a]! + slope * (east - x[a]!);
    }
    yield* sortCounting(spanning, (one, other) => left[one]! - left[other]! || right[one]! - right[other]!);
    crossings += yield* sortCounting(spanning, (one, other) => right[one]! - right[other]!);
  }
  return crossings;
}

/** Sorts by merging ever longer runs; answers how many pairs stood the wrong way round. */
function* sortCounting(order: Uint32Array, compare: (one: number, other: number) => number): Generator<void, number> {
  const merged = new Uint32Array(order.length);
  let [inversions, work] = [0, 0];
  for (let run = 1; run < order.length; run *= 2) {
    for (let from = 0; from < order.length; from += 2 * run) {
      const [middle, end] = [Math.min(order.length, from + run), Math.min(order.length, from + 2 * run)];
      for (let [i, j, at] = [from, middle, from]; at < end; at++) {
        if (j === end || (i < middle && compare(order[i]!, order[j]!) <= 0)) merged[at] = order[i++]!;
        else {
          inversions += middle - i;
          merged[at] = order[j++]!;
        }
        if (++work % AT_ONCE === 0) yield;
      }
    }
    order.set(merged);
  }
  yield;
  return inversions;
}
