// Who is a contact. Oracle: rules 4: near contact without effective protection within the look-back; the Shanghai rule by
// kitchen, bath and floor.
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY, NOT_RECORDED } from '../../day.ts';
import { investigationTableOf, type InvestigationRow, type Living } from '../cases/investigation-table.ts';
import { stayTableOf, type StayRecord } from '../stays/stay-table-of.ts';
import { CONTACT_CLASSES, CONTACT_REASONS } from './contact-table.ts';
import type { Exposure } from './contact-collector.ts';
import { contactSteps, deriveContacts } from './derive-contacts.ts';
import { rosterTableOf, type RosterRow } from './roster-table.ts';

const D = MINUTES_PER_DAY;
const DAY = 19_090;
/** Hour of a day, counted from the day of onset. */
const at = (day: number, hour = 0): number => (DAY + day) * D + hour * 60;
const CASE: InvestigationRow = { caseId: 'c', person: 'P0', onsetOn: DAY, isolatedAt: at(1, 12) };
const NOW = at(5);
const SCHOOL = 7;

interface World {
  readonly cases?: readonly InvestigationRow[];
  readonly stays?: readonly StayRecord[];
  readonly roster: readonly RosterRow[];
  readonly by?: 'near' | 'floors';
  readonly lookBackDays?: number;
  readonly isolated?: Readonly<Record<string, number>>;
}

function derive({ cases = [CASE], stays = [], roster, by = 'near', lookBackDays = 2, isolated = {} }: World) {
  const table = rosterTableOf(roster);
  return deriveContacts({
    cases: investigationTableOf(cases), stays: stayTableOf(stays), roster: table, by, lookBackDays, now: NOW,
    isolatedAt: Int32Array.from(table.persons, (person) => isolated[person] ?? NOT_RECORDED),
  });
}

/** `person: class reason case first–last via`, times in hours from the onset day. */
function told(world: World): string[] {
  const { persons } = rosterTableOf(world.roster);
  const { count, person, caseOf, contactClass, firstMinute, lastMinute, reason, via } = derive(world);
  return Array.from({ length: count }, (_, i) => [
    `${persons[person[i]!]}: ${CONTACT_CLASSES[contactClass[i]!]} ${CONTACT_REASONS[reason[i]!]} ${caseOf[i]}`,
    `${(firstMinute[i]! - DAY * D) / 60}–${(lastMinute[i]! - DAY * D) / 60}`, ...(via[i]! < 0 ? [] : [persons[via[i]!]!]),
  ].join(' '));
}

