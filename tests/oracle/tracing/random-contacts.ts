// Random small rosters, crowded at the edges of what makes a contact: minutes that touch the look-back, floors about a home, shared kitchens, chains of contacts.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import { numbersFrom } from '../farming/random-world.ts';
import { RELATIONS, type ContactCase, type ContactPlace, type ContactsWorld, type RosterRow } from './contacts-world.ts';

const FIRST_DAY = 19_080;

export function randomContacts(seed: number): ContactsWorld {
  const next = numbersFrom(seed);
  for (let i = 0; i < 3; i++) next(0, 1);
  const chance = (percent: number): boolean => next(1, 100) <= percent;
  const pick = <T>(from: readonly T[]): T => from[next(0, from.length - 1)]!;
  const rule = chance(50) ? 'general' : 'static-management';
  const lookBackDays = pick([0, 2, 4, 4]);
  const places = Array.from({ length: rule === 'general' ? next(2, 4) : next(3, 9) }, (_, n): ContactPlace => ({
    site: chance(rule === 'general' ? 50 : 10) ? n : 0,
    building: chance(15) ? null : chance(80) ? 0 : 1, stair: next(0, 1), floor: chance(6) ? null : pick([-2, -1, 1, 1, 2, 3, 4, 5]),
    isKitchenShared: pick([true, false, false, null]),
  }));
  const persons = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].slice(0, next(2, 6));
  const cases = Array.from({ length: chance(30) ? 2 : 1 }, (_, n): ContactCase => {
    const day = FIRST_DAY + next(0, 3);
    const [onsetOn, positiveOn] = pick([[day, day + 1], [day, day - 1], [null, day], [day, null], [null, null], [day, day]] as const);
    return { person: `c${n}`, onsetOn, positiveOn, reportedOn: chance(60) ? day + 1 : null, isolatedAt: chance(70) ? day * MINUTES_PER_DAY + next(-100, 3000) : null };
  });
  const now = (FIRST_DAY + 4) * MINUTES_PER_DAY + next(0, 1439);
  const isolations = new Map(persons.flatMap((person) => (chance(40) ? [[person, (FIRST_DAY + next(0, 4)) * MINUTES_PER_DAY + next(0, 1439)] as const] : [])));
  const edges = [
    now, ...isolations.values(), ...isolations.values(),
    ...cases.flatMap(({ onsetOn, positiveOn, reportedOn, isolatedAt }) => [((onsetOn ?? positiveOn ?? reportedOn ?? FIRST_DAY) - lookBackDays) * MINUTES_PER_DAY, ...(isolatedAt === null ? [] : [isolatedAt])]),
  ];
  const roster: RosterRow[] = [];
  const relationsHere = pick([RELATIONS, ['household'], ['household', 'meal', 'venue'], ['household', 'meal', 'work']] as const);

  const addRow = (person: string): void => {
    const isCase = cases.some((one) => one.person === person);
    // Cases keep to the first place mostly, so that there are others to pass it on at.
    const [place, relation, isProtected] = [isCase && rule === 'general' && chance(80) ? 0 : next(0, places.length - 1), rule === 'general' || chance(10) ? pick(relationsHere) : 'household', chance(15)];
    const length = pick([0, 1, 30, 300, 2000]);
    const anchors = [...edges, ...roster.flatMap(({ from, until }) => [from ?? [], until ?? []].flat())];
    const step = pick([0, 0, 1, -1, next(-400, 400)]);
    const from = chance(50) ? pick(anchors) + step : pick(anchors) + step - length;
    const isResident = relation === 'household' && chance(rule === 'general' ? 40 : 60);
    // A stay of a case that is open to one side is undated, but where the case lives.
    const isOpen = (): boolean => isResident || ((!isCase || relation === 'household') && chance(6));
    roster.push({ person, place, from: isOpen() ? null : from, until: isOpen() ? null : from + length, relation, isProtected: isProtected && !isCase });
  };
  for (const { person } of cases) for (let rows = next(1, rule === 'general' ? 3 : 2); rows > 0; rows--) addRow(person);
  for (const person of persons) for (let rows = next(1, 3); rows > 0; rows--) addRow(person);
  for (let i = roster.length - 1; i > 0; i--) {
    const k = next(0, i);
    [roster[i], roster[k]] = [roster[k]!, roster[i]!];
  }
  return { rule, lookBackDays, now, places, cases, roster, isolations };
}
