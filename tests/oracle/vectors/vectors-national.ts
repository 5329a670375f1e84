// Vectors 16–18, 24, 25, 33 and 34 of rules section 7: CN-8 and CN-9.
import type { OracleContact, OracleParameters, OracleRound, OracleSettings } from '../shape.ts';
import { ASSUME, B, alone, compound, contact, dailyRounds, district, noContacts, on, order, positive, round, under, visit } from './vector-shape.ts';
import type { Vector } from './vector-shape.ts';

const COMMUNITY = 'CN-8-community';
const hold = under(COMMUNITY);
const assume = under(COMMUNITY, {}, ASSUME);
const holdB = under(COMMUNITY, {}, B);
const secondRule = under(COMMUNITY, { contactRule: 'exposure14orTransferred4' });

/** P 20 Mar alone in its county: sealed from 21 Mar to the list before `released`, nothing before and after. */
function residence(number: string, settings: OracleSettings, rounds: readonly OracleRound[], contacts: readonly OracleContact[], lastSealed: string, released?: string): Vector {
  return {
    number, settings, district: alone(['03-20'], [], { rounds, contacts }),
    levels: { U: [['03-01', '03-20', 'none'], ['03-21', lastSealed, 'sealed'], ...(released ? [[released, '05-15', 'none'] as const] : [])] },
    live: { U: [['03-20', '03-20', 'sealed']] },
  };
}

const exposed = (day: string, more: Partial<OracleContact> = {}): OracleContact => contact('U', day, more);
const march20 = [exposed('03-20')];
const daily = dailyRounds('U', '03-21', '05-10');
const NO_END = '06-30';
const dailyToJune = dailyRounds('U', '03-21', NO_END);
const twoContacts = [exposed('03-24'), exposed('03-26', { transferredOn: on('03-27') })];

/** Vector 18: Y controlled by a visit of 25 Mar (some risk, contacts unknown) of a person who lives in another county. */
const twoEnds = district({
  units: [compound('X'), compound('Y'), compound('R'), compound('home', 'other county')],
  cases: [positive('X', '03-20'), positive('home', '03-25', { person: 'visitor' })],
  rounds: ['X', 'Y'].flatMap((id) => dailyRounds(id, '03-21', '04-20')),
  contacts: [contact('X', '03-20'), contact('Y', '03-25')],
  visits: [visit('Y', 'visitor', '03-25', '03-25', { risk: 'some', contacts: 'unknown' })],
});

const three = district({
  units: ['X', 'Y', 'Z', 'R'].map((id) => compound(id)),
  cases: [positive('X', '03-20'), positive('Y', '03-22'), positive('Z', '04-12')],
  rounds: ['X', 'Y', 'Z', 'R'].flatMap((id) => dailyRounds(id, '03-21', '05-10')),
  contacts: [contact('X', '03-20'), contact('Y', '03-26')],
});

function ninth(number: string, roundOn: string, lastHigh: string, medium: readonly [string, string], lowFrom: string, parameters: OracleParameters = {}): Vector {
  return {
    number, reading: `stageClock: ${parameters.stageClock ?? 'step'}`, settings: under('CN-9', parameters), district: alone(['07-05'], [roundOn]),
    levels: { U: [['07-05', '07-05', 'precaution'], ['07-06', lastHigh, 'sealed'], [...medium, 'controlled'], [lowFrom, '08-10', 'precaution']] },
  };
}

