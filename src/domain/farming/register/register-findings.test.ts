// Faults planted in a random register that has none. Oracle: the list of what was planted.
import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { placeColumnOf } from '../../district/place-column.ts';
import type { FarmFinding } from '../answers.ts';
import { mergeRegister } from './merge-register.ts';
import { findOverlaps } from './plot-overlaps.ts';
import { findRegisterFaults, type RegisterGround } from './register-findings.ts';
import { householdTableOf, plotTableOf, type HouseholdRow, type PlotRow } from './tables-of.ts';

const SIDE = 0.001;
/** A square of the grid, or a part of it moved to the right by a share of its side. */
function square(column: number, row: number, moved = 0): Polygon {
  const [west, south] = [126 + (column + moved) * SIDE, 44 + row * SIDE];
  return { type: 'Polygon', coordinates: [[[west, south], [west + SIDE, south], [west + SIDE, south + SIDE], [west, south + SIDE], [west, south]]] };
}
const district: Polygon = { type: 'Polygon', coordinates: [[[125.9, 43.9], [126.1, 43.9], [126.1, 44.1], [125.9, 44.1], [125.9, 43.9]]] };

function run(generator: ReturnType<typeof findRegisterFaults>): { findings: FarmFinding[]; told: number[] } {
  const told: number[] = [];
  for (;;) {
    const step = generator.next();
    if (step.done === true) return { findings: step.value, told };
    told.push(step.value);
  }
}

/** Whole numbers of a linear congruence, so that a seed says everything. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Planted {
  readonly households: HouseholdRow[];
  readonly plots: PlotRow[];
  readonly homeless: Set<string>;
  readonly expected: string[];
}

/** 600 plots on a grid touching each other, three a household, and then about forty faults of all kinds. */
function plant(seed: number): Planted {
  const draw = draws(seed);
  const households = Array.from({ length: 200 }, (_, i): HouseholdRow => ({ id: `H${i}`, place: `h${i % 20}`, people: 1 + draw(4) }));
  const plots = Array.from({ length: 600 }, (_, i): PlotRow => ({ id: `P${i}`, household: `H${Math.floor(i / 3)}`, place: `v${i % 10}`, block: `b${i % 7}`, mu: 5, outline: square(i % 30, Math.floor(i / 30)) }));
  const [homeless, expected] = [new Set<string>(), [] as string[]];
  // Each fault at rows of its own, so that none hides another.
  const free = Array.from({ length: 200 }, (_, i) => i).sort((a, b) => ((a * 7919 + seed) % 200) - ((b * 7919 + seed) % 200));
  const take = (): number => free.pop()!;
  const change = (at: number, row: Partial<PlotRow>): void => { plots[at] = { ...plots[at]!, ...row }; };
  for (let n = 0; n < 5; n++) {
    const household = take();
    homeless.add(`H${household}`);
    households[household] = { ...households[household]!, place: `nowhere ${n}` };
    expected.push(`home-unknown H${household}`);
  }
  for (let n = 0; n < 5; n++) {
    households.push({ id: `L${n}`, place: 'h1' });
    expected.push(`household-without-plots L${n}`);
  }
  for (let n = 0; n < 5; n++) {
    const id = `H${take()}`;
    households.push({ id, place: 'h2', people: 9 });
    expected.push(`household-twice ${id} 2`);
  }
  for (let n = 0; n < 5; n++) {
    const at = 3 * take();
    plots.push({ ...plots[at]!, mu: 7 });
    expected.push(`plot-twice P${at} 2`);
  }
  for (let n = 0; n < 5; n++) {
    const at = 3 * take();
    change(at, { household: n % 2 === 0 ? '' : `X${n}` });
    expected.push(`plot-without-household P${at}`);
  }
  for (let n = 0; n < 5; n++) {
    const at = 3 * take();
    change(at, { outline: null, place: `nowhere ${n}`, block: n % 2 === 0 ? '' : `alone ${n}` });
    expected.push(`plot-unplaced P${at}`);
  }
  for (let n = 0; n < 5; n++) {
    const at = 3 * take();
    change(at, { outline: n % 2 === 0 ? square(300 + n, 300) : { type: 'Point', coordinates: [126.3 + n, 44] } });
    expected.push(`plot-outside P${at}`);
  }
  for (let n = 0; n < 5; n++) {
    const at = 3 * take();
    const other = plots[at]!;
    plots.push({ ...other, id: `O${n}`, outline: square(at % 30, 50 + n), household: 'H0' }, { ...other, id: `Q${n}`, outline: square(at % 30, 50 + n, 0.9), household: 'H0' });
    expected.push(`plots-overlap O${n} Q${n} 0.1`);
  }
  return { households, plots, homeless, expected: expected.sort() };
}

