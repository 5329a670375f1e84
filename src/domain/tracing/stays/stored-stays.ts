// Stays as they are recorded, places and cases by their words; and as tracing works over them once these are matched.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { textAt, textColumnOf, type TextColumn } from '../../district/text-column.ts';
import { numberTexts } from '../number-texts.ts';
import { CERTAINTIES, PLACE_ROLES, type Certainty, type PlaceRole, type StayTable } from './stay-table.ts';

/** Where a stay is known from, by code: not recorded, 询问, 支付, 车辆, 视频, 名册, 定位. */
export const EVIDENCES = ['not-recorded', 'interview', 'payment', 'vehicle', 'video', 'roster', 'gps'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** Stays of one file or one act of hand entry; columns as in `StayTable` where they have its names. */
export interface StoredStayTable {
  readonly count: number;
  /** As in the lists of cases. */
  readonly caseId: TextColumn;
  /** Places as written, each once; '' where only coordinates are known. */
  readonly places: readonly string[];
  /** Index into `places`. */
  readonly place: Uint32Array;
  /** Key of the unit where somebody has settled it, '' else: goes before the place as written. */
  readonly unit: TextColumn;
  readonly role: Uint8Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly certainty: Uint8Array;
  /** Code in `EVIDENCES`. */
  readonly evidence: Uint8Array;
  /** `RISK_…` and `CONTACTS_…` as an expert graded the place (传播风险, 密接能否确定). */
  readonly risk: Uint8Array;
  readonly contacts: Uint8Array;
  /** `Minute` of entry; `NOT_RECORDED`: known at any time. */
  readonly recordedAt: Int32Array;
  readonly sourceRow: Uint32Array;
}

export interface StoredStay {
  readonly caseId: string;
  readonly place?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: PlaceRole | undefined;
  readonly from?: Minute | undefined;
  readonly until?: Minute | undefined;
  readonly longitude?: number | undefined;
  readonly latitude?: number | undefined;
  readonly certainty?: Certainty | undefined;
  readonly evidence?: Evidence | undefined;
  readonly risk?: number | undefined;
  readonly contacts?: number | undefined;
  readonly recordedAt?: Minute | undefined;
  readonly sourceRow?: number | undefined;
}

/** An activity place where nobody says what it is; what a map or machine did not see was told, and is taken as witnessed. */
export function storedStaysOf(rows: readonly StoredStay[]): StoredStayTable {
  const { texts: places, numbers: place } = numberTexts(rows.map((row) => row.place ?? ''));
  return {
    count: rows.length,
    caseId: textColumnOf(rows.map(({ caseId }) => caseId)),
    places, place,
    unit: textColumnOf(rows.map(({ unit }) => unit ?? '')),
    role: Uint8Array.from(rows, ({ role }) => PLACE_ROLES.indexOf(role ?? 'activity')),
    from: Int32Array.from(rows, ({ from }) => from ?? NOT_RECORDED),
    until: Int32Array.from(rows, ({ until }) => until ?? NOT_RECORDED),
    longitude: Float64Array.from(rows, ({ longitude }) => longitude ?? Number.NaN),
    latitude: Float64Array.from(rows, ({ latitude }) => latitude ?? Number.NaN),
    certainty: Uint8Array.from(rows, ({ certainty }) => CERTAINTIES.indexOf(certainty ?? 'witnessed')),
    evidence: Uint8Array.from(rows, ({ evidence }) => EVIDENCES.indexOf(evidence ?? 'not-recorded')),
    risk: Uint8Array.from(rows, ({ risk }) => risk ?? 0),
    contacts: Uint8Array.from(rows, ({ contacts }) => contacts ?? 0),
    recordedAt: Int32Array.from(rows, ({ recordedAt }) => recordedAt ?? NOT_RECORDED),
    sourceRow: Uint32Array.from(rows, ({ sourceRow }, i) => sourceRow ?? i + 2),
  };
}

/** All stays on file, in the order of tables and rows. */
export interface PlacedStays {
  readonly stays: StayTable;
  readonly evidence: Uint8Array;
  readonly risk: Uint8Array;
  readonly contacts: Uint8Array;
  /** Place as written, '' where only coordinates are known. */
  readonly written: readonly string[];
  /** Where each row stands: index of its table, row in that table. */
  readonly table: Uint32Array;
  readonly row: Uint32Array;
  /** Cases of stays that have no investigation yet: numbered on behind those that have, so that none is lost or mixed up. */
  readonly strangers: readonly string[];
}

/** `caseOf`: number of a case by its id, below 0 for none; `cases`: how many there are; `rowOfPlace`: unit of a key or place as written, below 0 for none. */
export function placeStays(tables: readonly StoredStayTable[], caseOf: (caseId: string) => number, cases: number, rowOfPlace: (place: string) => number): PlacedStays {
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const placed = {
    evidence: new Uint8Array(count), risk: new Uint8Array(count), contacts: new Uint8Array(count), table: new Uint32Array(count), row: new Uint32Array(count),
    stays: {
      count, caseOf: new Uint32Array(count), role: new Uint8Array(count), from: new Int32Array(count), until: new Int32Array(count),
      longitude: new Float64Array(count), latitude: new Float64Array(count), place: new Int32Array(count), certainty: new Uint8Array(count),
    },
  };
  const { stays } = placed;
  const written: string[] = [];
  const strangers = new Map<string, number>();
  let at = 0;
  tables.forEach((table, index) => {
    for (const name of ['role', 'from', 'until', 'longitude', 'latitude', 'certainty'] as const) stays[name].set(table[name], at);
    for (const name of ['evidence', 'risk', 'contacts'] as const) placed[name].set(table[name], at);
    const unitOf = table.places.map((place) => (place === '' ? -1 : Math.max(-1, rowOfPlace(place))));
    for (let row = 0; row < table.count; row++, at++) {
      written.push(table.places[table.place[row]!]!);
      const [caseId, unit] = [textAt(table.caseId, row), textAt(table.unit, row)];
      const settled = unit === '' ? -1 : rowOfPlace(unit);
      stays.place[at] = settled < 0 ? unitOf[table.place[row]!]! : settled;
      const known = caseOf(caseId);
      if (known < 0 && !strangers.has(caseId)) strangers.set(caseId, cases + strangers.size);
      stays.caseOf[at] = known < 0 ? strangers.get(caseId)! : known;
      placed.table[at] = index;
      placed.row[at] = row;
    }
  });
  return { ...placed, written, strangers: [...strangers.keys()] };
}
