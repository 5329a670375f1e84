// Decisions of tracing in the journal. Oracle: a proposal waits until it is decided, the newest decision holds, undo takes back; a class starts its clock.
import { describe, expect, it } from 'vitest';
import { minuteOf, writeAct, type Body, type Entry } from '../../journal/entry.ts';
import { fold } from '../../journal/fold.ts';
import { describeStep, findSteps, withdrawStep } from '../../journal/steps.ts';
import { isEntry } from '../../../formats/case-file/entry-schema.ts';
import type { ContactStatus, MarkedClass, SentUnit } from './tracing-entries.ts';

const DEVICE = 'd0000aabb';
const journalOf = (...acts: readonly Body[]): Entry[] => acts.reduce<Entry[]>((entries, body, i) => [...entries, ...writeAct(entries, DEVICE, 1_000_000 + i * 60_000, [body])], []);
const tracingOf = (entries: readonly Entry[]) => fold(entries).tracing;
const unit = (id: string): SentUnit => ({ unit: id, outcome: 'zone', level: 'sealed', reasons: [`${DEVICE}:9#3`] });
const sent: Body = { kind: 'proposal-sent', pack: 'CN-9', by: '流调组', units: [unit('U1'), unit('U2')] };
const decided = (index: number, accepted: boolean, by = '专家组'): Body => ({ kind: 'proposal-decided', proposal: `${DEVICE}:1#${index}`, accepted, by, note: '依据充分' });
const marked = (person: string, as: MarkedClass, status: ContactStatus, at: number): Body => ({ kind: 'contact-marked', person, class: as, status, at, by: '疾控' });

describe('proposals in the journal', () => {
  it('wait for a decision, each unit by itself, and the newest decision holds', () => {
    const { proposals } = tracingOf(journalOf(sent, decided(1, false), decided(1, true, '指挥长')));
    expect(proposals.map(({ id, unit: of, pack, by, decision }) => [id, of, pack, by, decision?.accepted, decision?.by])).toEqual([
      [`${DEVICE}:1#0`, 'U1', 'CN-9', '流调组', undefined, undefined], [`${DEVICE}:1#1`, 'U2', 'CN-9', '流调组', true, '指挥长'],
    ]);
  });

  it('are gone when they are undone, with what was decided of them', () => {
    const entries = journalOf(sent, decided(0, true));
    const undo = (on: readonly Entry[]): Entry[] => [...on, ...writeAct(on, DEVICE, 9_000_000, [withdrawStep(findSteps(on, DEVICE).undo!, 'undo')])];
    expect(tracingOf(undo(entries)).proposals.map(({ decision }) => decision)).toEqual([null, null]);
    expect(tracingOf(undo(undo(entries))).proposals).toEqual([]);
  });
});

it('a decision is the step that is told, not the rows it records', () => {
  const rows: Body = { kind: 'rows-recorded', of: 'visits', rows: '0'.repeat(64), count: 1, name: '', source: { file: '', crs: 'wgs84', taken: 1, refused: 0 } };
  const before = journalOf(sent);
  const entries = [...before, ...writeAct(before, DEVICE, 2_000_000, [decided(0, true), rows])];
  expect(describeStep(findSteps(entries, DEVICE).undo!)).toEqual({ what: 'proposal-decided', name: '', count: 1 });
});

describe('contacts marked', () => {
  it('have the newest mark; the clock runs from when the class came to be, and is met by the move', () => {
    const { contacts } = tracingOf(journalOf(marked('X1', 'close', 'decided', 100), marked('X2', 'general', 'decided', 100), marked('X1', 'close', 'moved', 300), marked('X1', 'close', 'released', 20_000)));
    expect(contacts).toMatchObject([
      { person: 'X1', class: 'close', status: 'released', at: 20_000, decidedAt: 100, movedAt: 300 }, { person: 'X2', class: 'general', status: 'decided', decidedAt: 100, movedAt: null },
    ]);
  });

  it('of another class start anew', () => {
    const { contacts } = tracingOf(journalOf(marked('X1', 'secondary', 'decided', 100), marked('X1', 'secondary', 'moved', 300), marked('X1', 'close', 'decided', 500)));
    expect(contacts).toMatchObject([{ class: 'close', decidedAt: 500, movedAt: null }]);
  });
});

describe('contacts kept from others', () => {
  const fold1 = (...acts: readonly Body[]) => tracingOf(journalOf(...acts)).contacts[0]!;

  it('meet nobody from the first move or order to stay at home, also when their class changes; who is no contact is not kept', () => {
    const home = [marked('X1', 'secondary', 'decided', 100), marked('X1', 'secondary', 'at-home', 200)] as const;
    expect(fold1(...home)).toMatchObject({ movedAt: null, isolatedAt: 200 });
    expect(fold1(...home, marked('X1', 'close', 'decided', 300))).toMatchObject({ movedAt: null, isolatedAt: 200, decidedAt: 300 });
    expect(fold1(...home, marked('X1', 'close', 'moved', 400))).toMatchObject({ movedAt: 400, isolatedAt: 200 });
    expect(fold1(...home, marked('X1', 'none', 'decided', 300))).toMatchObject({ isolatedAt: null });
  });

  it('who is to be moved after all was not moved', () => {
    expect(fold1(marked('X1', 'close', 'moved', 300), marked('X1', 'close', 'decided', 400))).toMatchObject({ status: 'decided', decidedAt: 300, movedAt: null, isolatedAt: null });
  });
});

describe('tracks approved', () => {
  it('stand one a case, the newest', () => {
    const entries = journalOf({ kind: 'track-approved', case: 'C1', by: '甲' }, { kind: 'track-approved', case: 'C1', by: '乙' });
    expect(tracingOf(entries).tracks).toEqual([{ case: 'C1', by: '乙', at: minuteOf(entries[1]!.at) }]);
  });
});

describe('in a file', () => {
  it('every one of these entries is taken, known to this version, and refused where a member is none', () => {
    const bodies: readonly Body[] = [sent, decided(0, true), marked('X1', 'close', 'decided', 100), { kind: 'track-approved', case: 'C1', by: '甲' }];
    const entries = journalOf(...bodies);
    expect([entries.map(isEntry), fold(entries).unknown]).toEqual([[true, true, true, true], 0]);
    const spoilt: readonly object[] = [{ units: [{ ...unit('U1'), level: 'red' }] }, { proposal: 'x' }, { class: 'friend' }, { case: 7 }];
    spoilt.forEach((members, i) => expect([i, isEntry({ ...entries[i], body: { ...bodies[i], ...members } })]).toEqual([i, false]));
  });
});
