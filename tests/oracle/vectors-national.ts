// Vectors 16, 17, 24, 25, 33 and 34 of rules section 7: the national packs.
import type { OracleContact, OracleRound, OracleSettings } from './oracle-types.ts';
import { A_ASSUME, A_HOLD, B_HOLD, contact, dailyRounds, noContacts, round, unit } from './vector-shape.ts';
import type { Vector } from './vector-shape.ts';

/** P 20 Mar alone in its county: sealed from 21 Mar to the list before `released`, nothing before and after. */
function residence(number: string, settings: OracleSettings, rounds: readonly OracleRound[], contacts: readonly OracleContact[], lastSealed: string, released?: string): Vector {
  return {
    number, pack: 'CN-8-community', settings, units: [unit('X', { positives: ['03-20'], rounds, contacts })],
    levels: { X: [['03-01', '03-20', 'none'], ['03-21', lastSealed, 'sealed'], ...(released ? [[released, '05-15', 'none'] as const] : [])] },
    live: { X: ['03-20'] },
  };
}

const march20 = [contact('03-20')];
const daily = dailyRounds('03-21', '05-10');
const twoContacts = [contact('03-24'), contact('03-26')];
const NO_END = '06-30';
const dailyToJune = dailyRounds('03-21', '06-30');

// Vector 34: "rounds daily" in every unit; Z's and R's conditions are never asked within the lists it names.
const county = [
  unit('X', { positives: ['03-20'], rounds: daily, contacts: [contact('03-20')] }),
  unit('Y', { positives: ['03-22'], rounds: daily, contacts: [contact('03-26')] }),
  unit('Z', { positives: ['04-12'], rounds: daily }),
  unit('R', { rounds: daily }),
];

export const NATIONAL_VECTORS: readonly Vector[] = [
  residence('16', A_HOLD, [round('04-03')], march20, '04-03', '04-04'),
  residence('16 B, round of 1 Apr', B_HOLD, [round('04-01')], march20, '04-02', '04-03'),
  residence('16 B, round of 2 Apr', B_HOLD, [round('04-02')], march20, '04-02', '04-03'),
  residence('17', A_HOLD, [round('04-03'), round('04-07')], [contact('03-24')], '04-07', '04-08'),
  {
    number: '24', pack: 'CN-9', settings: A_HOLD, units: [unit('U', { positives: ['07-05'], rounds: [round('07-14')] })],
    levels: { U: [['07-05', '07-05', 'precaution'], ['07-06', '07-14', 'sealed'], ['07-15', '07-17', 'controlled'], ['07-18', '08-10', 'precaution']] },
  },
  {
    number: '24, round of 12 Jul', pack: 'CN-9', settings: A_HOLD, units: [unit('U', { positives: ['07-05'], rounds: [round('07-12')] })],
    levels: { U: [['07-06', '07-12', 'sealed'], ['07-13', '07-15', 'controlled'], ['07-16', '08-10', 'precaution']] },
  },
  residence('25a', A_HOLD, [round('04-03')], march20, '04-03', '04-04'),
  residence('25b', A_HOLD, [round('04-10')], march20, '04-10', '04-11'),
  residence('25c hold', A_HOLD, [round('04-03', 'incomplete'), round('04-06')], march20, '04-06', '04-07'),
  residence('25c assume-met', A_ASSUME, [round('04-03', 'incomplete'), round('04-06')], march20, '04-06', '04-07'),
  residence('25d', A_HOLD, [round('04-01'), round('04-09')], march20, '04-09', '04-10'),
  residence('33', A_HOLD, daily, twoContacts, '04-09', '04-10'),
  residence('33, no contact on file, hold', A_HOLD, dailyToJune, [], NO_END),
  residence('33, no contact on file, assume-met', A_ASSUME, daily, [], '04-03', '04-04'),
  residence('33, result missing, hold', A_HOLD, dailyToJune, [contact('03-24', 'missing')], NO_END),
  residence('33, result missing, assume-met', A_ASSUME, daily, [contact('03-24', 'missing')], '04-07', '04-08'),
  residence('33, "none" entered 10 Apr', A_HOLD, daily, [noContacts('04-10')], '04-10', '04-11'),
  // "A contact of 1 Feb is no answer for a positive of 20 Mar": so as with no contact on file.
  residence('33, contact of 1 Feb, hold', A_HOLD, dailyToJune, [contact('02-01')], NO_END),
  residence('33, contact of 1 Feb, assume-met', A_ASSUME, daily, [contact('02-01')], '04-03', '04-04'),
  {
    number: '34', pack: 'CN-8-community', settings: A_HOLD, units: county,
    levels: {
      X: [['03-20', '03-20', 'none'], ['03-21', '04-03', 'sealed'], ['04-04', '04-09', 'precaution'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'precaution']],
      Y: [['03-20', '03-20', 'none'], ['03-21', '03-22', 'precaution'], ['03-23', '04-09', 'sealed'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'precaution']],
      Z: [['03-20', '03-20', 'none'], ['03-21', '04-09', 'precaution'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'sealed']],
      R: [['03-20', '03-20', 'none'], ['03-21', '04-09', 'precaution'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'precaution']],
    },
    live: { X: ['03-20'], Y: ['03-22'], Z: ['04-12'], R: [] },
  },
];
