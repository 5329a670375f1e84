// Random histories of a district for fast-check: all packs, parameters and timelines, crowded at the edges, small enough to read.
import type fc from 'fast-check';
import { dayFromCivil } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { settledOverrides } from './histories-overrides.ts';
import { rawHistory } from './histories-raw.ts';
import type { RawHistory } from './histories-raw.ts';
import { at, casesFrom, contactsFrom, disinfectionsFrom, ordersFrom, overridesFrom, roundsFrom, unitsFrom, visitsFrom } from './histories-rows.ts';
import type { Anchor } from './histories-rows.ts';
import { packsOf, settingsFrom } from './histories-settings.ts';
import { compoundOf, firstCertainFact, isDoubtfulList, settledDistrict } from './histories-settled.ts';
import { treeOf } from '../reading/oracle-tree.ts';
import type { Tree } from '../reading/oracle-tree.ts';
import type { OracleDistrict, OracleSettings } from '../shape.ts';

/** The seed of every comparison and law, so that a failure comes back. */
export const HISTORY_SEED = 20220411;

/** First possible day: 20 April 2022, so that 16 May lies inside the span. */
const FROM = dayFromCivil(2022, 4, 20);

export interface History {
  readonly district: OracleDistrict;
  readonly settings: OracleSettings;
  /** List days worth asking, in order. */
  readonly lists: readonly EpidemicDay[];
}

/** What a law wants of its histories: each part of a raw history may be replaced before it is read. */
export type Adjust = (raw: RawHistory) => RawHistory;

function hasPack(settings: OracleSettings, ...packs: readonly string[]): boolean {
  return packsOf(settings).some((pack) => packs.includes(pack));
}

function anchorsOf(district: OracleDistrict, tree: Tree): Anchor[] {
  return [
    ...district.cases.map((row) => ({ day: row.reportedOn, compound: compoundOf(tree, row.unit) })),
    ...district.orders.map((row) => ({ day: row.day, compound: compoundOf(tree, row.unit) })),
    ...district.visits.map((row) => ({ day: row.to, compound: compoundOf(tree, row.unit) })),
  ];
}

/** A change on the list after the first fact, or before it: whether the run that begins with it has a beginning. */
function withoutEarlyChange(settings: OracleSettings, district: OracleDistrict): OracleSettings {
  const first = firstCertainFact(district.cases);
  return { ...settings, timeline: settings.timeline.filter(({ from }) => from === undefined || from >= first + 2) };
}

function listsOf(raw: RawHistory, district: OracleDistrict, tree: Tree, settings: OracleSettings, start: EpidemicDay): EpidemicDay[] {
  const days = [
    ...anchorsOf(district, tree).map(({ day }) => day),
    ...settings.timeline.flatMap(({ from }) => (from === undefined ? [] : [from - 1])),
    ...district.overrides.flatMap((row) => [row.from, row.until]),
  ];
  const asked = raw.lists.map((list) => (days.length > 0 ? at(days, list.at) : start) + list.after);
  return [...new Set(asked)].filter((list) => !isDoubtfulList(list, district, tree, settings)).toSorted((one, other) => one - other);
}

export function historyFrom(raw: RawHistory): History {
  const start = FROM + raw.start;
  const settings = settingsFrom(raw.settings, start);
  const zonesParts = hasPack(settings, 'CN-JL-2022') || settings.parameters?.grain === 'building';
  const units = unitsFrom(raw, zonesParts ? raw.treeWithParts : raw.tree);
  const tree = treeOf(units);
  const cases = casesFrom(raw.positives, tree, start);
  // Visits and contacts where a pack asks for them; orders and evaluations sometimes where they mean nothing (reading 12).
  const visits = hasPack(settings, 'CN-8-community', 'CN-JL-2022') ? visitsFrom(raw.visits, tree, cases) : [];
  const ofCases = cases.map((row) => ({ day: row.reportedOn, compound: compoundOf(tree, row.unit) }));
  const orders = ordersFrom(raw.orders, tree, ofCases, start);
  const bare: OracleDistrict = { units, cases, visits, orders, rounds: [], contacts: [], disinfections: [], overrides: [] };
  const days = anchorsOf(bare, tree);
  const contacts = hasPack(settings, 'CN-8-community', 'CN-JL-2022', 'BJ-2022-05') ? contactsFrom(raw.contacts, tree, days) : [];
  // BJ: what the next change assumes of a contact that has not left ("contacts negative" speaks of results only).
  const left = hasPack(settings, 'BJ-2022-05') ? contacts.map((row) => (row.exposedOn === null || row.transferredOn !== undefined ? row : { ...row, transferredOn: row.exposedOn })) : contacts;
  const full: OracleDistrict = {
    ...bare,
    contacts: left,
    rounds: roundsFrom(raw.rounds, tree, days),
    disinfections: disinfectionsFrom(raw.disinfections, tree, days),
    overrides: overridesFrom(raw.overrides, tree, days),
  };
  const settled = settledDistrict(full, tree, settings);
  const certain = withoutEarlyChange(settings, settled);
  const district = { ...settled, overrides: settledOverrides(settled, tree, certain) };
  return { district, settings: certain, lists: listsOf(raw, district, tree, certain, start) };
}

/** A district, the settings it is to be read under, and up to six lists worth asking. */
export function histories(adjust: Adjust = (raw) => raw): fc.Arbitrary<History> {
  return rawHistory.map((raw) => historyFrom(adjust(raw)));
}
