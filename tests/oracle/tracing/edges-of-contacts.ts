// Which edges of the definition of a contact a world really has.
import type { ContactsWorld, RosterRow } from './contacts-world.ts';
import { deriveContactsSlowly, findExposures, lookBackOf } from './slow-contacts.ts';

export const CONTACT_EDGES = [
  'close', 'secondary', 'general', 'nobody', 'near', 'near-close-contact', 'protected', 'not-near', 'co-resident', 'shares-kitchen', 'same-floor', 'next-floor', 'same-building',
  'own kitchen, same floor', 'own kitchen, two floors off', 'kitchen not recorded', 'floor not known', 'same floor of another building', 'same floor of another stair',
  'at the first minute of the look-back', 'ends a minute before the look-back', 'at the last minute before isolation', 'at the minute of isolation', 'one minute together',
  'first near contact begins the secondary one', 'last minute before the contact\'s isolation', 'at the contact\'s isolation', 'resident', 'onset after the positive sample', 'no onset',
  'neither onset nor sample', 'not isolated', 'two cases', 'a case among the near', 'several classes', 'several exposures of one class', 'equals by rule', 'through two contacts',
  'lives elsewhere in the building, general rule', 'general by its floor', 'perhaps in the building', 'neither building written', 'another building of the site',
  'first floor and first below ground', 'looked back from the report', 'not a neighbour under static management', 'through a contact under static management',
  'a guest near the home', 'a case as a guest near a home', 'two homes of a case', 'close to two cases', 'near in two relations', 'open to one side',
] as const;
export type ContactEdge = (typeof CONTACT_EDGES)[number];

export function edgesOfContacts(world: ContactsWorld): ContactEdge[] {
  const { cases, roster, places, isolations, rule } = world;
  const edges: ContactEdge[] = [];
  const exposures = findExposures(world);
  const contacts = deriveContactsSlowly(world);
  if (contacts.length === 0) edges.push('nobody');
  const isCase = ({ person }: RosterRow): boolean => cases.some((one) => one.person === person);
  cases.forEach((one, caseOf) => {
    const lookBack = lookBackOf(one, world);
    const hanging = exposures.filter((exposure) => exposure.caseOf === caseOf);
    if (new Set(roster.filter(({ person, relation }) => person === one.person && relation === 'household').map(({ place }) => place)).size > 1) edges.push('two homes of a case');
    if (lookBack === null) edges.push('neither onset nor sample');
    if (hanging.length > 0 && one.isolatedAt === null) edges.push('not isolated');
    if (hanging.length > 0 && one.onsetOn === null) edges.push('no onset');
    if (hanging.length > 0 && one.onsetOn === null && one.positiveOn === null) edges.push('looked back from the report');
    if (hanging.length > 0 && one.onsetOn !== null && one.positiveOn !== null && one.positiveOn < one.onsetOn) edges.push('onset after the positive sample');
    for (const { span, via } of hanging) {
      if (via !== null) continue;
      if (span[0] === lookBack![0] && span[1] === lookBack![0]) edges.push('at the first minute of the look-back');
      if (one.isolatedAt !== null && span[0] === span[1] && span[1] === one.isolatedAt - 1) edges.push('at the last minute before isolation');
    }
    const homes = roster.filter(({ person }) => person === one.person);
    for (const own of homes) {
      for (const row of roster) {
        if (row.person === own.person || lookBack === null || lookBack[0] > lookBack[1]) continue;
        const [home, other] = [places[own.place]!, places[row.place]!];
        const [from, until] = [Math.max(own.from ?? -Infinity, row.from ?? -Infinity), Math.min(own.until ?? Infinity, row.until ?? Infinity)];
        if (from > until) continue;
        const isSame = own.place === row.place;
        if (isSame && isCase(row) && Math.max(from, lookBack[0]) <= Math.min(until, lookBack[1])) edges.push('a case among the near');
        if (isCase(row)) continue;
        if (isSame && until === lookBack[0] - 1) edges.push('ends a minute before the look-back');
        if (isSame && one.isolatedAt !== null && from === one.isolatedAt) edges.push('at the minute of isolation');
        if (Math.max(from, lookBack[0]) <= Math.min(until, lookBack[1])) edges.push(...edgesOfPair(world, own, row));
        if (rule === 'general' || isSame || own.relation !== 'household' || row.relation !== 'household') continue;
        if (home.building !== null && other.building !== null && home.building !== other.building && home.floor !== null && home.floor === other.floor) edges.push('same floor of another building');
        if (home.building === null || home.building !== other.building) continue;
        if (home.floor === null || other.floor === null) edges.push('floor not known');
        else {
          if (home.floor === other.floor && home.stair !== other.stair) edges.push('same floor of another stair');
          if (home.isKitchenShared === false && home.floor === other.floor) edges.push('own kitchen, same floor');
          if (home.isKitchenShared === false && Math.abs(home.floor - other.floor) === 2) edges.push('own kitchen, two floors off');
        }
        if (home.isKitchenShared === null) edges.push('kitchen not recorded');
      }
    }
  });
  for (const { person, span, via, reason, caseOf } of exposures) {
    edges.push(reason);
    if (span[0] === span[1]) edges.push('one minute together');
    if (roster.some((row) => row.person === person && row.from === null)) edges.push('resident');
    if (via === null) continue;
    if (rule === 'static-management') edges.push('through a contact under static management');
    const first = Math.min(...exposures.filter((exposure) => exposure.person === via && exposure.caseOf === caseOf && exposure.class === 'close').map((exposure) => exposure.span[0]));
    if (span[0] === first && roster.some((row) => row.person === person && row.from !== null && row.from < first)) edges.push('first near contact begins the secondary one');
    if (isolations.has(via) && span[1] === isolations.get(via)! - 1) edges.push('last minute before the contact\'s isolation');
  }
  for (const via of new Set(exposures.filter((exposure) => exposure.class === 'close').map(({ person }) => person))) {
    const rows = roster.filter(({ person }) => person === via);
    if (rows.some((own) => roster.some((row) => row.person !== via && !isCase(row) && row.place === own.place && row.from !== null && row.from === isolations.get(via)))) edges.push('at the contact\'s isolation');
  }
  for (const { person, equals } of contacts) {
    const own = exposures.filter((exposure) => exposure.person === person);
    edges.push(equals[0]!.class);
    if (equals[0]!.class === 'close' && new Set(own.filter((exposure) => exposure.class === 'close').map(({ caseOf }) => caseOf)).size > 1) edges.push('close to two cases');
    if (equals[0]!.class === 'secondary' && equals[0]!.via !== null && isNearInTwoRelations(world, person, equals[0]!.via)) edges.push('near in two relations');
    if (roster.some((row) => row.person === person && (row.from === null) !== (row.until === null))) edges.push('open to one side');
    if (new Set(own.map((exposure) => exposure.class)).size > 1) edges.push('several classes');
    if (own.filter((exposure) => exposure.class === equals[0]!.class && exposure.caseOf === equals[0]!.caseOf && exposure.via === equals[0]!.via).length > 1) edges.push('several exposures of one class');
    if (equals.length > 1) edges.push('equals by rule');
    if (new Set(own.map(({ caseOf }) => caseOf)).size > 1) edges.push('two cases');
    if (new Set(own.flatMap(({ via }) => via ?? [])).size > 1) edges.push('through two contacts');
  }
  return edges;
}

