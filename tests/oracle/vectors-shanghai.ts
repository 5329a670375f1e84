// Vectors 1–14, 23, 27a, 29–31 and 35 of rules section 7: the Shanghai packs.
import type { OraclePositive, OracleRound } from './oracle-types.ts';
import { A_ASSUME, A_HOLD, B_HOLD, moment, morningOf, positive, round, unit } from './vector-shape.ts';
import type { ExpectedRange, Vector } from './vector-shape.ts';

// Vector 5 and 6: "every condition met on its day" = one clean round on 10 Apr, on or after every due day 13 and known to list 11 Apr.
const windowEdges = [['P4', '04-04'], ['P3', '04-03'], ['P28', '03-28'], ['P27', '03-27']] as const;
const edgeUnits = windowEdges.map(([id, day]) => unit(id, { positives: [day], rounds: [round('04-10')] }));

const neverHeld: readonly ExpectedRange[] = [['04-05', '04-05', 'precaution'], ['04-06', '04-12', 'sealed'], ['04-13', '06-30', 'controlled']];
const asFirst: readonly ExpectedRange[] = [['04-05', '04-05', 'precaution'], ['04-06', '04-12', 'sealed'], ['04-13', '04-19', 'controlled'], ['04-20', '05-10', 'precaution']];
const blockedTomorrow = { unit: 'U', nextLevel: 'precaution', blockedBy: ['screening'] } as const;

// Vector 29: a record "of 12 Apr" is entered in its morning, so list 12 Apr (24:00 of 11 Apr) does not know it.
const lateReport = unit('U', { positives: ['04-01', positive('04-08', { recordedAt: morningOf('04-12') })], rounds: [round('04-14'), round('04-21')] });

// Vector 30: rounds of 18 and 23 Apr meet day 13 of 5 and of 10 Apr.
const movedOut = (letter: string, more: Omit<OraclePositive, 'reportedOn'>, resets: boolean): Vector => ({
  number: `30${letter}`, pack: 'SH-2022-0411', settings: A_HOLD,
  units: [unit('U', { positives: [positive('04-05', { person: 'first' }), positive('04-10', { person: 'second', moved: moment('04-08'), ...more })], rounds: [round('04-18'), round('04-23')] })],
  levels: { U: resets ? [['04-06', '04-17', 'sealed'], ['04-18', '04-24', 'controlled'], ['04-25', '05-05', 'precaution']] : asFirst },
});

// Vector 31: rounds of 18 and 25 Apr meet day 13 of 5 and of 12 Apr.
const reclassified = (letter: string, positives: readonly OraclePositive[], levels: readonly ExpectedRange[]): Vector => ({
  number: `31${letter}`, pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives, rounds: [round('04-18'), round('04-25')] })], levels: { U: levels },
});

const onlyRound = (letter: string, settings: typeof A_HOLD, rounds: readonly OracleRound[], sealedUntil: string, controlled: readonly [string, string], precautionFrom?: string): Vector => ({
  number: `35${letter} ${settings.dayCount}`, pack: 'SH-2022-0411', settings, units: [unit('U', { positives: ['04-05'], rounds })],
  levels: { U: [['04-05', '04-05', 'precaution'], ['04-06', sealedUntil, 'sealed'], [...controlled, 'controlled'], ...(precautionFrom ? [[precautionFrom, '05-10', 'precaution'] as const] : [])] },
});