export const NATIONAL_VECTORS: readonly Vector[] = [
  residence('16', hold, [round('U', '04-03')], march20, '04-03', '04-04'),
  residence('16 B, round of 1 Apr', holdB, [round('U', '04-01')], march20, '04-02', '04-03'),
  residence('16 B, round of 2 Apr', holdB, [round('U', '04-02')], march20, '04-02', '04-03'),
  residence('17', hold, [round('U', '04-03'), round('U', '04-07')], [exposed('03-24')], '04-07', '04-08'),
  residence('17, contactRule: exposure14orTransferred4', secondRule, [round('U', '04-03'), round('U', '04-07')], [exposed('03-24', { transferredOn: on('03-24') })], '04-03', '04-04'),
  {
    number: '18', reading: 'precaution lifts last, on the same list', settings: hold, district: twoEnds,
    levels: {
      X: [['03-20', '03-20', 'none'], ['03-21', '04-03', 'sealed'], ['04-04', '04-08', 'precaution'], ['04-09', '04-20', 'none']],
      Y: [['03-21', '03-25', 'precaution'], ['03-26', '04-08', 'controlled'], ['04-09', '04-20', 'none']],
      R: [['03-20', '03-20', 'none'], ['03-21', '04-08', 'precaution'], ['04-09', '04-20', 'none']],
    },
  },
  ninth('24', '07-14', '07-14', ['07-15', '07-17'], '07-18'),
  ninth('24, anchor', '07-14', '07-14', ['07-15', '07-15'], '07-16', { stageClock: 'anchor' }),
  ninth('24, round of 12 Jul', '07-12', '07-12', ['07-13', '07-15'], '07-16'),
  {
    number: '24, medium by order', settings: under('CN-9'), district: alone([], ['07-12'], { orders: [order('U', '07-05')] }),
    levels: { U: [['07-05', '07-05', 'precaution'], ['07-06', '07-12', 'controlled'], ['07-13', '08-10', 'precaution']] }, live: { U: [['07-05', '07-05', 'controlled']] },
  },
  residence('25a', hold, [round('U', '04-03')], march20, '04-03', '04-04'),
  residence('25b', hold, [round('U', '04-10')], march20, '04-10', '04-11'),
  residence('25c', hold, [round('U', '04-03', 'incomplete'), round('U', '04-06')], march20, '04-06', '04-07'),
  residence('25c', assume, [round('U', '04-03', 'incomplete'), round('U', '04-06')], march20, '04-06', '04-07'),
  residence('25d', hold, [round('U', '04-01'), round('U', '04-09')], march20, '04-09', '04-10'),
  residence('33', hold, daily, twoContacts, '04-09', '04-10'),
  residence('33, contactRule: exposure14orTransferred4', secondRule, daily, twoContacts, '04-07', '04-08'),
  residence('33, no contact on file', hold, dailyToJune, [], NO_END),
  residence('33, no contact on file', assume, daily, [], '04-03', '04-04'),
  residence('33, result missing', hold, dailyToJune, [exposed('03-24', { result: 'missing' })], NO_END),
  residence('33, result missing', assume, daily, [exposed('03-24', { result: 'missing' })], '04-07', '04-08'),
  residence('33, "none" entered 10 Apr', hold, daily, [noContacts('U', '04-10')], '04-10', '04-11'),
  residence('33, exposed 29 Mar, transferred 31 Mar, second rule', secondRule, daily, [exposed('03-29', { transferredOn: on('03-31') })], '04-04', '04-05'),
  // "A contact of 1 Feb is no answer for a positive of 20 Mar": so as with no contact on file.
  residence('33, contact of 1 Feb', hold, dailyToJune, [exposed('02-01')], NO_END),
  residence('33, contact of 1 Feb', assume, daily, [exposed('02-01')], '04-03', '04-04'),
  {
    number: '34', settings: hold, district: three,
    levels: {
      X: [['03-20', '03-20', 'none'], ['03-21', '04-03', 'sealed'], ['04-04', '04-09', 'precaution'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'precaution']],
      Y: [['03-20', '03-20', 'none'], ['03-21', '03-22', 'precaution'], ['03-23', '04-09', 'sealed'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'precaution']],
      Z: [['03-20', '03-20', 'none'], ['03-21', '04-09', 'precaution'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'sealed']],
      R: [['03-20', '03-20', 'none'], ['03-21', '04-09', 'precaution'], ['04-10', '04-12', 'none'], ['04-13', '04-13', 'precaution']],
    },
    // "It is back, live, with the first new one": the rest of the county is live precaution on 20 Mar and 12 Apr.
    live: {
      X: [['03-20', '03-20', 'sealed'], ['04-12', '04-12', 'precaution']],
      Y: [['03-20', '03-20', 'precaution'], ['03-22', '03-22', 'sealed'], ['04-12', '04-12', 'precaution']],
      Z: [['03-20', '03-20', 'precaution'], ['04-12', '04-12', 'sealed']],
      R: [['03-20', '03-20', 'precaution'], ['04-12', '04-12', 'precaution']],
    },
  },
];
