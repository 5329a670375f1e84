// Vectors 1–12, 23 and 35 of rules section 7: SH-2022-0411, one clock a compound or by building.
import type { OracleParameters, OracleRound, OracleSettings } from '../shape.ts';
import { ASSUME, B, alone, building, compound, district, moment, positive, round, under } from './vector-shape.ts';
import type { ExpectedRange, Vector } from './vector-shape.ts';

const APRIL = 'SH-2022-0411';

/** U: precaution on 5 April, then sealed and controlled to the last day given, then precaution. */
export function april(sealedTo: string, controlledFrom: string, controlledTo: string, precautionFrom?: string): ExpectedRange[] {
  const end: ExpectedRange[] = precautionFrom ? [[precautionFrom, '05-10', 'precaution']] : [];
  return [['04-05', '04-05', 'precaution'], ['04-06', sealedTo, 'sealed'], [controlledFrom, controlledTo, 'controlled'], ...end];
}

const asFirst = april('04-12', '04-13', '04-19', '04-20');
const heldTo21 = april('04-12', '04-13', '04-21', '04-22');
const neverReleased = april('04-12', '04-13', '06-30');
const liveOn5: Vector['live'] = { U: [['04-05', '04-05', 'sealed']] };

/** Vectors 5 and 6; "every condition met on its day" = one clean round on 10 Apr, on or after every due day 13, known to list 11 Apr. */
const edgeDays = [['P4', '04-04'], ['P3', '04-03'], ['P28', '03-28'], ['P27', '03-27']] as const;
const edges = district({
  units: edgeDays.map(([id]) => compound(id)),
  cases: edgeDays.map(([id, day]) => positive(id, day)),
  rounds: edgeDays.map(([id]) => round(id, '04-10')),
});
const on11April = (level: 'sealed' | 'controlled' | 'precaution'): ExpectedRange[] => [['04-11', '04-11', level]];

const buildings = [compound('K'), building('B1', 'K'), building('B2', 'K'), building('B3', 'K')];
const byBuilding = (parameters: OracleParameters = {}): OracleSettings => under(APRIL, { grain: 'building', ...parameters });

/** Vector 8: B1 P 5 Apr and a second positive; rounds of the compound. */
function repeat(number: string, reading: string, second: readonly [unit: string, day: string], rounds: readonly string[], levels: Vector['levels'], settings = byBuilding()): Vector {
  const cases = [positive('B1', '04-05'), positive(...second)];
  return { number, reading, settings, district: district({ units: buildings, cases, rounds: rounds.map((day) => round('K', day)) }), levels };
}

function onlyRound(letter: string, settings: OracleSettings, day: string, levels: readonly ExpectedRange[]): Vector {
  return { number: `35${letter}`, settings, district: alone(['04-05'], [day]), levels: { U: levels } };
}

function rounds23(letter: string, rounds: readonly OracleRound[], settings: OracleSettings, levels: readonly ExpectedRange[], blockedOn: readonly (readonly [on: string, next: string])[] = []): Vector {
  return {
    number: `23${letter}`, reading: 'unmet blocks in both modes; day 12 is not day 13', settings, district: alone(['04-05'], [], { rounds }), levels: { U: levels },
    answers: blockedOn.map(([list, next]) => ({ on: list, unit: 'U', nextLevel: 'precaution', nextChangeOn: next, blockedBy: ['screening'] })),
  };
}

const hold = under(APRIL);
const assume = under(APRIL, {}, ASSUME);
const holdB = under(APRIL, {}, B);
const lateClean = [round('U', '04-18', 'incomplete'), round('U', '04-23')];
const heldFrom20 = [['04-20', '04-21'], ['05-31', '06-01']] as const;
const closedAgain: ExpectedRange[] = [['04-06', '04-12', 'sealed'], ['04-13', '04-13', 'controlled'], ['04-14', '04-20', 'sealed'], ['04-21', '04-27', 'controlled'], ['04-28', '05-10', 'precaution']];
const to23: ExpectedRange[] = [['04-06', '04-23', 'sealed'], ['04-24', '05-10', 'precaution']];

