// 流调个案: the investigation of every case as columns; nothing of the person but the number the case lists give it.
import { NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import { textAt, textColumnOf, type TextColumn } from '../../district/text-column.ts';
import { PLACE_ROLES } from '../stays/stay-table.ts';

/** How a case came to light, by code: not recorded, 筛查, 就诊, 隔离点, 抗原, 密接排查. */
export const DISCOVERIES = ['not-recorded', 'screening', 'clinic', 'isolation', 'antigen', 'contact'] as const;
export type Discovery = (typeof DISCOVERIES)[number];

/** Kitchen and bath, by code: not recorded, 独用 its own, 合用 shared. */
export const LIVINGS = ['not-recorded', 'own', 'shared'] as const;
export type Living = (typeof LIVINGS)[number];

/** 四地一线: the four places and the track, by number of the slot. */
export const SLOTS = [...PLACE_ROLES, 'track'] as const;
export type Slot = (typeof SLOTS)[number];

/** One row a case; its row number is the `caseOf` of stays. Days and minutes `NOT_RECORDED` where nobody said. */
export interface InvestigationTable {
  readonly count: number;
  /** As in the lists of cases. */
  readonly caseId: TextColumn;
  /** Pseudonym as in the lists of cases, '' where they give none. */
  readonly person: TextColumn;
  /** `Minute` of the report: the clock of the investigation starts with it. */
  readonly reportedAt: Int32Array;
  readonly onsetOn: Int32Array;
  readonly positiveOn: Int32Array;
  /** `Minute` of the first positive sample. */
  readonly sampledAt: Int32Array;
  /** `Minute` from which the person meets nobody. */
  readonly isolatedAt: Int32Array;
  /** Code in `DISCOVERIES`. */
  readonly discovery: Uint8Array;
  /** Code in `LIVINGS`. */
  readonly living: Uint8Array;
  /** Bit per number in `SLOTS`: somebody said that there is none. */
  readonly noneOf: Uint8Array;
  readonly sourceRow: Uint32Array;
}

export interface InvestigationRow {
  readonly caseId: string;
  readonly person?: string | undefined;
  readonly reportedAt?: Minute | undefined;
  readonly onsetOn?: EpidemicDay | undefined;
  readonly positiveOn?: EpidemicDay | undefined;
  readonly sampledAt?: Minute | undefined;
  readonly isolatedAt?: Minute | undefined;
  readonly discovery?: Discovery | undefined;
  readonly living?: Living | undefined;
  readonly noneOf?: readonly Slot[] | undefined;
  readonly sourceRow?: number | undefined;
}

/** Bits of some slots. */
export function slotBits(slots: readonly Slot[]): number {
  return slots.reduce((bits, slot) => bits | (1 << SLOTS.indexOf(slot)), 0);
}

export function investigationTableOf(rows: readonly InvestigationRow[]): InvestigationTable {
  const integers = (value: (row: InvestigationRow) => number | undefined): Int32Array => Int32Array.from(rows, (row) => value(row) ?? NOT_RECORDED);
  return {
    count: rows.length,
    caseId: textColumnOf(rows.map(({ caseId }) => caseId)),
    person: textColumnOf(rows.map(({ person }) => person ?? '')),
    reportedAt: integers(({ reportedAt }) => reportedAt),
    onsetOn: integers(({ onsetOn }) => onsetOn),
    positiveOn: integers(({ positiveOn }) => positiveOn),
    sampledAt: integers(({ sampledAt }) => sampledAt),
    isolatedAt: integers(({ isolatedAt }) => isolatedAt),
    discovery: Uint8Array.from(rows, ({ discovery }) => DISCOVERIES.indexOf(discovery ?? 'not-recorded')),
    living: Uint8Array.from(rows, ({ living }) => LIVINGS.indexOf(living ?? 'not-recorded')),
    noneOf: Uint8Array.from(rows, ({ noneOf }) => slotBits(noneOf ?? [])),
    sourceRow: Uint32Array.from(rows, ({ sourceRow }, i) => sourceRow ?? i + 2),
  };
}

/** What a row says; what it leaves open is undefined. */
export function investigationAt(table: InvestigationTable, row: number): InvestigationRow {
  const given = (column: Int32Array): number | undefined => (column[row] === NOT_RECORDED ? undefined : column[row]);
  const [discovery, living, person] = [DISCOVERIES[table.discovery[row]!]!, LIVINGS[table.living[row]!]!, textAt(table.person, row)];
  const noneOf = SLOTS.filter((_, slot) => ((table.noneOf[row]! >> slot) & 1) === 1);
  return {
    caseId: textAt(table.caseId, row), person: person === '' ? undefined : person,
    reportedAt: given(table.reportedAt), onsetOn: given(table.onsetOn), positiveOn: given(table.positiveOn), sampledAt: given(table.sampledAt), isolatedAt: given(table.isolatedAt),
    discovery: discovery === 'not-recorded' ? undefined : discovery, living: living === 'not-recorded' ? undefined : living,
    noneOf: noneOf.length === 0 ? undefined : noneOf, sourceRow: table.sourceRow[row]!,
  };
}
