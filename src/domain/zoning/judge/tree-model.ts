// One compound with its parts, ready to be judged: its areas with their facts, and what happens on each day.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import type { CaseTable } from '../../district/case-table.ts';
import { NOT_RESIDENTIAL, UNIT_KINDS, USE_NOT_RECORDED, type UnitTable } from '../../district/unit-table.ts';
import type { DecidedCases } from '../facts/counting-positives.ts';
import type { Grain, RulePack } from '../packs/rule-pack.ts';
import type { ContactFact, DisinfectionFact, OrderFact, OverrideFact, RecordedFacts, RoundFact, VisitFact } from '../facts/unit-facts.ts';

/** What the conditions of one area are answered from. */
export interface AreaFacts {
  readonly rounds: readonly RoundFact[];
  readonly contacts: readonly ContactFact[];
  readonly disinfections: readonly DisinfectionFact[];
  readonly isResidential: boolean;
}

/** A unit that may run clocks of its own or carry an override; area 0 is the compound itself. */
export interface Area extends AreaFacts {
  readonly row: number;
  /** Index of the nearest area around it; −1 for the compound. */
  readonly parent: number;
  readonly overrides: readonly OverrideFact[];
}

/** A counting positive: its days, and the areas it lies in. */
export interface Positive {
  /** Row of the unit it names. */
  readonly row: number;
  readonly reportedOn: EpidemicDay;
  /** Day of its entry; null where not recorded. */
  readonly enteredOn: EpidemicDay | null;
  /** The days a clock may run from instead of the report; null where not recorded. */
  readonly anchors: Anchors;
  /** The area it names, and all areas around that, innermost first. */
  readonly areas: readonly number[];
  /** Area of the building it lies in; 0 where none is on record. */
  readonly building: number;
}

export type Anchors = Readonly<Record<Exclude<RulePack['clockAnchor'], 'lastPositiveReported'>, EpidemicDay | null>>;

/** What is reported or decided on one day. */
export interface DayEvents {
  readonly day: EpidemicDay;
  readonly positives: readonly Positive[];
  readonly orders: readonly (OrderFact & { readonly area: number })[];
  readonly visits: readonly (VisitFact & { readonly area: number })[];
}

/** 小区 and its parts as the engine walks through them. */
export interface TreeModel {
  readonly areas: readonly Area[];
  readonly events: readonly DayEvents[];
  readonly positives: readonly Positive[];
  /** A list before anything could show. */
  readonly start: EpidemicDay;
  /** Whether an override may show on some list. */
  readonly hasOverrides: boolean;
}

const BUILDING = UNIT_KINDS.indexOf('building');
const VENUE = UNIT_KINDS.indexOf('venue');

/** What the models of all compounds are made from. */
export interface ModelSource {
  readonly units: UnitTable;
  readonly topOf: Int32Array;
  readonly cases: DecidedCases;
  readonly caseTables: readonly CaseTable[];
  readonly facts: RecordedFacts;
}

/** Shared by all that have none: never written to. */
const NO_FACTS: never[] = [];

interface Draft {
  readonly cases: number[];
  orders: readonly (OrderFact & { row: number })[];
  visits: readonly (VisitFact & { row: number })[];
  overridden: readonly number[];
}

/** A model for every compound in which something raises or overrides; the others stay clear. */
export function modelTrees(source: ModelSource, grain: Grain): Map<number, TreeModel> {
  const { topOf, cases, facts } = source;
  const drafts = new Map<number, Draft>();
  const draftOf = (row: number): Draft | null => {
    const top = topOf[row]!;
    if (top < 0) return null;
    let draft = drafts.get(top);
    if (draft === undefined) drafts.set(top, (draft = { cases: [], orders: NO_FACTS, visits: NO_FACTS, overridden: NO_FACTS }));
    return draft;
  };
  for (let i = 0; i < cases.count; i++) if (cases.decision[i] === 0) draftOf(cases.unit[i]!)!.cases.push(i);
  const add = <List extends 'orders' | 'visits' | 'overridden'>(row: number, list: List, more: Draft[List]): void => {
    const draft = draftOf(row);
    if (draft !== null) draft[list] = [...draft[list], ...more] as Draft[List];
  };
  for (const [row, orders] of facts.orders) add(row, 'orders', orders.map((order) => ({ ...order, row })));
  for (const [row, visits] of facts.visits) add(row, 'visits', visits.map((visit) => ({ ...visit, row })));
  for (const row of facts.overrides.keys()) add(row, 'overridden', [row]);
  const partsOf = findParts(source, drafts);
  const models = new Map<number, TreeModel>();
  for (const [top, draft] of drafts) models.set(top, modelTree(source, grain, top, draft, partsOf.get(top) ?? []));
  return models;
}

