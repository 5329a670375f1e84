// What the desk of redrawing keeps while things change around it. Oracle: what a person has drawn or taken is not lost.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { acceptDistrict, DEFAULT_SETTINGS, initialState, type OpenedDistrict } from './commands.ts';
import { acceptTrial, keepSketch, takeInHand, tryGesture } from './redraw-commands.ts';
import type { RedrawTrial, State, UnitDirectory } from './state.ts';

const directory = (...id: string[]): UnitDirectory => ({
  count: id.length, id, name: id, aliases: id.map(() => []), kind: new Uint8Array(id.length), parent: new Int32Array(id.length).fill(-1), population: new Int32Array(id.length),
  households: new Int32Array(id.length), buildings: new Int32Array(id.length), zoned: Uint32Array.from(id.keys()), shown: Uint32Array.from(id.keys()), zonedOf: Int32Array.from(id.keys()),
  streetOf: new Int32Array(id.length).fill(-1), extent: null, center: new Float64Array(2 * id.length),
});
const read = (units: UnitDirectory) => acceptDistrict({ directory: units, days: { first: 0, last: 9, opening: 5 }, openPlaces: [], timeline: [{ pack: RULE_PACKS[0]!, from: null }] } as unknown as OpenedDistrict, 'keep');
const apply = (state: State, ...commands: ((state: State) => State)[]): State => commands.reduce((now, command) => command(now), state);
const opened = apply(initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id), read(directory('甲', '乙')));

describe('a drawing that waits for its name', () => {
  const ring = [[126, 44], [126.001, 44], [126.001, 44.001], [126, 44]];

  it('goes on when the units are read anew', () => {
    const now = apply(opened, keepSketch({ kind: 'draw', ring, yields: 'cut-neighbours' }), read(directory('甲', '乙', '丙')));
    expect(now.screen.redraw.sketch).toEqual({ kind: 'draw', ring, yields: 'cut-neighbours' });
  });

  it('that splits a unit follows the unit to its new row, and ends with it', () => {
    const split = keepSketch({ kind: 'split', row: 1, stroke: ring });
    const moved = apply(opened, takeInHand([1]), split, read(directory('新', '甲', '乙')));
    expect(moved.screen.redraw).toMatchObject({ rows: [2], sketch: { kind: 'split', row: 2 } });
    const gone = apply(opened, takeInHand([1]), split, read(directory('甲')));
    expect(gone.screen.redraw).toMatchObject({ rows: [], sketch: null, tool: 'pick', tried: null });
  });
});

describe('what is tried', () => {
  const stroke = [[126, 44], [126, 44.001]];
  const geometry = { type: 'Polygon', coordinates: [] } as const;
  const of = { kind: 'split', row: 0, stroke, name: '甲' } as const;
  const trial: RedrawTrial = { of, changes: [], list: null, refusal: null, outlines: [{ geometry: { ...geometry, coordinates: [] }, made: null }, { geometry: { ...geometry, coordinates: [] }, made: '甲（局部）' }] };
  const tried = (name: string) => tryGesture({ kind: 'split', row: 0, stroke, name });

  it('keeps its ground in sight, under the name that is typed, while another unit has that name', () => {
    const refusal = { refused: 'key-taken', unit: '乙', meters: null, at: null } as const;
    const now = apply(opened, keepSketch({ kind: 'split', row: 0, stroke }), tried('甲（局部）'), acceptTrial(trial), tried('乙'), acceptTrial({ of, changes: [], list: null, outlines: [], refusal }));
    expect(now.trial?.refusal).toEqual(refusal);
    expect(now.trial?.outlines.map(({ made }) => made)).toEqual([null, '乙']);
  });

  it('shows no ground where it is refused for its ground', () => {
    const refusal = { refused: 'misses', unit: null, meters: null, at: [126, 44] } as const;
    const now = apply(opened, keepSketch({ kind: 'split', row: 0, stroke }), tried('甲（局部）'), acceptTrial(trial), tried('乙'), acceptTrial({ of, changes: [], list: null, outlines: [], refusal: { ...refusal, at: [126, 44] } }));
    expect(now.trial?.outlines).toEqual([]);
  });
});