describe('step by step', () => {
  const stays: StayRecord[] = [{ caseOf: 0, place: SCHOOL, role: 'workplace', from: at(0, 8), until: at(0, 12) }];
  const pupils = Array.from({ length: 9000 }, (_, i): RosterRow => ({ person: `A${i}`, place: SCHOOL, relation: 'class', from: at(0, 10), until: at(0, 14) }));

  it('stops between pieces, and comes to the same', () => {
    const roster = rosterTableOf(pupils);
    const asked = { cases: investigationTableOf([CASE]), stays: stayTableOf(stays), roster, by: 'near' as const, lookBackDays: 2, now: NOW, isolatedAt: new Int32Array(9000).fill(NOT_RECORDED) };
    const steps = contactSteps(asked);
    let [pauses, last] = [0, steps.next()];
    for (; last.done !== true; last = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(5);
    expect(last.value).toEqual(deriveContacts(asked));
  });

  it('every exposure is told as it is found, the milder one too, each with its place', () => {
    const roster = rosterTableOf([{ person: 'A', place: SCHOOL, relation: 'class', from: at(0, 8), until: at(0, 9) }, { person: 'A', place: SCHOOL, relation: 'venue', from: at(0, 10), until: at(0, 12) }, { person: 'A', caseOf: 0, relation: 'meal', from: at(0, 7), until: at(0, 8) }]);
    const heard: Exposure[] = [];
    const steps = contactSteps({ cases: investigationTableOf([CASE]), stays: stayTableOf(stays), roster, by: 'near', lookBackDays: 2, now: NOW, isolatedAt: Int32Array.of(NOT_RECORDED) }, (one) => heard.push(one));
    let last = steps.next();
    while (last.done !== true) last = steps.next();
    expect(heard.map(({ contactClass, reason, place, first }) => [contactClass, reason, place, (first - DAY * D) / 60])).toEqual([['close', 'near', -1, 7], ['close', 'near', SCHOOL, 8], ['general', 'same-place', SCHOOL, 10]]);
    expect([...last.value.place]).toEqual([SCHOOL]);
  });
});

describe('the general rule', () => {
  const inClass: StayRecord = { caseOf: 0, place: SCHOOL, role: 'workplace', from: at(0, 8), until: at(0, 12) };
  const pupil = (person: string, more: Partial<RosterRow> = {}): RosterRow => ({ person, place: SCHOOL, relation: 'class', from: at(0, 10), until: at(0, 14), ...more });

  it('near and unprotected at one place and time is close; protected, or merely in the place, is general', () => {
    expect(told({ stays: [inClass], roster: [pupil('A'), pupil('B', { isProtected: true }), pupil('C', { relation: 'venue' })] })).toEqual([
      'A: close near 0 10–12', 'B: general protected 0 10–12', 'C: general same-place 0 10–12',
    ]);
  });

  it('who was elsewhere, or not at that time, is none; one common minute is enough', () => {
    expect(told({ stays: [inClass], roster: [pupil('A', { place: 8 }), pupil('B', { from: at(0, 12) + 1 }), pupil('C', { from: at(0, 12) }), pupil('D', { until: at(0, 8), from: at(0, 7) })], isolated: { C: at(0, 12), D: at(0, 12) } })).toEqual([
      'C: close near 0 12–12', 'D: close near 0 8–8',
    ]);
  });

  it('times that are not recorded are open; a stay without times meets nobody, a home without times is lived in throughout', () => {
    const belongs = pupil('A', { from: undefined, until: undefined });
    expect(told({ stays: [inClass], roster: [belongs] })).toEqual(['A: close near 0 8–12']);
    expect(told({ stays: [{ ...inClass, until: undefined }], roster: [belongs] })).toEqual([]);
    expect(told({ stays: [{ caseOf: 0, place: SCHOOL, role: 'residence' }], roster: [belongs] })).toEqual([`A: close near 0 -48–${36 - 1 / 60}`]);
  });

  it('looks back from 00:00 so many days before onset, and up to the minute before the isolation', () => {
    const from = (start: number, end: number) => told({ stays: [{ caseOf: 0, place: SCHOOL, role: 'activity', from: at(-5), until: NOW }], roster: [pupil('A', { from: start, until: end })] });
    expect(from(at(-3), at(-2) - 1)).toEqual([]);
    expect(from(at(-3), at(-2))).toEqual(['A: close near 0 -48–-48']);
    expect(from(at(1, 12), at(2))).toEqual([]);
    expect(from(at(1, 11), at(2))).toEqual([`A: close near 0 35–${36 - 1 / 60}`]);
  });

  it('looks back 4 days where the district chose that text; without onset from the sample, then the result, then the report', () => {
    const stays: StayRecord[] = [{ caseOf: 0, place: SCHOOL, from: at(-9), until: NOW }];
    const first = (cases: InvestigationRow, lookBackDays: number) => told({ cases: [cases], stays, roster: [pupil('A', { from: at(-9), until: at(0) })], lookBackDays })[0]?.split(' ')[4];
    expect([first(CASE, 2), first(CASE, 4)]).toEqual(['-48–0', '-96–0']);
    const none = { caseId: 'c', person: 'P0' };
    expect(first({ ...none, sampledAt: at(-1, 23), positiveOn: DAY, reportedAt: at(1) }, 2)).toBe('-72–0');
    expect(first({ ...none, positiveOn: DAY, reportedAt: at(1) }, 2)).toBe('-48–0');
    expect(first({ ...none, reportedAt: at(1, 5) }, 2)).toBe('-24–0');
    expect(first(none, 2)).toBeUndefined();
    expect(() => first(CASE, -1)).toThrow(RangeError);
    expect(() => first(CASE, 1.5)).toThrow(RangeError);
  });

  it('who lives in the flat of the case is close, elsewhere in its building general, in another building nothing', () => {
    const lives = (person: string, building: string, flat: string, more: Partial<RosterRow> = {}): RosterRow => ({ person, place: 3, relation: 'household', building, flat, ...more });
    const stays: StayRecord[] = [{ caseOf: 0, place: 3, role: 'residence' }];
    const roster = [lives('P0', '1', '301'), lives('A', '1', '301'), lives('B', '1', '302'), lives('C', '2', '301'), lives('E', '1', '301', { isProtected: true }), lives('F', '1', '301', { stair: 2 })];
    expect(told({ stays, roster }).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['A: close near', 'B: general same-place', 'E: general protected', 'F: close near']);
    // Two stairs that are both written are two flats of one number.
    expect(told({ stays, roster: [{ ...roster[0]!, stair: 1 }, roster[5]!] })[0]).toMatch(/^F: general same-place/);
    // Nobody knows in which flat the case lives.
    expect(told({ stays, roster: roster.slice(1, 3) }).map((line) => line.slice(0, 10))).toEqual(['A: general', 'B: general']);
  });

  it('a row named for a case is that case’s alone, wherever it was', () => {
    const cases = [CASE, { ...CASE, caseId: 'd', person: 'P9' }];
    expect(told({ cases, stays: [{ ...inClass, caseOf: 1 }], roster: [pupil('A', { caseOf: 0, relation: 'meal', from: at(0, 18), until: at(0, 19) })] })).toEqual(['A: close near 0 18–19']);
    expect(told({ roster: [{ person: 'A', caseOf: 0, relation: 'household' }, { person: 'B', caseOf: 5, relation: 'household' }] })).toEqual([`A: close near 0 -48–${36 - 1 / 60}`]);
  });

  it('a person who is a case is no contact', () => {
    expect(told({ cases: [CASE, { caseId: 'd', person: 'A' }], stays: [inClass], roster: [pupil('A'), pupil('B')] })).toEqual(['B: close near 0 10–12']);
  });

  it('a case with two homes in one compound is near to those of each flat while it lived there', () => {
    const lives = (person: string, flat: string, from?: number, until?: number): RosterRow => ({ person, place: 3, relation: 'household', building: '1', flat, from, until });
    const stays: StayRecord[] = [{ caseOf: 0, place: 3, role: 'residence' }];
    const roster = [lives('P0', '301', at(-9), at(0) - 1), lives('P0', '405', at(0)), lives('A', '301'), lives('B', '405')];
    expect(told({ stays, roster })).toEqual([`A: close near 0 -48–${-1 / 60}`, `B: close near 0 0–${36 - 1 / 60}`]);
  });

  it('of a time of which no row of the case tells, its home at that place holds; without a home nobody knows the flat', () => {
    const lives = (person: string, more: Partial<RosterRow> = {}): RosterRow => ({ person, place: 3, relation: 'household', building: '1', flat: '301', ...more });
    const stays: StayRecord[] = [{ caseOf: 0, place: 3, role: 'residence' }];
    expect(told({ stays, roster: [lives('P0', { from: at(1) }), lives('A')] })).toEqual([`A: close near 0 -48–${36 - 1 / 60}`]);
    const guest = (more: Partial<RosterRow> = {}): RosterRow => lives('P0', { relation: 'meal', from: at(0, 12), until: at(0, 13), ...more });
    expect(told({ stays, roster: [guest(), lives('A', { until: at(0, 11) }), lives('B', { from: at(0, 12) })] })).toEqual(['A: general same-place 0 -48–11', 'B: close near 0 12–13']);
  });

  it('a case that was a guest in a flat by its own row is near to those who live there, else they were at the same place', () => {
    const stays: StayRecord[] = [{ caseOf: 0, place: 3, from: at(0, 18), until: at(0, 20) }];
    const lives: RosterRow = { person: 'A', place: 3, relation: 'household', building: '1', flat: '301' };
    const guest: RosterRow = { ...lives, person: 'P0', relation: 'meal', from: at(0, 18), until: at(0, 20) };
    expect(told({ stays, roster: [guest, lives] })).toEqual(['A: close near 0 18–20']);
    expect(told({ stays, roster: [guest, lives], by: 'floors' })).toEqual(['A: close near 0 18–20']);
    expect(told({ stays, roster: [{ ...guest, flat: '302' }, lives] })).toEqual(['A: general same-place 0 18–20']);
    expect(told({ stays, roster: [lives] })).toEqual(['A: general same-place 0 18–20']);
  });

  it('a building that only one of two rows has may be that of the other: general; that neither has is one', () => {
    const stays: StayRecord[] = [{ caseOf: 0, place: 3, role: 'residence' }];
    const lives = (person: string, building: string | undefined, flat: string): RosterRow => ({ person, place: 3, relation: 'household', building, flat });
    const classes = (building: string | undefined, by: 'near' | 'floors') =>
      told({ stays, by, roster: [lives('P0', building, '301'), lives('A', '1', '301'), lives('B', undefined, '301'), lives('C', undefined, '302')] }).map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(classes('2', 'near')).toEqual(['B: general same-place', 'C: general same-place']);
    expect(classes('2', 'floors')).toEqual(['B: general same-place', 'C: general same-place']);
    expect(classes(undefined, 'near')).toEqual(['A: general same-place', 'B: close near', 'C: general same-place']);
    expect(classes(undefined, 'floors')).toEqual(['A: general same-place', 'B: close same-flat', 'C: secondary same-building']);
  });

  it('a person has the strictest class, and hangs on the case of the latest exposure, with the times of that case', () => {
    const cases = [CASE, { ...CASE, caseId: 'd', person: 'P9' }];
    const stays = [inClass, { ...inClass, caseOf: 1, from: at(0, 13), until: at(0, 20) }];
    expect(told({ cases, stays, roster: [pupil('A'), pupil('A', { relation: 'venue', until: at(1) })] })).toEqual(['A: close near 1 13–14']);
    expect(told({ cases, stays: [inClass, { ...inClass, caseOf: 1 }], roster: [pupil('A')] })).toEqual(['A: close near 0 10–12']);
  });
});

describe('secondary contacts', () => {
  const stays: StayRecord[] = [{ caseOf: 0, place: SCHOOL, from: at(0, 8), until: at(0, 10) }];
  const met: RosterRow = { person: 'A', place: SCHOOL, relation: 'class', from: at(0, 9), until: at(0, 20) };
  const later = (person: string, from: number, until: number, more: Partial<RosterRow> = {}): RosterRow => ({ person, place: SCHOOL, relation: 'class', from, until, ...more });

  it('were near the close contact between its first contact with the case and its isolation', () => {
    const roster = [met, later('B', at(0, 11), at(0, 12)), later('C', at(0, 15), at(0, 16))];
    expect(told({ stays, roster, isolated: { A: at(0, 15) } })).toEqual(['A: close near 0 9–10', 'B: secondary near-contact 0 11–12 A']);
    expect(told({ stays, roster, isolated: { A: at(0, 15) + 1 } })).toHaveLength(3);
    expect(told({ stays, roster })).toHaveLength(3);
  });

  it('are not those met before that, in another place, merely there or with protection; another relation is no hindrance', () => {
    const roster = [{ ...met, from: at(-5) }, later('B', at(0, 6), at(0, 7)), later('C', at(0, 11), at(0, 12), { relation: 'meal' }), later('D', at(0, 11), at(0, 12), { place: 8 }), later('E', at(0, 11), at(0, 12), { isProtected: true }), later('F', at(0, 11), at(0, 12), { relation: 'venue' })];
    expect(told({ stays, roster })).toEqual(['A: close near 0 8–10', 'C: secondary near-contact 0 11–12 A']);
  });

  it('of a close contact of two cases hang on the one it met first, and count from then', () => {
    const cases = [CASE, { ...CASE, caseId: 'd', person: 'P9' }];
    const both: StayRecord[] = [{ ...stays[0]!, from: at(0, 18), until: at(0, 19) }, { ...stays[0]!, caseOf: 1, from: at(0, 9), until: at(0, 10) }];
    expect(told({ cases, stays: both, roster: [met, later('B', at(0, 11), at(0, 12)), later('C', at(0, 20), at(0, 21))] })).toEqual([
      'A: close near 0 18–19', 'B: secondary near-contact 1 11–12 A', 'C: secondary near-contact 1 20–20 A',
    ]);
  });

  it('have the first time with their own go-between also where at another time several came and went together', () => {
    const lunch = (person: string, hour: number): RosterRow => ({ person, caseOf: 0, relation: 'meal', from: at(0, hour), until: at(0, hour) });
    const shift = (person: string, from: number, until: number) => later(person, at(0, from), at(0, until));
    // Z was there at 11 together with A, and at 15 alone: at 11 A stands for both.
    const roster = [lunch('A', 9), lunch('Z', 9), shift('A', 11, 12), shift('Z', 11, 12), shift('Z', 15, 16), shift('B', 11, 16)];
    expect(told({ roster, isolated: { A: at(0, 20), Z: at(0, 20) } }).at(-1)).toBe('B: secondary near-contact 0 11–16 Z');
  });

  it('of several who came and went together hang on the case first on file, then on the person first named', () => {
    const cases = [CASE, { ...CASE, caseId: 'd', person: 'P9' }];
    const lunch = (person: string, caseOf: number): RosterRow => ({ person, caseOf, relation: 'meal', from: at(0, 9), until: at(0, 10) });
    const roster = (caseOfZ: number, caseOfA: number) => [lunch('Z', caseOfZ), lunch('A', caseOfA), { ...met, person: 'A' }, { ...met, person: 'Z' }, later('B', at(0, 11), at(0, 12))];
    expect(told({ cases, roster: roster(1, 0) }).at(-1)).toBe('B: secondary near-contact 0 11–12 A');
    expect(told({ cases, roster: roster(0, 1) }).at(-1)).toBe('B: secondary near-contact 0 11–12 Z');
    expect(told({ cases, roster: roster(0, 0) }).at(-1)).toBe('B: secondary near-contact 0 11–12 Z');
  });

  it('live in the flat of the close contact, or met it there', () => {
    const home = (person: string, flat: string): RosterRow => ({ person, place: 3, relation: 'household', building: '1', flat });
    expect(told({ stays, roster: [met, home('A', '201'), home('B', '201'), home('C', '202')], isolated: { A: at(1) } })).toEqual(['A: close near 0 9–10', `B: secondary near-contact 0 9–${24 - 1 / 60} A`]);
    const guest = (person: string, flat?: string): RosterRow => ({ person, place: 3, relation: 'meal', building: '1', flat, from: at(0, 18), until: at(0, 19) });
    expect(told({ stays, roster: [met, home('A', '201'), guest('G')], isolated: { A: at(1) } }).at(-1)).toBe('G: secondary near-contact 0 18–19 A');
    expect(told({ stays, roster: [met, guest('A', '202'), home('B', '201'), home('C', '202')], isolated: { A: at(1) } }).slice(1)).toEqual(['C: secondary near-contact 0 18–19 A']);
    // A stair that is not written may be any, as with a case.
    expect(told({ stays, roster: [met, { ...home('A', '201'), stair: 1 }, home('B', '201'), { ...home('C', '201'), stair: 2 }], isolated: { A: at(1) } }).slice(1)).toEqual([`B: secondary near-contact 0 9–${24 - 1 / 60} A`]);
  });
});

describe('the rule of static management', () => {
  const lives = (person: string, floor: number | undefined, flat: string, more: Partial<RosterRow> = {}): RosterRow => ({ person, place: 3, building: '1', stair: 1, floor, flat, relation: 'household', ...more });
  const neighbours: readonly RosterRow[] = [
    lives('P0', 3, '301'), lives('A', 3, '301'), lives('B', 3, '302'), lives('C', 4, '401'), lives('D', 2, '201'), lives('E', 5, '501'),
    lives('F', 3, '303', { stair: 2 }), lives('G', 3, '301', { building: '2' }), lives('H', 6, '601', { kitchen: 'shared' }), lives('I', undefined, '999'),
  ];
  const classes = (living: Living | undefined, roster = neighbours) =>
    told({ cases: [{ ...CASE, living }], stays: [{ caseOf: 0, place: 3, role: 'residence' }], roster, by: 'floors' }).map((line) => line.split(' ').slice(0, 3).join(' '));

  it('own kitchen and bath: the flat close, its floor by any stair and those directly above and below secondary, the rest of the building general', () => {
    expect(classes('own')).toEqual([
      'A: close same-flat', 'B: secondary same-floor', 'C: secondary next-floor', 'D: secondary next-floor', 'E: general same-place',
      'F: secondary same-floor', 'H: general same-place', 'I: general same-place',
    ]);
  });

  it('kitchen and bath by the row of the home too: shared where one of both says so', () => {
    const above = (living: Living | undefined, kitchen: Living) => classes(living, [{ ...neighbours[0]!, kitchen }, neighbours[3]!])[0];
    expect(above(undefined, 'own')).toBe('C: secondary next-floor');
    expect(above('own', 'not-recorded')).toBe('C: secondary next-floor');
    expect([above('own', 'shared'), above('shared', 'own'), above(undefined, 'shared')]).toEqual(Array(3).fill('C: secondary same-building'));
  });

  it.each(['shared', undefined] as const)('kitchen or bath %s (not recorded reads as shared): the flat, who shares and the floor close, the rest of the building secondary', (living) => {
    expect(classes(living)).toEqual([
      'A: close same-flat', 'B: close same-floor', 'C: secondary same-building', 'D: secondary same-building', 'E: secondary same-building',
      'F: close same-floor', 'H: close shares-kitchen', 'I: secondary same-building',
    ]);
  });

  it('there is no floor between the first and the first below ground', () => {
    expect(classes('own', [lives('P0', 1, '101'), lives('A', -1, 'b1'), lives('B', -2, 'b2')])).toEqual(['A: secondary next-floor', 'B: general same-place']);
  });

  it('elsewhere than at home the general rule holds, and for who was near a close contact', () => {
    const stays: StayRecord[] = [{ caseOf: 0, place: 3, role: 'residence' }];
    expect(told({ by: 'floors', stays, roster: [neighbours[0]!, neighbours[1]!, { person: 'A', place: 8, relation: 'work' }, { person: 'Q', place: 8, relation: 'work', from: at(0), until: at(0, 1) }] }).at(-1)).toBe('Q: secondary near-contact 0 0–1 A');
    expect(told({ by: 'floors', stays: [{ caseOf: 0, place: SCHOOL, role: 'workplace', from: at(0, 8), until: at(0, 9) }], roster: [{ person: 'A', place: SCHOOL, relation: 'work' }] })).toEqual(['A: close near 0 8–9']);
  });
});
