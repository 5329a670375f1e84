// Columns from single records: for hand entry, for places that stand as units, and for tests.
import { NOT_RECORDED } from '../day.ts';
import type { CaseReport, CaseTable } from './case-table.ts';
import type { ContactTable, DisinfectionTable, OrderTable, RoundTable, VisitTable } from './fact-tables.ts';
import { placeColumnOf } from './place-column.ts';
import { textColumnOf } from './text-column.ts';
import { NOT_RESIDENTIAL, RESIDENTIAL, UNIT_KINDS, UNKNOWN, USE_NOT_RECORDED, type UnitGeometry, type UnitKind, type UnitTable } from './unit-table.ts';

const integers = <Record>(records: readonly Record[], value: (record: Record) => number | undefined, missing: number): Int32Array =>
  Int32Array.from(records, (record) => value(record) ?? missing);

/** A case table of single reports, places numbered in order of first appearance. */
export function caseTableOf(reports: readonly CaseReport[]): CaseTable {
  const numberOf = new Map<string, number>();
  for (const report of reports) if (!numberOf.has(report.place)) numberOf.set(report.place, numberOf.size);
  return {
    count: reports.length,
    places: [...numberOf.keys()],
    place: Uint32Array.from(reports, (report) => numberOf.get(report.place)!),
    reportedOn: integers(reports, (report) => report.reportedOn, NOT_RECORDED),
    onsetOn: integers(reports, (report) => report.onsetOn, NOT_RECORDED),
    positiveOn: integers(reports, (report) => report.positiveOn, NOT_RECORDED),
    sampledOn: integers(reports, (report) => report.sampledOn, NOT_RECORDED),
    sampledTime: Int16Array.from(reports, (report) => report.sampledTime ?? -1),
    movedOutOn: integers(reports, (report) => report.movedOutOn, NOT_RECORDED),
    movedOutTime: Int16Array.from(reports, (report) => report.movedOutTime ?? -1),
    isolatedOn: integers(reports, (report) => report.isolatedOn, NOT_RECORDED),
    whereSampled: Uint8Array.from(reports, (report) => report.whereSampled ?? 0),
    found: Uint8Array.from(reports, (report) => report.found ?? 0),
    reclassified: Uint8Array.from(reports, (report) => (report.reclassified ? 1 : 0)),
    counts: Uint8Array.from(reports, (report) => report.counts ?? 0),
    recordedAt: integers(reports, (report) => report.recordedAt, NOT_RECORDED),
    caseId: textColumnOf(reports.map((report) => report.caseId ?? '')),
    person: textColumnOf(reports.map((report) => report.person ?? '')),
    sourceRow: Uint32Array.from(reports, (report, i) => report.sourceRow ?? i + 2),
  };
}

export interface UnitRecord {
  readonly id: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly kind?: UnitKind;
  /** Id of the containing unit. */
  readonly parent?: string;
  readonly population?: number;
  readonly households?: number;
  readonly buildings?: number;
  /** County (县、市、区、旗) the unit belongs to; '' where not given. */
  readonly county?: string;
  readonly residential?: boolean | undefined;
  readonly geometry?: UnitGeometry | null;
  /** The place before it was converted to WGS-84. */
  readonly given?: UnitGeometry | null;
}

/** A unit table of single records; a parent that is not among them counts as none. */
export function unitTableOf(records: readonly UnitRecord[]): UnitTable {
  const rowOf = new Map(records.map((record, row) => [record.id, row]));
  return {
    count: records.length,
    id: records.map((record) => record.id),
    name: records.map((record) => record.name ?? record.id),
    aliases: records.map((record) => record.aliases ?? []),
    kind: Uint8Array.from(records, (record) => UNIT_KINDS.indexOf(record.kind ?? 'compound')),
    parent: integers(records, (record) => (record.parent === undefined ? undefined : rowOf.get(record.parent)), -1),
    population: integers(records, (record) => record.population, UNKNOWN),
    households: integers(records, (record) => record.households, UNKNOWN),
    buildings: integers(records, (record) => record.buildings, UNKNOWN),
    ...(records.some((record) => record.county) && { county: records.map((record) => record.county ?? '') }),
    ...(records.some((record) => record.residential !== undefined) && {
      residential: Uint8Array.from(records, ({ residential }) => (residential === undefined ? USE_NOT_RECORDED : residential ? RESIDENTIAL : NOT_RESIDENTIAL)),
    }),
    geometry: placeColumnOf(records.map((record) => record.geometry ?? null)),
    ...(records.some((record) => record.given) && { given: placeColumnOf(records.map((record) => record.given ?? null)) }),
  };
}

