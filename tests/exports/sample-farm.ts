// A made-up register of two villages and one household of none, with the answers of a farming desk about it; names are hard on spreadsheets.
import type { FarmRegister, LinesAnswer, SeasonAnswer, StaggerAnswer } from '../../src/domain/farming/answers.ts';
import { NOT_RECORDED, dayFromCivil } from '../../src/domain/day.ts';

export const DAY = dayFromCivil(2022, 4, 10);
/** Unit rows: two villages, the second first in no alphabet; a third without any household. */
export const UNIT_NAMES = ['=红光村', '东升,村\n(西)', '空村'];

export const REGISTER: FarmRegister = {
  households: {
    count: 4, id: ['0001', '=1+2', '03', '-4'], home: ['', '', '', ''], unit: Int32Array.of(1, 0, 0, -1), village: Int32Array.of(1, 0, 0, -1),
    people: Uint8Array.of(2, 1, 3, 1), mode: Uint8Array.of(0, 1, 2, 3), machines: Uint8Array.of(0, 0, 2, 0), helps: Uint8Array.of(0, 0, 1, 0), returning: new Uint8Array(4),
  },
  plots: {
    count: 5, id: ['A-1', '@B', 'C"1', 'D\n1', 'E'], household: Int32Array.of(0, 1, 2, 3, -1), village: Int32Array.of(1, 0, 0, 0, 1), township: Int32Array.of(-1, -1, -1, -1, -1),
    block: Int32Array.of(0, 1, 1, -1, 0), crop: Uint8Array.of(0, 1, 2, 3, 4), kind: Uint8Array.of(0, 0, 0, 1, 0), mu: Float64Array.of(12.345, 3, NaN, 0.7, 5),
    center: new Float64Array(10).fill(NaN),
  },
  blocks: [{ name: '北片', village: 1 }, { name: '+南片', village: 0 }],
  gates: [{ name: '村口卡口', lng: 126, lat: 44 }],
};

export const PLAN: StaggerAnswer = {
  settings: { firstDay: DAY + 1, days: 2, dayStart: 330, dayEnd: 1000, slotMinutes: 120, perSegment: 10, perBridge: null, perBlock: 5, perGreenhouse: null, crewMeters: 0, unmixedBlocks: true, leastWorkMinutes: 30, seed: 1, mostSeconds: 1 },
  lists: [DAY, DAY], pack: 'P', household: Int32Array.of(0, 1, 2, 3), plotStart: Uint32Array.of(0, 1, 2, 4, 5), plot: Int32Array.of(0, 1, 1, 2, 3), block: Int32Array.of(0, 1, 1, -1),
  people: Uint16Array.of(2, 1, 3, 1), travelMinutes: Float32Array.of(10.2, 5, 7.5, 60),
  // Five slots fit into 670 minutes: slot 6 is the second of the second day.
  plan: { slot: Int32Array.of(6, 4, 0, -1), reason: Uint8Array.of(0, 0, 0, 4), at: Int32Array.of(-1, -1, -1, 0), peak: 3, peakBefore: 6, lowerBound: 3, cut: false },
  resourceKind: Uint8Array.of(1), resourceName: ['石桥'], conflicts: [], moved: null,
};

export const LINES: LinesAnswer = {
  token: 1, day: DAY, pack: 'P', against: DAY - 1,
  lines: {
    count: 4, household: Int32Array.of(0, 1, 2, 3), plot: Int32Array.of(0, 1, 2, 3), state: Uint8Array.of(2, 1, 0, 2), reason: Uint8Array.of(9, 0, 0, 1), unit: Int32Array.of(0, -1, -1, -1),
    meters: Float32Array.of(NaN, 1234, 80, NaN), seconds: Float32Array.of(NaN, 601, 20, NaN), gate: Int32Array.of(-1, 0, -1, -1),
  },
  changes: [
    { kind: 'restored', household: 2, plot: 2, before: 2, now: 2 }, { kind: 'suspended', household: 0, plot: 0, before: 0, now: 0 },
    { kind: 'loop-begins', household: 1, plot: 1, before: 1, now: 1 }, { kind: 'reason-changed', household: 3, plot: 3, before: 3, now: -1 },
  ],
};

export const SEASON: SeasonAnswer = {
  today: DAY,
  table: {
    count: 3, plot: Int32Array.of(0, 1, 3), household: Int32Array.of(0, 1, 3), operation: Uint8Array.of(0, 2, 2), state: Uint8Array.of(2, 2, 3),
    from: Int32Array.of(DAY - 10, DAY - 3, DAY - 20), until: Int32Array.of(DAY + 7, DAY + 2, DAY - 1), earliest: Int32Array.of(DAY + 9, NOT_RECORDED, NOT_RECORDED), workDays: Uint8Array.of(2, 1, 1), mu: Float64Array.of(12.345, 3, 0.7),
  },
  substitutions: [
    { row: 0, helper: 2, reason: 'none', meters: 2345, from: DAY + 1, until: DAY + 2 }, { row: 1, helper: null, reason: 'no-machine', meters: NaN, from: 0, until: 0 },
    { row: 2, helper: null, reason: 'no-days-left', meters: NaN, from: 0, until: 0 },
  ],
};