/** Rows below the compounds in question that hold contacts or disinfections of their own. */
function findParts({ topOf, facts }: ModelSource, drafts: ReadonlyMap<number, Draft>): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const row of new Set([...facts.contacts.keys(), ...facts.disinfections.keys()])) {
    const top = topOf[row]!;
    if (top < 0 || top === row || !drafts.has(top)) continue;
    const list = parts.get(top);
    if (list) list.push(row);
    else parts.set(top, [row]);
  }
  return parts;
}

function modelTree(source: ModelSource, grain: Grain, top: number, draft: Draft, parts: readonly number[]): TreeModel {
  const { units, cases } = source;
  if (grain === 'compound' && draft.overridden.length === 0) return modelCompound(source, top, draft, parts);
  const rows = new Set([top, ...draft.overridden]);
  if (grain !== 'compound') {
    for (const i of draft.cases) rows.add(cases.unit[i]!);
    for (const { row } of [...draft.orders, ...draft.visits]) rows.add(row);
    // What contains an area is one too: it may have a sealed part.
    const named = [...rows];
    for (const row of named) for (const above of chainTo(units, top, row)) rows.add(above);
  }
  const chains = new Map([...rows].map((row) => [row, chainTo(units, top, row)]));
  // Outer areas before their parts; of one depth in row order, so that the order of facts decides nothing.
  const ordered = [...rows].sort((a, b) => chains.get(a)!.length - chains.get(b)!.length || a - b);
  const areaOf = new Map(ordered.map((row, index) => [row, index]));
  const around = (row: number): number[] => chainTo(units, top, row).flatMap((above) => areaOf.get(above) ?? []);
  const areas = ordered.map((row): Area => ({
    row,
    parent: around(row)[1] ?? -1,
    overrides: source.facts.overrides.get(row) ?? [],
    ...areaFacts(source, row, parts),
  }));
  const positives = draft.cases
    .map((i): Positive => {
      const building = buildingOf(units, top, cases.unit[i]!);
      return { row: cases.unit[i]!, ...datesOf(source, i), areas: around(cases.unit[i]!), building: building < 0 ? 0 : (areaOf.get(building) ?? 0) };
    })
    .sort((a, b) => a.reportedOn - b.reportedOn);
  const events = eventsOf(positives, draft, (row) => around(row)[0]!);
  const first = Math.min(events[0]?.day ?? Infinity, ...areas.flatMap(({ overrides }) => overrides.map(({ from }) => from - 1)));
  return { areas, events, positives, start: first, hasOverrides: areas.some(({ overrides }) => overrides.length > 0) };
}

const COMPOUND: readonly number[] = [0];

/** A compound that is judged as a whole: what most of a city's are. */
function modelCompound(source: ModelSource, top: number, draft: Draft, parts: readonly number[]): TreeModel {
  const areas = [{ row: top, parent: -1, overrides: [], ...areaFacts(source, top, parts) }];
  const positives = draft.cases
    .map((i): Positive => ({ row: source.cases.unit[i]!, ...datesOf(source, i), areas: COMPOUND, building: 0 }));
  if (positives.length > 1) positives.sort((a, b) => a.reportedOn - b.reportedOn);
  const events = draft.orders.length + draft.visits.length > 0 ? eventsOf(positives, draft, () => 0) : reportDays(positives);
  return { areas, events, positives, start: events[0]?.day ?? Infinity, hasOverrides: false };
}

function reportDays(positives: readonly Positive[]): DayEvents[] {
  const days: (DayEvents & { readonly positives: Positive[] })[] = [];
  for (const positive of positives) {
    const last = days.at(-1);
    if (last?.day === positive.reportedOn) last.positives.push(positive);
    else days.push({ day: positive.reportedOn, positives: [positive], orders: NO_FACTS, visits: NO_FACTS });
  }
  return days;
}