export const SHANGHAI_VECTORS: readonly Vector[] = [
  {
    number: '1', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05'], rounds: [round('04-18')] })], levels: { U: asFirst }, live: { U: ['04-05'] },
  },
  ...['04-17', '04-18'].map((day): Vector => ({
    number: `2, round of ${day}`, pack: 'SH-2022-0411', settings: B_HOLD, units: [unit('U', { positives: ['04-05'], rounds: [round(day)] })],
    levels: { U: [['04-05', '04-05', 'precaution'], ['04-06', '04-11', 'sealed'], ['04-12', '04-18', 'controlled'], ['04-19', '05-10', 'precaution']] },
  })),
  {
    number: '3', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05'], rounds: [round('04-21')] })],
    levels: { U: [['04-06', '04-12', 'sealed'], ['04-13', '04-21', 'controlled'], ['04-22', '05-10', 'precaution']] },
  },
  { number: '3 assume-met', pack: 'SH-2022-0411', settings: A_ASSUME, units: [unit('U', { positives: ['04-05'], rounds: [round('04-21')] })], levels: { U: asFirst } },
  {
    number: '3 assume-met, missed round on file', pack: 'SH-2022-0411', settings: A_ASSUME, units: [unit('U', { positives: ['04-05'], rounds: [round('04-18', 'not-held'), round('04-21')] })],
    levels: { U: [['04-06', '04-12', 'sealed'], ['04-13', '04-21', 'controlled'], ['04-22', '05-10', 'precaution']] },
  },
  {
    number: '4', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05', '04-18'], rounds: [round('04-18', 'failed'), round('05-01')] })],
    levels: { U: [['04-06', '04-12', 'sealed'], ['04-13', '04-18', 'controlled'], ['04-19', '04-25', 'sealed'], ['04-26', '05-02', 'controlled'], ['05-03', '05-20', 'precaution']] },
    live: { U: ['04-18'] },
  },
  {
    number: '5', pack: 'SH-2022-0411', settings: A_HOLD, units: edgeUnits,
    levels: { P4: [['04-11', '04-11', 'sealed']], P3: [['04-11', '04-11', 'controlled']], P28: [['04-11', '04-11', 'controlled']], P27: [['04-11', '04-11', 'precaution']] },
  },
  {
    number: '6', pack: 'SH-2022-0411', settings: B_HOLD, units: edgeUnits,
    levels: { P4: [['04-11', '04-11', 'controlled']], P3: [['04-11', '04-11', 'controlled']], P28: [['04-11', '04-11', 'precaution']], P27: [['04-11', '04-11', 'precaution']] },
  },
  {
    number: '7', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05', '04-09'], rounds: [round('04-22')] })],
    levels: { U: [['04-06', '04-16', 'sealed'], ['04-17', '04-23', 'controlled'], ['04-24', '05-10', 'precaution']] },
  },
  {
    number: '9', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05', '04-14'], rounds: [round('04-18'), round('04-27')] })],
    levels: { U: [['04-06', '04-12', 'sealed'], ['04-13', '04-14', 'controlled'], ['04-15', '04-21', 'sealed'], ['04-22', '04-28', 'controlled'], ['04-29', '05-10', 'precaution']] },
    live: { U: ['04-14'] },
  },
  {
    number: '10', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-16'] })],
    levels: { U: [['04-01', '04-16', 'precaution'], ['04-17', '04-17', 'sealed']] }, live: { U: ['04-16'] },
    answers: [{ on: '04-16', unit: 'U', level: 'precaution', nextLevel: 'sealed', nextChangeOn: '04-17', since: null, lastPositive: null }],
  },
  {
    // Round of 23 Apr = day 13 of 10 Apr.
    number: '11', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-01', positive('04-10', { sampled: moment('04-06') })], rounds: [round('04-23')] })],
    levels: { U: [['04-02', '04-08', 'sealed'], ['04-09', '04-10', 'controlled'], ['04-11', '04-17', 'sealed'], ['04-18', '04-24', 'controlled'], ['04-25', '05-10', 'precaution']] },
  },
  {
    // Round of 20 Apr = day 13 of 7 Apr.
    number: '12', pack: 'SH-2022-0411', settings: A_HOLD,
    units: [unit('U', { positives: [positive('04-07', { person: 'a' }), positive('04-15', { person: 'a', reclassified: true }), positive('04-16', { person: 'b', sampled: moment('04-15'), moved: moment('04-09') })], rounds: [round('04-20')] })],
    levels: { U: [['04-08', '04-14', 'sealed'], ['04-15', '04-21', 'controlled'], ['04-22', '05-10', 'precaution']] },
  },
  {
    number: '13', pack: 'SH-2022-0516', settings: A_HOLD, units: [unit('U', { positives: ['05-10'] })],
    levels: { U: [['05-11', '05-17', 'sealed'], ['05-18', '05-20', 'controlled'], ['05-21', '06-10', 'precaution']] },
  },
  {
    number: '14', pack: 'SH-2022-0522', settings: A_HOLD, units: [unit('U', { positives: ['05-10', '05-16', '05-25'] })],
    levels: { U: [['05-11', '05-23', 'sealed'], ['05-24', '05-25', 'controlled'], ['05-26', '06-01', 'sealed'], ['06-02', '06-04', 'controlled'], ['06-05', '06-20', 'precaution']] },
  },
  {
    number: '23a hold', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05'] })], levels: { U: neverHeld },
    answers: [{ ...blockedTomorrow, on: '04-20', nextChangeOn: '04-21' }, { ...blockedTomorrow, on: '05-31', nextChangeOn: '06-01' }],
  },
  {
    number: '23c hold', pack: 'SH-2022-0411', settings: A_HOLD, units: [unit('U', { positives: ['04-05'], rounds: [round('04-17')] })], levels: { U: neverHeld },
    answers: [{ ...blockedTomorrow, on: '04-20', nextChangeOn: '04-21' }],
  },
  { number: '23a assume-met', pack: 'SH-2022-0411', settings: A_ASSUME, units: [unit('U', { positives: ['04-05'] })], levels: { U: asFirst } },
  { number: '23c assume-met', pack: 'SH-2022-0411', settings: A_ASSUME, units: [unit('U', { positives: ['04-05'], rounds: [round('04-17')] })], levels: { U: asFirst } },
  ...[A_HOLD, A_ASSUME].map((settings): Vector => ({
    number: `23b ${settings.conditions}`, pack: 'SH-2022-0411', settings, units: [unit('U', { positives: ['04-05'], rounds: [round('04-18', 'incomplete'), round('04-23')] })],
    levels: { U: [['04-13', '04-23', 'controlled'], ['04-24', '05-10', 'precaution']] },
  })),
  {
    number: '27a', pack: 'SH-2022-0516', settings: A_HOLD, units: [unit('U', { positives: ['05-18'] })],
    levels: { U: [['05-18', '05-18', 'precaution'], ['05-19', '06-01', 'sealed'], ['06-02', '06-20', 'precaution']] },
    answers: [{ on: '05-19', unit: 'U', stage: 'risk area' }, { on: '06-01', unit: 'U', stage: 'risk area' }],
  },
  {
    number: '29 as known then', pack: 'SH-2022-0411', settings: { ...A_HOLD, knownAt: 'then' }, units: [lateReport],
    levels: { U: [['04-02', '04-08', 'sealed'], ['04-09', '04-12', 'controlled'], ['04-13', '04-15', 'sealed'], ['04-16', '04-22', 'controlled'], ['04-23', '05-10', 'precaution']] },
    live: { U: ['04-12'] },
  },
  {
    number: '29 as known now', pack: 'SH-2022-0411', settings: A_HOLD, units: [lateReport],
    levels: { U: [['04-02', '04-15', 'sealed'], ['04-16', '04-22', 'controlled'], ['04-23', '05-10', 'precaution']] },
  },
  movedOut('a', { sampled: moment('04-09') }, false),
  movedOut('b', { sampled: moment('04-07') }, true),
  movedOut('c', { sampled: moment('04-08') }, true),
  movedOut('d', {}, true),
  movedOut('e', { sampled: moment('04-09'), assessed: 'counts' }, true),
  reclassified('a', [positive('04-05', { person: 'p' }), positive('04-12', { person: 'p', reclassified: true })], asFirst),
  reclassified('b', [positive('04-12', { person: 'p', reclassified: true })], [['04-12', '04-12', 'precaution'], ['04-13', '04-19', 'sealed'], ['04-20', '04-26', 'controlled'], ['04-27', '05-10', 'precaution']]),
  reclassified('c', [positive('04-05'), positive('04-12', { reclassified: true })], asFirst),
  reclassified('d', [positive('04-05', { person: 'p' }), positive('04-06', { person: 'p' }), positive('04-12', { person: 'p', reclassified: true })], asFirst),
  onlyRound('a', A_HOLD, [round('04-18')], '04-12', ['04-13', '04-19'], '04-20'),
  onlyRound('a', B_HOLD, [round('04-18')], '04-11', ['04-12', '04-18'], '04-19'),
  onlyRound('b', A_HOLD, [round('04-17')], '04-12', ['04-13', '06-30']),
  onlyRound('b', B_HOLD, [round('04-17')], '04-11', ['04-12', '04-18'], '04-19'),
  onlyRound('c', A_HOLD, [round('04-21')], '04-12', ['04-13', '04-21'], '04-22'),
  onlyRound('c', B_HOLD, [round('04-21')], '04-11', ['04-12', '04-21'], '04-22'),
];
