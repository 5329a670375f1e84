// Contacts to be worked through. Oracle: rules 4: moved within 8 and 12 hours of the decision, 14 + 7 and 0 + 7 days; a mark stands until a person changes it.
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { dayFromCivil } from '../../day.ts';
import { foldTracing, type MarkedContact } from '../proposals/fold-tracing.ts';
import type { ContactMarked, ContactStatus, MarkedClass } from '../proposals/tracing-entries.ts';
import type { ContactsAnswer, StrayContact } from './contact-answers.ts';
import { listContacts, STANDINGS } from './contact-list.ts';
import { CONTACT_CLASSES, CONTACT_REASONS, type ContactClass } from './contact-table.ts';

const PACK = tracingPackById('CN-TRACE-8')!;
const DAY = dayFromCivil(2022, 4, 9);
const at = (day: number, hour: number): number => (DAY + day) * 1440 + hour * 60;
const NOW = at(0, 20);

function answerOf(derived: readonly (readonly [string, ContactClass])[], strays: readonly StrayContact[] = []): ContactsAnswer {
  const column = (value: number): Int32Array => new Int32Array(derived.length).fill(value);
  return {
    now: NOW, ask: { by: 'near', lookBackDays: 4, ofCase: null }, cases: ['C1'], between: ['Z'], strays, apart: { cases: 0, rows: 0 },
    listed: {
      count: derived.length, person: derived.map(([person]) => person), caseOf: new Uint32Array(derived.length), contactClass: Uint8Array.from(derived, ([, one]) => CONTACT_CLASSES.indexOf(one)),
      firstMinute: column(at(-1, 8)), lastMinute: column(at(-1, 10)), reason: new Uint8Array(derived.length).fill(CONTACT_REASONS.indexOf('near')), via: column(-1), place: column(3), residence: column(1),
    },
  };
}
const mark = (person: string, as: MarkedClass, status: ContactStatus, minute = at(0, 10)): ContactMarked => ({ kind: 'contact-marked', person, class: as, status, at: minute, by: '' });
const marksOf = (...bodies: ContactMarked[]): readonly MarkedContact[] => foldTracing(bodies.map((body, i) => ({ id: `d:${i + 1}`, act: 'd:1', at: 0, sequence: i + 1, device: 'd', body }) as never)).contacts;
const standings = (answer: ContactsAnswer, marks: readonly MarkedContact[], pack = PACK): string[] => {
  const list = listContacts(answer, marks, pack);
  return Array.from({ length: list.count }, (_, row) => `${list.personAt(row)} ${STANDINGS[list.standing[row]!]}`);
};
const entryOf = (answer: ContactsAnswer, marks: readonly MarkedContact[], row = 0, now = NOW) => listContacts(answer, marks, PACK).at(row, now);

describe('what is to be done with a contact', () => {
  it('close and secondary ones wait until a person decides; general ones wait for nothing', () => {
    expect(standings(answerOf([['A', 'close'], ['B', 'secondary'], ['C', 'general']]), [])).toEqual(['A waiting', 'B waiting', 'C general']);
  });

  it('who was decided is to be moved, not found or not; then moved, released or positive, or none', () => {
    const answer = answerOf([['A', 'close'], ['B', 'close'], ['C', 'close'], ['D', 'close'], ['E', 'close'], ['F', 'close']]);
    const marks = marksOf(mark('A', 'close', 'decided'), mark('B', 'close', 'not-found'), mark('C', 'close', 'moved'), mark('D', 'close', 'released'), mark('E', 'close', 'positive'), mark('F', 'none', 'decided'));
    expect(standings(answer, marks)).toEqual(['A to-move', 'B to-move', 'C moved', 'D ended', 'E ended', 'F none']);
  });

  it('at home is enough where the rule knows no central isolation, and there alone', () => {
    const answer = answerOf([['A', 'close'], ['B', 'secondary']]);
    const marks = marksOf(mark('A', 'close', 'decided'), mark('A', 'close', 'at-home', at(0, 12)), mark('B', 'secondary', 'decided'), mark('B', 'secondary', 'at-home', at(0, 12)));
    expect(standings(answer, marks)).toEqual(['A to-move', 'B moved']);
    expect([entryOf(answer, marks, 0).clock?.state, entryOf(answer, marks, 1).clock?.state]).toEqual(['late', 'met']);
  });
});

describe('a mark beside what the rosters say', () => {
  it('stands where the rosters say another class, or none any more, and that is told', () => {
    const answer = answerOf([['A', 'secondary'], ['B', 'close']], [{ person: 'C', residence: -1, isCase: 'C9' }]);
    const marks = marksOf(mark('A', 'close', 'decided'), mark('B', 'close', 'decided'), mark('C', 'close', 'moved'));
    const list = listContacts(answer, marks, PACK);
    expect(Array.from({ length: 3 }, (_, row) => list.at(row, NOW)).map(({ person, contactClass, derived, disagrees, isCase }) => [person, contactClass, derived?.contactClass ?? null, disagrees, isCase])).toEqual([
      ['A', 'close', 'secondary', true, null], ['B', 'close', 'close', false, null], ['C', 'close', null, true, 'C9'],
    ]);
  });

  it('none beside a class differs, none beside none does not', () => {
    expect(entryOf(answerOf([['A', 'close']]), marksOf(mark('A', 'none', 'decided')))).toMatchObject({ contactClass: null, disagrees: true, clock: null, quarantine: null });
    expect(entryOf(answerOf([], [{ person: 'A', residence: -1, isCase: null }]), marksOf(mark('A', 'none', 'decided')))).toMatchObject({ disagrees: false, derived: null });
  });

  it('of somebody who is in no row is none of the list', () => {
    expect(standings(answerOf([['A', 'close']]), marksOf(mark('X', 'close', 'decided')))).toEqual(['A waiting']);
  });
});

describe('times', () => {
  it('the clock runs from the decision, 8 hours for a close one, 12 for a secondary one, and not before', () => {
    const answer = answerOf([['A', 'close']]);
    expect(entryOf(answer, []).clock).toBeNull();
    expect(entryOf(answer, marksOf(mark('A', 'close', 'decided'))).clock).toMatchObject({ state: 'late', dueAt: at(0, 18) });
    expect(entryOf(answer, marksOf(mark('A', 'secondary', 'decided'))).clock).toMatchObject({ state: 'soon', dueAt: at(0, 22) });
  });

  it('quarantine begins the day after the last exposure, by the class decided; without one the day of the decision', () => {
    const answer = answerOf([['A', 'close']], [{ person: 'B', residence: -1, isCase: null }]);
    expect(entryOf(answer, []).quarantine).toMatchObject({ firstDay: DAY, centralUntil: DAY + 13, homeUntil: DAY + 20 });
    expect(entryOf(answer, marksOf(mark('A', 'secondary', 'decided'))).quarantine).toMatchObject({ firstDay: DAY, centralUntil: DAY - 1, homeUntil: DAY + 6 });
    expect(entryOf(answer, marksOf(mark('B', 'close', 'decided', at(2, 9))), 1, at(2, 10)).quarantine).toMatchObject({ firstDay: DAY + 2 });
  });
});
