// Where the relation diagram draws its cases: a column for each day, and in it rows chosen so that few lines cross.
import { NOT_RECORDED } from '../../day.ts';
import { countCrossings } from './crossings.ts';

export interface DiagramLines {
  /** `EpidemicDay` of each case by its number: of onset, or what stands for it; `NOT_RECORDED`: none. */
  readonly day: Int32Array;
  /** Cases a line joins; those of one day, and those without a day, choose no row. */
  readonly caseA: Uint32Array;
  readonly caseB: Uint32Array;
}

export interface DiagramLayout {
  /** x: the day of each case; NaN where it has none. */
  readonly x: Float64Array;
  /** y: whole rows from 0, columns set about one middle; of those without a day rows of a column apart. */
  readonly y: Float64Array;
  /** Crossings of the lines between days, drawn straight. */
  readonly crossings: number;
}

/** Back and forth so often; more changes little. */
const ROUNDS = 6;

/** The same for the same lines, always. Yields for every column. */
export function* layOutRelations({ day, caseA, caseB }: DiagramLines): Generator<void, DiagramLayout> {
  const columns = columnsOf(day);
  const days = [...columns.keys()].filter((one) => one !== NOT_RECORDED).sort((a, b) => a - b);
  const tallest = Math.max(0, ...[...columns.values()].map((cases) => cases.length));
  const x = Float64Array.from(day, (one) => (one === NOT_RECORDED ? Number.NaN : one));
  const neighbours = neighboursOf(x, caseA, caseB);
  const y = new Float64Array(day.length);
  const place = (cases: number[]): void => cases.forEach((number, i) => (y[number] = i + Math.floor((tallest - cases.length) / 2)));
  // Who is joined to nobody does not stand between those who are.
  for (const cases of columns.values()) place(cases.sort((a, b) => Number(neighbours[a]!.length === 0) - Number(neighbours[b]!.length === 0) || a - b));
  let best = { y: y.slice(), crossings: yield* countCrossings(x, y, caseA, caseB) };
  for (let round = 0; round < ROUNDS && best.crossings > 0; round++) {
    for (const side of [-1, 1] as const) {
      for (const one of side < 0 ? days : days.toReversed()) {
        const cases = columns.get(one)!;
        const middle = new Map(cases.map((number) => [number, middleRow(number, neighbours[number]!, side)]));
        place(cases.sort((a, b) => middle.get(a)! - middle.get(b)! || y[a]! - y[b]!));
        yield;
      }
      const crossings = yield* countCrossings(x, y, caseA, caseB);
      if (crossings < best.crossings) best = { y: y.slice(), crossings };
    }
  }
  return { x, ...best };

  /** Barycentre of the neighbours on one side; its own row without any. */
  function middleRow(number: number, near: readonly number[], side: -1 | 1): number {
    if (near.length === 0) return Infinity;
    const there = near.filter((other) => side * (x[other]! - x[number]!) > 0);
    return there.length === 0 ? y[number]! : there.reduce((sum, other) => sum + y[other]!, 0) / there.length;
  }
}

function columnsOf(day: Int32Array): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  day.forEach((one, number) => {
    const cases = columns.get(one);
    if (cases) cases.push(number);
    else columns.set(one, [number]);
  });
  return columns;
}

function neighboursOf(x: Float64Array, caseA: Uint32Array, caseB: Uint32Array): number[][] {
  const neighbours: number[][] = Array.from(x, () => []);
  caseA.forEach((a, i) => {
    const b = caseB[i]!;
    if (!(Math.abs(x[a]! - x[b]!) > 0)) return;
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  });
  return neighbours;
}
