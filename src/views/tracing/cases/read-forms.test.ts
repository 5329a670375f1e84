// The forms of the tracing desk, read. Oracle: what a person typed and what it must come to.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../domain/day.ts';
import { fromField, HALF_TYPED, toField } from './moment-field.ts';
import { readCaseForm, readStayForm, type CaseFields, type StayFields } from './read-forms.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (hour: number, minute = 0): number => DAY * 1440 + hour * 60 + minute;
const NOW = at(23);
const CASE: CaseFields = { caseId: ' YN0409-003 ', reportedAt: '2022-04-09T14:21', onsetOn: '2022-04-08', sampledAt: '', isolatedAt: '', discovery: 'screening', living: 'own' };
const STAY: StayFields = { role: 'activity', place: '东市场', unit: null, point: null, from: '2022-04-09T08:00', until: '2022-04-09T09:30', certainty: 'witnessed', evidence: 'interview', risk: 2, contacts: 1 };

describe('a moment in a field', () => {
  it('goes there and back; half a moment and a day that is none are told from an empty field', () => {
    for (const minute of [at(0), at(14, 5), at(23, 59)]) expect(fromField(toField(minute))).toBe(minute);
    expect([fromField(''), fromField(HALF_TYPED), fromField('2022-02-30T10:00'), fromField('2022-04-09T24:00'), fromField('2022-04-09')]).toEqual([null, undefined, undefined, undefined, undefined]);
    expect(toField(null)).toBe('');
  });
});

describe('a case', () => {
  const problem = (fields: Partial<CaseFields>, others: readonly string[] = []) => readCaseForm({ ...CASE, ...fields }, new Set(others), NOW, null);

  it('is read with its number trimmed, and keeps what is on file and not in the form', () => {
    expect(readCaseForm(CASE, new Set(), NOW, { caseId: 'old', person: 'P1', noneOf: ['workplace'] })).toEqual({
      caseId: 'YN0409-003', person: 'P1', noneOf: ['workplace'], reportedAt: at(14, 21), onsetOn: DAY - 1, sampledAt: undefined, isolatedAt: undefined, discovery: 'screening', living: 'own',
    });
  });

  it.each([
    ['no number', { caseId: '  ' }, [], 'id-missing'], ['a name', { caseId: '王小明' }, [], 'id-personal'], ['a telephone', { caseId: '13800001111' }, [], 'id-personal'],
    ['a number that is open', {}, ['YN0409-003'], 'id-taken'], ['half a time', { sampledAt: HALF_TYPED }, [], 'time-wrong'], ['a report to come', { reportedAt: '2022-04-09T23:01' }, [], 'time-future'],
    ['a sample to come', { sampledAt: '2022-04-10T08:00' }, [], 'time-future'], ['an onset to come', { onsetOn: '2022-04-10' }, [], 'time-future'], ['a first positive sample after the report', { sampledAt: '2022-04-09T22:00' }, [], 'sample-late'],
  ])('with %s is refused', (_, fields, others, expected) => {
    expect(problem(fields, others)).toMatchObject({ problem: expected });
  });
});

describe('a stay', () => {
  const read = (fields: Partial<StayFields>) => readStayForm({ ...STAY, ...fields }, NOW);

  it('is read with or without times, by its name, a unit or a point', () => {
    expect(read({})).toMatchObject({ place: '东市场', from: at(8), until: at(9, 30) });
    expect(read({ place: '', point: [125, 44], from: '', until: '' })).toMatchObject({ place: '', point: [125, 44], from: null, until: null });
    expect(read({ from: '2022-04-09T08:00', until: '2022-04-09T08:00' })).toMatchObject({ from: at(8), until: at(8) });
  });

  it.each([
    ['no place at all', { place: ' ' }, 'place-missing', 'place'], ['a telephone in its place', { place: '老王家 13800001111' }, 'place-personal', 'place'],
    ['half a time', { from: HALF_TYPED }, 'time-wrong', 'from'], ['an end before its beginning', { until: '2022-04-09T07:59' }, 'order', 'until'],
    ['an end to come', { until: '2022-04-10T00:00' }, 'time-future', 'until'],
  ])('with %s is refused, and the field is named', (_, fields, problem, field) => {
    expect(read(fields)).toEqual({ problem, field });
  });
});
