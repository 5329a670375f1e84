// Four households of two villages, their plots and lines, small enough to be judged by eye.
import type { FarmRegister, LineChange, LinesAnswer } from '../../src/domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES, type LineReason, type LineState, type LineTable } from '../../src/domain/farming/lines/line-table.ts';
import type { UnitDirectory } from '../../src/domain/district/unit-directory.ts';
import { UNIT_KINDS } from '../../src/domain/district/unit-table.ts';

const HAMLET = UNIT_KINDS.indexOf('hamlet');

/** Rows 0 and 1 are the hamlets 东沟屯 and 西沟屯. */
export const HAMLETS = {
  count: 2, id: ['d', 'x'], name: ['东沟屯', '西沟屯'], kind: Uint8Array.of(HAMLET, HAMLET), parent: Int32Array.of(-1, -1), zonedOf: Int32Array.of(0, 1),
  zoned: Uint32Array.of(0, 1), shown: Uint32Array.of(0, 1), streetOf: Int32Array.of(-1, -1), center: Float64Array.of(126, 44, 126.1, 44.1),
} as unknown as UnitDirectory;

/** Households 01 and 02 of 东沟屯, 03 of 西沟屯, 04 of no known home; 04 has no plot. */
export const REGISTER: FarmRegister = {
  households: {
    count: 4, id: ['01', '02', '03', '04'], home: ['东沟屯1号', '东沟屯2号', '西沟屯1号', '某处'], unit: Int32Array.of(0, 0, 1, -1), village: Int32Array.of(0, 0, 1, -1),
    people: Uint8Array.of(1, 2, 3, 1), mode: Uint8Array.of(0, 1, 2, 3), machines: Uint8Array.of(0, 0b0110, 0, 0), helps: Uint8Array.of(0, 1, 0, 0), returning: new Uint8Array(4),
  },
  plots: {
    count: 5, id: ['a', 'b', 'c', 'd', 'e'], household: Int32Array.of(0, 0, 1, 2, -1), village: Int32Array.of(0, 0, 0, 1, 1), township: new Int32Array(5).fill(-1),
    block: Int32Array.of(0, -1, 0, 1, -1), crop: Uint8Array.of(0, 1, 1, 2, 4), kind: Uint8Array.of(0, 1, 0, 0, 0), mu: Float64Array.of(3.25, 12, 120.4, Number.NaN, 8),
    center: Float64Array.of(126, 44, 126.01, 44, Number.NaN, Number.NaN, 126.1, 44.1, 126.2, 44.2),
  },
  blocks: [{ name: '南片', village: 0 }, { name: '', village: 1 }],
  gates: [{ name: '东门', lng: 126, lat: 44 }, { name: '', lng: 126.1, lat: 44.1 }],
};

export interface SmallLine {
  readonly household: number;
  readonly plot: number;
  readonly state: LineState;
  readonly reason?: LineReason;
  readonly unit?: number;
  readonly meters?: number;
  readonly seconds?: number;
  readonly gate?: number;
}

export function tableOf(lines: readonly SmallLine[]): LineTable {
  return {
    count: lines.length, household: Int32Array.from(lines, ({ household }) => household), plot: Int32Array.from(lines, ({ plot }) => plot),
    state: Uint8Array.from(lines, ({ state }) => LINE_STATES.indexOf(state)), reason: Uint8Array.from(lines, ({ reason = 'none' }) => LINE_REASONS.indexOf(reason)),
    unit: Int32Array.from(lines, ({ unit = -1 }) => unit), meters: Float32Array.from(lines, ({ meters = Number.NaN }) => meters),
    seconds: Float32Array.from(lines, ({ seconds = Number.NaN }) => seconds), gate: Int32Array.from(lines, ({ gate = -1 }) => gate),
  };
}

/** 01 may go to a and not to b, 02 goes in a loop, 03 is sealed. */
export const LINES = tableOf([
  { household: 0, plot: 0, state: 'open', meters: 1240, seconds: 1090, gate: 0 },
  { household: 0, plot: 1, state: 'closed', reason: 'field-closed', unit: 1 },
  { household: 1, plot: 2, state: 'loop', meters: 900, seconds: 20, gate: 1 },
  { household: 2, plot: 3, state: 'closed', reason: 'home-sealed', unit: 1 },
]);

export function answerOf(changes: readonly LineChange[] = [], lines: LineTable = LINES): LinesAnswer {
  return { token: 1, day: 19092, pack: 'p', lines, changes, against: 19091 };
}