/** Of a case's own row and another's who were on file at one time. */
function edgesOfPair({ rule, places }: ContactsWorld, own: RosterRow, row: RosterRow): ContactEdge[] {
  const [home, other] = [places[own.place]!, places[row.place]!];
  if (home.site !== other.site) return [];
  const edges: ContactEdge[] = [];
  const [hasHome, lives] = [own.relation === 'household', row.relation === 'household'];
  if (rule === 'static-management' && !lives && row.relation !== 'venue') edges.push('not a neighbour under static management');
  if (hasHome && !lives && row.relation !== 'venue' && own.place !== row.place) edges.push('a guest near the home');
  if (!hasHome && lives && own.place === row.place) edges.push('a case as a guest near a home');
  if (!lives || own.place === row.place) return edges;
  if (home.building === null && other.building === null) edges.push('neither building written');
  else if (home.building === null || other.building === null) edges.push('perhaps in the building');
  if (home.building !== other.building) return home.building === null || other.building === null ? edges : [...edges, 'another building of the site'];
  if (rule === 'general') return [...edges, 'lives elsewhere in the building, general rule'];
  if (hasHome && home.isKitchenShared === false && (home.floor === null || other.floor === null || Math.abs(home.floor - other.floor) > 2)) edges.push('general by its floor');
  if (home.floor !== null && other.floor !== null && Math.abs(home.floor - other.floor) === 2 && home.floor * other.floor === -1) edges.push('first floor and first below ground');
  return edges;
}

const isNearInTwoRelations = ({ roster, places }: ContactsWorld, person: string, via: string): boolean => {
  const rowsOf = (code: string): RosterRow[] => roster.filter((row) => row.person === code && row.relation !== 'venue' && !row.isProtected);
  const [own, others] = [rowsOf(person), rowsOf(via)];
  return own.every((row) => others.every((other) => places[other.place]!.site !== places[row.place]!.site || other.relation !== row.relation));
};
