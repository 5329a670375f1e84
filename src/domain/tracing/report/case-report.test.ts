// What a report of a case holds and lacks. Oracle: rules 4 (fields asked, outputs expected), read by hand for one made case.
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { NOT_RECORDED } from '../../day.ts';
import type { CaseAnswer, DescribedStay } from '../answers.ts';
import type { SlotState } from '../cases/four-places.ts';
import { SLOTS } from '../cases/investigation-table.ts';
import { CASE_TASKS } from '../rules/tracing-pack.ts';
import { findMissing, reportCase, type ReportGround } from './case-report.ts';

const DAY = 19_090;
const at = (day: number, hour = 0): number => (DAY + day) * 1440 + hour * 60;
const stay = (number: number, more: Partial<DescribedStay>): DescribedStay => ({
  row: `d:${number}#0`, number, role: 'activity', place: `地 ${number}`, unit: -1, lng: null, lat: null, from: null, until: null, certainty: 'witnessed', evidence: 'interview', outside: false, tray: [], risk: 0, contacts: 0, ...more,
});
const answer: CaseAnswer = {
  id: 'C1', now: at(3), head: { caseId: 'C1', discovery: 'screening', living: 'own', onsetOn: DAY, sampledAt: at(1, 8), isolatedAt: at(2, 9) },
  stays: [stay(1, { from: at(-9, 8), until: at(-9, 9) }), stay(2, { from: at(-5, 20), until: at(-4) }), stay(3, { from: at(-4, 1) }), stay(4, { from: at(0, 8), until: at(0, 9), tray: ['no-place'] }), stay(5, {})],
  contradictions: [], gaps: [], tracks: [], moment: { cases: [], stays: [], ways: [] } as never, picture: { stays: { type: 'FeatureCollection', features: [] }, ways: { type: 'FeatureCollection', features: [] }, meetings: { type: 'FeatureCollection', features: [] } },
};
const done = (task: (typeof CASE_TASKS)[number], minute: number) => Int32Array.from(CASE_TASKS, (one) => (one === task ? minute : NOT_RECORDED));
const slotsOf = (...states: SlotState[]) => SLOTS.map((slot, i) => ({ slot, how: states[i]! }));
const ground: ReportGround = {
  answer, slots: slotsOf('filled', 'filled', 'none', 'filled', 'open'), doneAt: done('online-report', at(1, 13)), reportedAt: at(1, 12), pack: tracingPackById('CN-TRACE-8')!, contacts: { close: 2, secondary: 1, general: 0, moved: 1 }, now: at(1, 15),
};

describe('a report of a case', () => {
  it('has as core the days looked back on and what is undated, as a whole every stay', () => {
    // Eight copies look back four days: from day −4 on.
    const { stays, since } = reportCase('core', ground)!;
    expect([stays.map(({ number }) => number), since]).toEqual([[2, 3, 4, 5], DAY - 4]);
    expect(reportCase('full', ground)!.stays.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(reportCase('core', { ...ground, answer: { ...answer, head: { ...answer.head!, onsetOn: undefined, sampledAt: undefined } } })).toMatchObject({ since: null, stays: { length: 5 } });
    expect(reportCase('core', { ...ground, answer: { ...answer, head: null } })).toBeNull();
  });

  it('tells the clocks of the case with their times, and none about contacts', () => {
    expect(reportCase('full', ground)!.clocks.map(({ task, state, dueAt, leftMinutes }) => [task, state, dueAt, leftMinutes])).toEqual([
      ['online-report', 'met', at(1, 14), 60], ['activity-track', 'soon', at(1, 16), 60], ['preliminary-report', 'running', at(2, 12), 21 * 60],
    ]);
  });

  it('names what is missing and nothing that is there', () => {
    expect(findMissing(ground)).toEqual([{ what: 'slot', slot: 'track' }, { what: 'stay-place', numbers: [4] }, { what: 'stay-times', numbers: [3, 5] }]);
    const empty = findMissing({ answer: { ...answer, head: { caseId: 'C1', discovery: 'not-recorded', living: 'not-recorded' }, stays: [] }, slots: slotsOf('open', 'open', 'none', 'filled', 'filled'), reportedAt: NOT_RECORDED, contacts: null });
    expect(empty.map((item) => (item.what === 'slot' ? item.slot : item.what))).toEqual(['reported', 'discovery', 'onset', 'sampled', 'isolated', 'living', 'found', 'residence', 'contacts']);
  });
});