it.each([1, 20, 411, 2022])('finds exactly the forty faults planted (seed %i)', (seed) => {
  const { households, plots, expected } = plant(seed);
  const register = mergeRegister([householdTableOf(households)], [plotTableOf(plots)]);
  const unitOf = ({ place, places }: { place: Int32Array; places: readonly string[] }): Int32Array => place.map((number) => (places[number]!.startsWith('nowhere') ? -1 : 7));
  const ground: RegisterGround = { home: unitOf(register.households), village: unitOf(register.plots), district: [district] };
  const ids = { household: [...new Set(households.map(({ id }) => id))], plot: [...new Set(plots.map(({ id }) => id))] };
  const { findings, told } = run(findRegisterFaults(register, ground));
  const said = findings.map(({ kind, household, plot, other, amount }) => {
    const about = plot >= 0 ? ids.plot[plot]! : ids.household[household]!;
    return `${kind} ${about}${other < 0 ? '' : ` ${ids.plot[other]!}`}${amount === 0 ? '' : ` ${Math.round(amount * 100) / 100}`}`;
  });
  expect(said.sort()).toEqual(expected);
  expect(expected).toHaveLength(40);
  expect(told.length).toBeGreaterThan(1);
  expect(findings.filter(({ kind, household }) => kind === 'plots-overlap' && household !== 0)).toEqual([]);
});

it('plots that share a twentieth or less, touch, or are points lie on no other; a district without an outline has no outside', () => {
  const pair = (moved: number) => [square(0, 0), square(0, 0, moved), { type: 'Point' as const, coordinates: [126.0005, 44.0005] }];
  const count = (moved: number): number => {
    const generator = findOverlaps(placeColumnOf(pair(moved)));
    for (;;) {
      const step = generator.next();
      if (step.done === true) return step.value.length;
    }
  };
  expect([count(0), count(0.94), count(0.96), count(1)]).toEqual([1, 1, 0, 0]);
  const register = mergeRegister([householdTableOf([{ id: 'H', place: 'a' }])], [plotTableOf([{ id: 'P', household: 'H', outline: square(900, 0) }])]);
  const ground = { home: Int32Array.of(1), village: Int32Array.of(1), district: [] };
  expect(run(findRegisterFaults(register, ground)).findings).toEqual([]);
  expect(run(findRegisterFaults(register, { ...ground, district: [district] })).findings).toEqual([{ kind: 'plot-outside', household: 0, plot: 0, other: -1, amount: 0 }]);
  expect(run(findRegisterFaults(register, { ...ground, district: [district, square(900, 0)] })).findings).toEqual([]);
});

it('a plot without outline and village lies where its block does', () => {
  const of = (block: string) => mergeRegister([householdTableOf([{ id: 'H', place: 'a' }])], [plotTableOf([{ id: 'P', household: 'H', block, place: 'x' }, { id: 'Q', household: 'H', block: 'b', place: 'x', outline: square(0, 0) }])]);
  const ground = { home: Int32Array.of(1), village: Int32Array.of(-1, -1), district: [] };
  expect(run(findRegisterFaults(of('b'), ground)).findings).toEqual([]);
  expect(run(findRegisterFaults(of('c'), ground)).findings.map(({ kind, plot }) => [kind, plot])).toEqual([['plot-unplaced', 0]]);
});
