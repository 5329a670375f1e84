// Points that chains of near ones join (single linkage), so that meetings without a common place have one to be listed under.
import { Groups } from '../../geometry/pairs.ts';
import { metersBetween } from '../great-circle.ts';
import { notNegative, orderRows, startsOfKeys } from '../order-rows.ts';
import { cellsOnPlane, halfAround, withSlack } from '../plane-cells.ts';

/** Pairs looked at between two yields. */
const AT_ONCE = 20_000;
/** Cells have half the radius: nearly always all of one hang together by its first point, and two that do need one near pair only. */
const CELLS_IN_REACH = 2;

/** Cluster of each point, from 0 in the order of their first points; −1 where a coordinate is missing. Points at most `radiusMeters` apart are of one cluster. */
export function* clusterPoints(longitude: Float64Array, latitude: Float64Array, radiusMeters: number): Generator<void, Int32Array> {
  const { cellOf, count, cellBeside } = yield* cellsOnPlane(longitude, latitude, withSlack(radiusMeters) / CELLS_IN_REACH);
  const order = yield* orderRows(cellOf, notNegative(cellOf, Uint32Array.from(cellOf.keys())));
  const starts = startsOfKeys(cellOf, order, count);
  const groups = new Groups(longitude.length);
  let work = 0;
  /** Joins a point with each group that has a near one among those from `first` to before `end`. */
  const joinNear = (point: number, first: number, end: number): void => {
    for (let i = first; i < end; i++) {
      work++;
      const other = order[i]!;
      if (groups.find(point) !== groups.find(other) && metersBetween(longitude[point]!, latitude[point]!, longitude[other]!, latitude[other]!) <= radiusMeters) groups.join(other, point);
    }
  };
  const isOne = (cell: number): boolean => order.subarray(starts[cell], starts[cell + 1]).every((point) => groups.find(point) === groups.find(order[starts[cell]!]!));
  const areOne = new Uint8Array(count);
  for (let cell = 0; cell < count; cell++) {
    const [start, end] = [starts[cell]!, starts[cell + 1]!];
    for (let i = start + 1; i < end; i++) joinNear(order[i]!, start, start + 1);
    for (let i = start + 1; i < end && !isOne(cell); i++) joinNear(order[i]!, start, i);
    areOne[cell] = isOne(cell) ? 1 : 0;
    if (work < AT_ONCE) continue;
    work = 0;
    yield;
  }
  for (let cell = 0; cell < count; cell++) {
    for (const [columns, lines] of halfAround(CELLS_IN_REACH)) {
      const beside = cellBeside(cell, columns, lines);
      if (beside < 0) continue;
      const isDone = (): boolean => areOne[cell] === 1 && areOne[beside] === 1 && groups.find(order[starts[cell]!]!) === groups.find(order[starts[beside]!]!);
      for (let i = starts[cell]!; i < starts[cell + 1]! && !isDone(); i++) {
        joinNear(order[i]!, starts[beside]!, starts[beside + 1]!);
        if (work < AT_ONCE) continue;
        work = 0;
        yield;
      }
    }
  }
  return numbersOf(groups, cellOf);
}

function numbersOf(groups: Groups, cellOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return cellOf.map((cell, point) => {
    if (cell < 0) return -1;
    const group = groups.find(point);
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}
