// Vectors 19–22 of rules section 7: places visited (CN-8) and units nested in compounds (CN-JL).
import type { OracleContact, OracleDistrict } from '../shape.ts';
import { building, compound, contact, dailyRounds, disinfection, district, on, positive, round, stair, under, visit } from './vector-shape.ts';
import type { ExpectedRange, Vector } from './vector-shape.ts';

/** Each place alone in its county, so that "none" is none and not the rest of a county with another place in it. */
const places = ['home', 'market', 'plant', 'clinic', 'bus', 'depot', 'yard'].map((id) => compound(id, `county of ${id}`));
const visitor = positive('home', '03-21', { person: 'visitor', onsetOn: on('03-20'), isolatedOn: on('03-21') });
const visits = [
  visit('market', 'visitor', '03-17', '03-17', { risk: 'high', contacts: 'unknown' }),
  visit('plant', 'visitor', '03-18', '03-19', { risk: 'high', contacts: 'unknown' }),
  visit('clinic', 'visitor', '03-19', '03-19', { risk: 'some', contacts: 'unknown' }),
  visit('bus', 'visitor', '03-20', '03-20', { risk: 'high', contacts: 'known' }),
  visit('depot', 'visitor', '03-18', '03-18', { risk: 'high', contacts: 'unknown' }),
  visit('yard', 'visitor', '03-16', '03-17', { risk: 'high', contacts: 'unknown' }),
];
const seen = district({ units: places, cases: [visitor], visits });
const sealedFrom22: ExpectedRange[] = [['03-15', '03-21', 'none'], ['03-22', '03-25', 'sealed']];
const never: ExpectedRange[] = [['03-15', '03-25', 'none']];

/** Vector 22: contacts at clinic and plant exposed 19 Mar, rounds of 2 and 4 Apr, and what else the variant adds. */
function wayDown(number: string, reading: string, levels: Vector['levels'], live: Vector['live'], more: Partial<OracleDistrict> = {}, settings = under('CN-8-community')): Vector {
  const both = ['clinic', 'plant'];
  const rounds = [...both.flatMap((id) => [round(id, '04-02'), round(id, '04-04')]), ...(more.rounds ?? [])];
  const contacts = both.map((id) => contact(id, '03-19'));
  const cases = [visitor, ...(more.cases ?? [])];
  return { number, reading, settings, district: district({ units: places, cases, visits, rounds, contacts }), levels, ...(live ? { live } : {}) };
}

const K = [compound('K'), building('b44', 'K'), stair('b44-1', 'b44'), stair('b44-2', 'b44'), building('b7', 'K'), stair('b7-1', 'b7'), compound('R')];
const twoStairs = [positive('b44-2', '03-02'), positive('b7-1', '03-05')];
const M = [compound('M'), building('M3', 'M'), stair('M3-1', 'M3'), stair('M3-2', 'M3'), building('M4', 'M')];
const nestedContacts: readonly OracleContact[] = [contact('b44-2', '03-02'), contact('b7-1', '03-05'), contact('M3', '03-02')];

const toFrom20 = (first: readonly ExpectedRange[]): ExpectedRange[] => [['03-02', '03-02', 'none'], ...first, ['03-20', '04-05', 'none']];
const restOfK = toFrom20([['03-03', '03-19', 'controlled']]);
const stairsOfM = toFrom20([['03-03', '03-16', 'sealed'], ['03-17', '03-19', 'precaution']]);
const restOfM = toFrom20([['03-03', '03-16', 'controlled'], ['03-17', '03-19', 'precaution']]);
const controlledFrom3: ExpectedRange[] = [['03-02', '03-02', 'none'], ['03-03', '03-10', 'controlled']];