export function roundTableOf(
  rounds: readonly { area: string; day: number; resultOn?: number | undefined; outcome: number; recordedAt?: number | undefined }[],
): RoundTable {
  return {
    count: rounds.length,
    area: rounds.map((round) => round.area),
    day: integers(rounds, (round) => round.day, NOT_RECORDED),
    resultOn: integers(rounds, (round) => round.resultOn ?? round.day, NOT_RECORDED),
    outcome: Uint8Array.from(rounds, (round) => round.outcome),
    recordedAt: integers(rounds, (round) => round.recordedAt, NOT_RECORDED),
    sourceRow: Uint32Array.from(rounds, (_, i) => i + 2),
  };
}

export function contactTableOf(
  contacts: readonly { area: string; lastExposedOn?: number | undefined; transferredOn?: number | undefined; result: number; resultOn?: number | undefined; enteredOn?: number | undefined }[],
): ContactTable {
  return {
    count: contacts.length,
    area: contacts.map((contact) => contact.area),
    lastExposedOn: integers(contacts, (contact) => contact.lastExposedOn, NOT_RECORDED),
    transferredOn: integers(contacts, (contact) => contact.transferredOn, NOT_RECORDED),
    result: Uint8Array.from(contacts, (contact) => contact.result),
    resultOn: integers(contacts, (contact) => contact.resultOn, NOT_RECORDED),
    enteredOn: integers(contacts, (contact) => contact.enteredOn, NOT_RECORDED),
    sourceRow: Uint32Array.from(contacts, (_, i) => i + 2),
  };
}

export function disinfectionTableOf(
  evaluations: readonly { area: string; day: number; passed: boolean; recordedAt?: number | undefined }[],
): DisinfectionTable {
  return {
    count: evaluations.length,
    area: evaluations.map((evaluation) => evaluation.area),
    day: integers(evaluations, (evaluation) => evaluation.day, NOT_RECORDED),
    passed: Uint8Array.from(evaluations, (evaluation) => (evaluation.passed ? 1 : 0)),
    recordedAt: integers(evaluations, (evaluation) => evaluation.recordedAt, NOT_RECORDED),
    sourceRow: Uint32Array.from(evaluations, (_, i) => i + 2),
  };
}

export function orderTableOf(
  orders: readonly { area: string; day: number; level: number; recordedAt?: number | undefined }[],
): OrderTable {
  return {
    count: orders.length,
    area: orders.map((order) => order.area),
    day: integers(orders, (order) => order.day, NOT_RECORDED),
    level: Uint8Array.from(orders, (order) => order.level),
    recordedAt: integers(orders, (order) => order.recordedAt, NOT_RECORDED),
    sourceRow: Uint32Array.from(orders, (_, i) => i + 2),
  };
}

export function visitTableOf(
  visits: readonly {
    area: string; person: string; from: number; to: number; risk?: number | undefined; contacts?: number | undefined; recordedAt?: number | undefined;
  }[],
): VisitTable {
  return {
    count: visits.length,
    area: visits.map((visit) => visit.area),
    person: visits.map((visit) => visit.person),
    from: integers(visits, (visit) => visit.from, NOT_RECORDED),
    to: integers(visits, (visit) => visit.to, NOT_RECORDED),
    risk: Uint8Array.from(visits, (visit) => visit.risk ?? 0),
    contacts: Uint8Array.from(visits, (visit) => visit.contacts ?? 0),
    recordedAt: integers(visits, (visit) => visit.recordedAt, NOT_RECORDED),
    sourceRow: Uint32Array.from(visits, (_, i) => i + 2),
  };
}
