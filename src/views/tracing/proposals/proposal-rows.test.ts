// Proposed zones as rows. Oracle: a proposal is offered until it is sent as it is now; what was sent waits until it is decided.
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../domain/tracing/proposals/fold-tracing.ts';
import type { DescribedProposal, DescribedReason, ProposalsAnswer } from '../../../domain/tracing/proposals/proposal-answers.ts';
import { groupProposals, lineUpProposals, mergeReasons, toSend, writeDecision } from './proposal-rows.ts';

const reason = (row: string, more: Partial<DescribedReason> = {}): DescribedReason => ({
  row: row as DescribedReason['row'], caseId: 'C1', role: 'activity', place: '东市场', from: 100, until: 200, risk: 2, contacts: 0, outcome: 'zone', level: 3, ground: 'visit', lastDay: 19_000, ...more,
});
const proposed = (key: string, more: Partial<DescribedProposal> = {}): DescribedProposal => ({ unit: 'ABM'.indexOf(key), key, outcome: 'zone', level: 3, reasons: [reason(`d:1#${key}`)], decision: null, isPending: true, entered: [], ...more });
const sent = (of: DescribedProposal, more: Partial<Proposal> = {}): Proposal => ({ ...toSend(of), id: 'd:2#0', pack: 'P', by: '流调组', at: 1_000, decision: null, ...more });
const answer = (units: readonly DescribedProposal[], left: ProposalsAnswer['left'] = []): ProposalsAnswer => ({ now: 0, pack: 'P', units, left });
const rowOf = (key: string): number => 'ABM'.indexOf(key);
const told = (items: ReturnType<typeof lineUpProposals>) => items.map((item) => (item.kind === 'left' ? `left ${item.left.caseId}` : `${item.group} ${item.key}`));

describe('rows', () => {
  it('stand by what is to be done next', () => {
    const units = [proposed('A'), proposed('B', { isPending: false }), proposed('M', { outcome: 'to-be-graded', level: 0 })];
    expect(told(lineUpProposals(answer(units), [], '', rowOf))).toEqual(['ready A', 'settled B', 'grade M']);
    expect(groupProposals(lineUpProposals(answer(units), [], '', rowOf), 'zh').map(({ key, rows }) => [key, [...rows as number[]]])).toEqual([['ready', [0]], ['grade', [2]], ['settled', [1]]]);
  });

  it('that were sent as they are now are not offered again, decided or not; changed since, they are', () => {
    const one = proposed('A');
    expect(told(lineUpProposals(answer([one]), [sent(one)], '', rowOf))).toEqual(['waiting A']);
    const declined = sent(one, { decision: { accepted: false, by: '指挥长', note: '', at: 2_000 } });
    expect(told(lineUpProposals(answer([one]), [declined], '', rowOf))).toEqual(['decided A']);
    for (const other of [proposed('A', { level: 2 }), proposed('A', { reasons: [...one.reasons, reason('d:1#9')] })]) {
      expect(told(lineUpProposals(answer([other]), [declined], '', rowOf))).toEqual(['decided A', 'ready A']);
    }
    // What is no longer proposed is still there to be decided.
    expect(told(lineUpProposals(answer([]), [sent(one)], '', rowOf))).toEqual(['waiting A']);
  });

  it('of one case are those that rest on it', () => {
    const left = [{ ...reason('d:1#7', { caseId: 'C2' }), reason: 'undated' as const }];
    const units = [proposed('A'), proposed('B', { reasons: [reason('d:1#8', { caseId: 'C2' })] })];
    expect(told(lineUpProposals(answer(units, left), [sent(units[0]!)], 'C2', rowOf))).toEqual(['ready B', 'left C2']);
  });
});

describe('reasons', () => {
  it('of a home are one for a case, from its first night to its last; what makes the level comes first', () => {
    const home = (row: string, from: number, until: number) => reason(row, { role: 'residence', place: '家', ground: 'report', from, until });
    const merged = mergeReasons(proposed('A', { reasons: [reason('d:1#0', { level: 0, outcome: 'to-be-graded' }), home('d:1#1', 300, 400), home('d:1#2', 100, 200), home('d:1#3', 500, 600)] }));
    expect(merged.map(({ reason: { role, from, until }, stays }) => [role, from, until, stays])).toEqual([['residence', 100, 600, 3], ['activity', 100, 200, 1]]);
  });
});

it('a decision says who, when and why', () => {
  const one = sent(proposed('A'), { decision: { accepted: false, by: '指挥长', note: '证据不足', at: 27_489_600 } });
  expect(writeDecision(one, 'zh')).toMatch(/^指挥长 4月8日 00:00 未采纳；证据不足$/);
});