export const PLACE_VECTORS: readonly Vector[] = [
  {
    number: '19', reading: 'look-back from two days before onset; contacts known make no zone', settings: under('CN-8-community'), district: seen,
    levels: { market: never, bus: never, yard: never, plant: sealedFrom22, depot: sealedFrom22, clinic: [['03-15', '03-21', 'none'], ['03-22', '03-25', 'controlled']] },
    live: { market: [], bus: [], yard: [], plant: [['03-21', '03-21', 'sealed']], depot: [['03-21', '03-21', 'sealed']], clinic: [['03-21', '03-21', 'controlled']] },
  },
  wayDown('22', 'placeAnchor: later', {
    clinic: [['03-21', '03-21', 'none'], ['03-22', '04-04', 'controlled'], ['04-05', '04-30', 'none']],
    plant: [['03-21', '03-21', 'none'], ['03-22', '04-04', 'sealed'], ['04-05', '04-30', 'none']],
  }, { clinic: [['03-21', '03-21', 'controlled']], plant: [['03-21', '03-21', 'sealed']] }),
  wayDown('22, lastVisit', 'placeAnchor: lastVisit', { clinic: [['03-22', '04-02', 'controlled'], ['04-03', '04-30', 'none']] }, undefined, {}, under('CN-8-community', { placeAnchor: 'lastVisit' })),
  wayDown('22, clinic nurse', 'a positive in a controlled place seals it', {
    clinic: [['03-22', '03-28', 'controlled'], ['03-29', '04-11', 'sealed'], ['04-12', '04-30', 'none']],
  }, { clinic: [['03-28', '03-28', 'sealed']] }, { cases: [positive('clinic', '03-28')], rounds: [round('clinic', '04-11')] }),
  {
    number: '20', reading: 'smallest known cell sealed, its compound controlled', settings: under('CN-JL-2022'), district: district({ units: K, cases: twoStairs }),
    levels: {
      'b44-2': [['03-02', '03-02', 'none'], ['03-03', '03-10', 'sealed']], 'b44-1': controlledFrom3, b44: controlledFrom3, b7: controlledFrom3, K: controlledFrom3,
      'b7-1': [['03-02', '03-02', 'none'], ['03-03', '03-05', 'controlled'], ['03-06', '03-10', 'sealed']],
      R: [['03-02', '03-02', 'none'], ['03-03', '03-10', 'precaution']],
    },
    live: {
      'b44-2': [['03-02', '03-02', 'sealed']], 'b44-1': [['03-02', '03-02', 'controlled']], K: [['03-02', '03-02', 'controlled']], R: [['03-02', '03-02', 'precaution']],
      'b7-1': [['03-02', '03-02', 'controlled'], ['03-05', '03-05', 'sealed']],
    },
  },
  {
    number: '21', reading: 'a released cell falls to its compound’s level; contacts entered for the cell they belong to', settings: under('CN-JL-2022'),
    district: district({
      units: [...K, ...M], cases: [...twoStairs, positive('M3', '03-02')], contacts: nestedContacts, rounds: [round('K', '03-16'), round('K', '03-19'), round('M', '03-16')],
    }),
    levels: {
      'b44-2': toFrom20([['03-03', '03-16', 'sealed'], ['03-17', '03-19', 'controlled']]), 'b7-1': toFrom20([['03-03', '03-05', 'controlled'], ['03-06', '03-19', 'sealed']]),
      K: restOfK, b44: restOfK, 'b44-1': restOfK, b7: restOfK,
      'M3-1': stairsOfM, 'M3-2': stairsOfM, M3: stairsOfM, M4: restOfM, M: restOfM, R: toFrom20([['03-03', '03-19', 'precaution']]),
    },
  },
  {
    number: '21b', reading: 'a sealed part holds its compound though its own conditions are met', settings: under('CN-JL-2022'),
    district: district({
      units: [compound('C'), building('shop', 'C', false), building('flats', 'C')], cases: [positive('shop', '03-02')], contacts: [contact('shop', '03-02')],
      rounds: dailyRounds('C', '03-03', '04-05'), disinfections: [disinfection('shop', '03-04', false), disinfection('shop', '03-20', true)],
    }),
    levels: {
      shop: [['03-02', '03-02', 'none'], ['03-03', '03-20', 'sealed'], ['03-21', '04-05', 'none']],
      C: [['03-02', '03-02', 'none'], ['03-03', '03-20', 'controlled'], ['03-21', '04-05', 'none']],
      flats: [['03-03', '03-20', 'controlled'], ['03-21', '04-05', 'none']],
    },
    answers: [
      { on: '03-18', unit: 'shop', blockedBy: ['disinfection'] },
      { on: '03-18', unit: 'C', blockedBy: ['part'] },
      { on: '03-16', unit: 'C', blockedBy: [] },
    ],
  },
];