export const APRIL_VECTORS: readonly Vector[] = [
  { number: '1', settings: hold, district: alone(['04-05'], ['04-18']), levels: { U: asFirst }, live: liveOn5 },
  ...['04-17', '04-18'].map((day): Vector => ({ number: `2, round of ${day}`, settings: holdB, district: alone(['04-05'], [day]), levels: { U: april('04-11', '04-12', '04-18', '04-19') } })),
  { number: '3', reading: 'held until met', settings: hold, district: alone(['04-05'], ['04-21']), levels: { U: heldTo21 } },
  { number: '3, assume-met', settings: assume, district: alone(['04-05'], ['04-21']), levels: { U: asFirst } },
  { number: '3, assume-met, the missed round on file', settings: assume, district: alone(['04-05'], [], { rounds: [round('U', '04-18', 'not-held'), round('U', '04-21')] }), levels: { U: heldTo21 } },
  {
    number: '4', reading: 'monitoringPositive: reseal, clock from the new positive', settings: hold,
    district: alone(['04-05', '04-18'], [], { rounds: [round('U', '04-18', 'failed'), round('U', '05-01')] }),
    levels: { U: [['04-06', '04-12', 'sealed'], ['04-13', '04-18', 'controlled'], ['04-19', '04-25', 'sealed'], ['04-26', '05-02', 'controlled'], ['05-03', '05-20', 'precaution']] },
    live: { U: [['04-18', '04-18', 'sealed']] },
  },
  { number: '5', settings: hold, district: edges, levels: { P4: on11April('sealed'), P3: on11April('controlled'), P28: on11April('controlled'), P27: on11April('precaution') } },
  { number: '6', settings: holdB, district: edges, levels: { P4: on11April('controlled'), P3: on11April('controlled'), P28: on11April('precaution'), P27: on11April('precaution') } },
  { number: '7', reading: 'grain: compound, the latest positive rules', settings: hold, district: alone(['04-05', '04-09'], ['04-22']), levels: { U: april('04-16', '04-17', '04-23', '04-24') } },
  repeat('8', 'repeatPositive: fromLatestPositive', ['B2', '04-09'], ['04-18', '04-22'], { B1: asFirst, B3: asFirst, B2: to23 }),
  repeat('8, originalPeriod', 'repeatPositive: originalPeriod', ['B2', '04-09'], ['04-18', '04-22'], {
    B1: asFirst, B3: asFirst, B2: [['04-06', '04-19', 'sealed'], ['04-20', '05-10', 'precaution']],
  }, byBuilding({ repeatPositive: 'originalPeriod' })),
  // "Every condition met on its day": day 13 of the repeat of 12 April is 25 April, that of the closing of 13 April is 26 April.
  repeat('8, B2 P 12 Apr', 'day 7 is still a repeat', ['B2', '04-12'], ['04-18', '04-25'], { B1: asFirst, B3: asFirst, B2: [['04-06', '04-26', 'sealed'], ['04-27', '05-10', 'precaution']] }),
  repeat('8, B2 P 13 Apr', 'a positive in monitoring closes all again', ['B2', '04-13'], ['04-18', '04-26'], { B1: closedAgain, B2: closedAgain, B3: closedAgain }),
  repeat('8, no building known', 'all buildings, if not known', ['K', '04-09'], ['04-18', '04-22'], { K: to23, B1: to23, B2: to23, B3: to23 }),
  {
    number: '9', reading: 'monitoringPositive: reseal', settings: hold, district: alone(['04-05', '04-14'], ['04-18', '04-27']),
    levels: { U: [['04-06', '04-12', 'sealed'], ['04-13', '04-14', 'controlled'], ['04-15', '04-21', 'sealed'], ['04-22', '04-28', 'controlled'], ['04-29', '05-10', 'precaution']] },
    live: { U: [['04-14', '04-14', 'sealed']] },
  },
  {
    number: '10', settings: hold, district: alone(['04-16']), levels: { U: [['04-01', '04-16', 'precaution'], ['04-17', '04-17', 'sealed']] }, live: { U: [['04-16', '04-16', 'sealed']] },
    answers: [{ on: '04-16', unit: 'U', level: 'precaution', nextLevel: 'sealed', nextChangeOn: '04-17', since: null, lastPositive: null }],
  },
  {
    number: '11', reading: 'report runs the clock; the flag on 7–10 Apr is no part of an answer', settings: hold,
    district: alone([], ['04-23'], { cases: [positive('U', '04-01'), positive('U', '04-10', { sampled: moment('04-06') })] }),
    levels: { U: [['04-02', '04-08', 'sealed'], ['04-09', '04-10', 'controlled'], ['04-11', '04-17', 'sealed'], ['04-18', '04-24', 'controlled'], ['04-25', '05-10', 'precaution']] },
  },
  {
    number: '12', reading: 'conversion and isolation-found excluded by default', settings: hold,
    district: alone([], ['04-20'], {
      cases: [
        positive('U', '04-07', { person: 'a' }), positive('U', '04-15', { person: 'a', reclassified: true }),
        positive('U', '04-16', { person: 'b', sampled: moment('04-15'), moved: moment('04-09') }),
      ],
    }),
    levels: { U: [['04-08', '04-14', 'sealed'], ['04-15', '04-21', 'controlled'], ['04-22', '05-10', 'precaution']] },
  },
  rounds23('a, hold', [], hold, neverReleased, heldFrom20),
  rounds23('c, hold', [round('U', '04-17')], hold, neverReleased, heldFrom20),
  rounds23('a, assume-met', [], assume, asFirst),
  rounds23('c, assume-met', [round('U', '04-17')], assume, asFirst),
  rounds23('b, hold', lateClean, hold, april('04-12', '04-13', '04-23', '04-24')),
  rounds23('b, assume-met', lateClean, assume, april('04-12', '04-13', '04-23', '04-24')),
  onlyRound('a', hold, '04-18', asFirst),
  onlyRound('a', holdB, '04-18', april('04-11', '04-12', '04-18', '04-19')),
  onlyRound('b', hold, '04-17', neverReleased),
  onlyRound('b', holdB, '04-17', april('04-11', '04-12', '04-18', '04-19')),
  onlyRound('c', hold, '04-21', heldTo21),
  onlyRound('c', holdB, '04-21', april('04-11', '04-12', '04-21', '04-22')),
];
