// Vectors 28–31 of rules section 7: overrides, late records, moves and reclassifications under SH-2022-0411.
import type { OracleCase, OracleOverride } from '../shape.ts';
import { alone, building, compound, district, moment, morningOf, override, positive, stair, under } from './vector-shape.ts';
import type { ExpectedRange, Vector } from './vector-shape.ts';
import { april } from './vectors-april.ts';

const hold = under('SH-2022-0411');
const asFirst = april('04-12', '04-13', '04-19', '04-20');

/** Vector 28: rounds of 18, 23 and 25 Apr meet day 13 of 5, 10 and 12 Apr. */
function overridden(letter: string, reading: string, positives: readonly string[], one: OracleOverride, levels: readonly ExpectedRange[], live: readonly ExpectedRange[]): Vector {
  const rounds = ['04-18', '04-23', '04-25'];
  return { number: `28${letter}`, reading, settings: hold, district: alone(positives, rounds, { overrides: [one] }), levels: { U: levels }, live: { U: live } };
}

/** A record "of 12 Apr" is entered in its morning, so list 12 Apr (24:00 of 11 Apr) does not know it. */
const lateReport = alone([], ['04-14', '04-21'], { cases: [positive('U', '04-01'), positive('U', '04-08', { recordedAt: morningOf('04-12') })] });

/** Vector 30: rounds of 18 and 23 Apr meet day 13 of 5 and of 10 Apr. */
function movedOut(letter: string, more: Partial<OracleCase>, levels: readonly ExpectedRange[]): Vector {
  const cases = [positive('U', '04-05', { person: 'first' }), positive('U', '04-10', { person: 'second', moved: moment('04-08'), ...more })];
  const reading = 'sampled after moving out does not reset; no hour or no sample date does';
  return { number: `30${letter}`, reading, settings: hold, district: alone([], ['04-18', '04-23'], { cases }), levels: { U: levels } };
}

/** Vector 31: rounds of 18 and 25 Apr meet day 13 of 5 and of 12 Apr. */
function reclassified(letter: string, cases: readonly OracleCase[], levels: readonly ExpectedRange[] = asFirst): Vector {
  return { number: `31${letter}`, reading: 'one person, one positive; without its original it counts', settings: hold, district: alone([], ['04-18', '04-25'], { cases }), levels: { U: levels } };
}

const resets = april('04-17', '04-18', '04-24', '04-25');
const person = { person: 'p' };
const again = positive('U', '04-12', { person: 'p', reclassified: true });

export const RECORD_VECTORS: readonly Vector[] = [
  overridden('a', 'last day included', [], override('U', 'controlled', '04-10', '04-14'), [['04-01', '04-09', 'precaution'], ['04-10', '04-14', 'controlled'], ['04-15', '05-10', 'precaution']], []),
  overridden('b', 'the clock runs on beneath', ['04-05'], override('U', 'controlled', '04-09', '04-11', '04-08'), [
    ['04-06', '04-08', 'sealed'], ['04-09', '04-11', 'controlled'], ['04-12', '04-12', 'sealed'], ['04-13', '04-19', 'controlled'], ['04-20', '05-10', 'precaution'],
  ], []),
  overridden('c', 'a lowering override ends for good at a new positive', ['04-05', '04-10'], override('U', 'controlled', '04-09', '04-11', '04-08'), [
    ['04-06', '04-08', 'sealed'], ['04-09', '04-10', 'controlled'], ['04-11', '04-17', 'sealed'], ['04-18', '04-24', 'controlled'], ['04-25', '05-10', 'precaution'],
  ], [['04-10', '04-10', 'sealed']]),
  overridden('d', 'a raising override lasts, the stricter wins', ['04-12'], override('U', 'controlled', '04-10', '04-14'), [
    ['04-10', '04-12', 'controlled'], ['04-13', '04-19', 'sealed'], ['04-20', '04-26', 'controlled'], ['04-27', '05-10', 'precaution'],
  ], [['04-12', '04-12', 'sealed']]),
  {
    number: '28, CN-JL', reading: 'a stair set sealed makes its compound controlled on those lists', settings: under('CN-JL-2022'),
    district: district({ units: [compound('K'), building('b1', 'K'), stair('b1-1', 'b1'), stair('b1-2', 'b1'), compound('R')], overrides: [override('b1-1', 'sealed', '03-10', '03-12')] }),
    levels: {
      'b1-1': [['03-09', '03-09', 'none'], ['03-10', '03-12', 'sealed'], ['03-13', '03-20', 'none']],
      K: [['03-09', '03-09', 'none'], ['03-10', '03-12', 'controlled'], ['03-13', '03-20', 'none']],
      'b1-2': [['03-10', '03-12', 'controlled'], ['03-13', '03-20', 'none']],
      R: [['03-10', '03-12', 'precaution'], ['03-13', '03-20', 'none']],
    },
  },
  {
    number: '29, as known then', reading: 'the clock is the report’s, not the record’s', settings: hold, district: lateReport, isAsKnownThen: true,
    levels: { U: [['04-02', '04-08', 'sealed'], ['04-09', '04-12', 'controlled'], ['04-13', '04-15', 'sealed'], ['04-16', '04-22', 'controlled'], ['04-23', '05-10', 'precaution']] },
    live: { U: [['04-12', '04-12', 'sealed']] },
  },
  { number: '29, as known now', settings: hold, district: lateReport, levels: { U: [['04-02', '04-15', 'sealed'], ['04-16', '04-22', 'controlled'], ['04-23', '05-10', 'precaution']] } },
  movedOut('a', { sampled: moment('04-09') }, asFirst),
  movedOut('b', { sampled: moment('04-07') }, resets),
  movedOut('c', { sampled: moment('04-08') }, resets),
  movedOut('d', {}, resets),
  movedOut('e', { sampled: moment('04-09'), assessed: 'counts' }, resets),
  reclassified('a', [positive('U', '04-05', person), again]),
  reclassified('b', [again], [['04-12', '04-12', 'precaution'], ['04-13', '04-19', 'sealed'], ['04-20', '04-26', 'controlled'], ['04-27', '05-10', 'precaution']]),
  reclassified('c', [positive('U', '04-05'), positive('U', '04-12', { reclassified: true })]),
  reclassified('d', [positive('U', '04-05', person), positive('U', '04-06', person), again]),
];
