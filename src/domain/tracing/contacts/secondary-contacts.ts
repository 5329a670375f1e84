// 次密接: who was near a close contact, between its first contact with the case and its isolation.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import type { ContactCollector } from './contact-table.ts';
import { RELATIONS, type RosterTable } from './roster-table.ts';

const HOUSEHOLD = RELATIONS.indexOf('household');
const VENUE = RELATIONS.indexOf('venue');

/**
 * Adds secondary contacts to what is known of cases. Two persons are near who stand at one place in one relation, without
 * protection, at one time, those who live there in one flat. `isolatedAt`: of each person; `NOT_RECORDED`: up to `now`.
 */
export function addSecondary(roster: RosterTable, caseOfPerson: Int32Array, isolatedAt: Int32Array, now: Minute, contacts: ContactCollector): void {
  const { person, from } = roster;
  const rows = nearRows(roster);
  const isClose = Uint8Array.from(roster.persons, (_, i) => Number(contacts.is(i, 'close')));
  for (let start = 0, end = 0; start < rows.length; start = end) {
    while (end < rows.length && compareGroups(roster, rows[start]!, rows[end]!) === 0) end++;
    const group = rows.subarray(start, end);
    const close = group.filter((row) => isClose[person[row]!] === 1);
    if (close.length === 0 || close.length === group.length) continue;
    const others = group.filter((row) => isClose[person[row]!] === 0 && caseOfPerson[person[row]!]! < 0);
    for (const { row, first: least, last: most } of distinctTimes(roster, close, isolatedAt, now, contacts)) {
      const via = person[row]!;
      for (const other of others) {
        const [first, last] = [Math.max(least, from[other]!), Math.min(most, endOf(roster, other))];
        if (first <= last) contacts.add({ person: person[other]!, contactClass: 'secondary', caseOf: contacts.caseOf[via]!, first, last, reason: 'near-contact', via });
      }
    }
  }
}

interface Presence {
  readonly row: number;
  readonly first: Minute;
  readonly last: Minute;
}

/**
 * The times in which close contacts could infect others, each once: of a shift or a class that came and went together the
 * contact of the case first on file stands for all.
 */
function distinctTimes(roster: RosterTable, close: Uint32Array, isolatedAt: Int32Array, now: Minute, { first, caseOf }: ContactCollector): Iterable<Presence> {
  const presences = new Map<string, Presence>();
  for (const row of close) {
    const via = roster.person[row]!;
    const isolated = isolatedAt[via]!;
    const from = Math.max(roster.from[row]!, first[via]!);
    const until = Math.min(endOf(roster, row), (isolated === NOT_RECORDED ? now : isolated) - 1);
    const known = presences.get(`${from} ${until}`);
    const rival = known === undefined ? via : roster.person[known.row]!;
    if (known === undefined || caseOf[via]! < caseOf[rival]! || (caseOf[via] === caseOf[rival] && via < rival)) presences.set(`${from} ${until}`, { row, first: from, last: until });
  }
  return presences.values();
}

const endOf = ({ until }: RosterTable, row: number): Minute => (until[row] === NOT_RECORDED ? Number.MAX_SAFE_INTEGER : until[row]!);

/** Rows at a known place, near and without protection, group by group. */
function nearRows(roster: RosterTable): Uint32Array {
  const { place, relation, isProtected, flat } = roster;
  const isNear = (row: number): boolean => place[row]! >= 0 && relation[row] !== VENUE && isProtected[row] === 0 && (relation[row] !== HOUSEHOLD || flat[row]! >= 0);
  return Uint32Array.from({ length: roster.count }, (_, row) => row).filter(isNear).sort((a, b) => compareGroups(roster, a, b) || a - b);
}

/** 0 for rows of one place and relation, those who live there of one flat. */
function compareGroups({ place, relation, building, stair, flat }: RosterTable, a: number, b: number): number {
  const order = place[a]! - place[b]! || relation[a]! - relation[b]!;
  return order !== 0 || relation[a] !== HOUSEHOLD ? order : building[a]! - building[b]! || stair[a]! - stair[b]! || flat[a]! - flat[b]!;
}