/** The row and all rows above it up to the compound. */
function chainTo({ parent }: UnitTable, top: number, row: number): number[] {
  const chain = [row];
  for (let above = row; above !== top; ) chain.push((above = parent[above]!));
  return chain;
}

/** The building a row lies in; where none is on record, the part itself; −1 for the compound. */
function buildingOf(units: UnitTable, top: number, row: number): number {
  if (row === top) return -1;
  return chainTo(units, top, row).find((above) => above !== top && units.kind[above] === BUILDING) ?? row;
}

/** Facts of an area: its own, those of the areas around it up to the district, and contacts and disinfections of its parts. */
function areaFacts({ units, facts, topOf }: ModelSource, row: number, parts: readonly number[]): AreaFacts {
  const chain = [row];
  for (let above = units.parent[row]!; above >= 0; above = units.parent[above]!) chain.push(above);
  const inside = parts.length === 0 ? parts : parts.filter((part) => part !== row && chainTo(units, topOf[part]!, part).includes(row));
  // Rounds and disinfections of a part say nothing of the whole (readings 15).
  const use = units.residential?.[row] ?? USE_NOT_RECORDED;
  return {
    rounds: factsAt(facts.rounds, chain).sort((a, b) => a.day - b.day || a.resultOn - b.resultOn),
    contacts: factsAt(facts.contacts, [...chain, ...inside]),
    disinfections: factsAt(facts.disinfections, chain).sort((a, b) => a.day - b.day),
    isResidential: use === USE_NOT_RECORDED ? units.kind[row] !== VENUE : use !== NOT_RESIDENTIAL,
  };
}

function factsAt<Fact>(facts: ReadonlyMap<number, readonly Fact[]>, rows: readonly number[]): Fact[] {
  return facts.size === 0 ? NO_FACTS : rows.flatMap((row) => facts.get(row) ?? []);
}

function datesOf({ cases, caseTables }: ModelSource, i: number): Omit<Positive, 'row' | 'areas' | 'building'> {
  const table = caseTables[cases.table[i]!]!;
  const row = cases.row[i]!;
  const reportedOn = cases.reportedOn[i]!;
  const recordedAt = table.recordedAt[row]!;
  return {
    reportedOn,
    enteredOn: recordedAt === NOT_RECORDED ? null : Math.floor(recordedAt / MINUTES_PER_DAY),
    anchors: anchorsOf(table, row),
  };
}

/** Most rows have none of them, and a city has many rows. */
export const NO_ANCHORS: Anchors = { sampled: null, onset: null, lastCaseIsolated: null, caseLeftPremises: null };

function anchorsOf({ sampledOn, onsetOn, isolatedOn, movedOutOn }: CaseTable, row: number): Anchors {
  const recorded = (day: number): EpidemicDay | null => (day === NOT_RECORDED ? null : day);
  const anchors = { sampled: recorded(sampledOn[row]!), onset: recorded(onsetOn[row]!), lastCaseIsolated: recorded(isolatedOn[row]!), caseLeftPremises: recorded(movedOutOn[row]!) };
  return anchors.sampled === null && anchors.onset === null && anchors.lastCaseIsolated === null && anchors.caseLeftPremises === null ? NO_ANCHORS : anchors;
}

function eventsOf(positives: readonly Positive[], draft: Draft, areaOf: (row: number) => number): DayEvents[] {
  const days = new Map<EpidemicDay, { positives: Positive[]; orders: DayEvents['orders'][number][]; visits: DayEvents['visits'][number][] }>();
  const on = (day: EpidemicDay) => {
    let events = days.get(day);
    if (events === undefined) days.set(day, (events = { positives: [], orders: [], visits: [] }));
    return events;
  };
  for (const positive of positives) on(positive.reportedOn).positives.push(positive);
  for (const { row, ...order } of draft.orders) on(order.day).orders.push({ ...order, area: areaOf(row) });
  for (const { row, ...visit } of draft.visits) on(visit.decidedOn).visits.push({ ...visit, area: areaOf(row) });
  return [...days].map(([day, events]) => ({ day, ...events })).sort((a, b) => a.day - b.day);
}
