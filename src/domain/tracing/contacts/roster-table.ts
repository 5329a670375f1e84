// 名册: who was where and with whom, as columns; persons are codes, never names.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { LIVINGS, type Living } from '../cases/investigation-table.ts';

/** 同住 household · 同班 class · 同工 work · 同餐 meal · 同乘 vehicle · 娱乐 entertainment · 同场所 venue · 就诊 medical, by code. */
export const RELATIONS = ['household', 'class', 'work', 'meal', 'vehicle', 'entertainment', 'venue', 'medical'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Stands where no floor is written; floors below the ground are negative. */
export const NO_FLOOR = -32768;

/** One row a person at a place. */
export interface RosterTable {
  readonly count: number;
  /** Codes of the persons, each once. */
  readonly persons: readonly string[];
  /** Index into `persons`. */
  readonly person: Uint32Array;
  /** Number of the case for which this row was named; −1 in the roster of a place, which holds for every case that was there. */
  readonly caseOf: Int32Array;
  /** Number of the place as in the stays, −1 where it matched none. */
  readonly place: Int32Array;
  /** Buildings (楼栋) and flats (户、室) as written, each once; the columns are indices into them, −1 where not written. */
  readonly buildingNames: readonly string[];
  readonly building: Int32Array;
  readonly flatNames: readonly string[];
  readonly flat: Int32Array;
  /** Number of the stair (单元), −1 where not written. */
  readonly stair: Int16Array;
  /** `NO_FLOOR` where not written. */
  readonly floor: Int16Array;
  /** First and last `Minute` there; `NOT_RECORDED`: open to that side, in both: lives or belongs there. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Code in `RELATIONS`. */
  readonly relation: Uint8Array;
  /** 1: effective protection (有效防护). */
  readonly isProtected: Uint8Array;
  /** Kitchen and bath, code in `LIVINGS`. */
  readonly kitchen: Uint8Array;
  readonly sourceRow: Uint32Array;
}

export interface RosterRow {
  readonly person: string;
  readonly caseOf?: number | undefined;
  readonly place?: number | undefined;
  readonly building?: string | undefined;
  readonly stair?: number | undefined;
  readonly floor?: number | undefined;
  readonly flat?: string | undefined;
  readonly from?: Minute | undefined;
  readonly until?: Minute | undefined;
  readonly relation?: Relation | undefined;
  readonly isProtected?: boolean | undefined;
  readonly kitchen?: Living | undefined;
  readonly sourceRow?: number | undefined;
}

/** Texts numbered in order of first appearance, −1 for none. */
export function numberWords(words: Iterable<string | undefined>): { readonly words: string[]; readonly codes: Int32Array } {
  const numberOf = new Map<string, number>();
  const codes = Int32Array.from(words, (word) => {
    if (word === undefined || word === '') return -1;
    const code = numberOf.get(word) ?? numberOf.size;
    numberOf.set(word, code);
    return code;
  });
  return { words: [...numberOf.keys()], codes };
}

/** The columns of a roster that do not depend on which places and cases are known. */
export function rosterColumnsOf(rows: readonly Omit<RosterRow, 'caseOf' | 'place'>[]): Omit<RosterTable, 'caseOf' | 'place'> {
  const [persons, buildings, flats] = [numberWords(rows.map(({ person }) => person)), numberWords(rows.map(({ building }) => building)), numberWords(rows.map(({ flat }) => flat))];
  return {
    count: rows.length,
    persons: persons.words, person: Uint32Array.from(persons.codes),
    buildingNames: buildings.words, building: buildings.codes,
    flatNames: flats.words, flat: flats.codes,
    stair: Int16Array.from(rows, ({ stair }) => stair ?? -1),
    floor: Int16Array.from(rows, ({ floor }) => floor ?? NO_FLOOR),
    from: Int32Array.from(rows, ({ from }) => from ?? NOT_RECORDED),
    until: Int32Array.from(rows, ({ until }) => until ?? NOT_RECORDED),
    relation: Uint8Array.from(rows, ({ relation }) => RELATIONS.indexOf(relation ?? 'venue')),
    isProtected: Uint8Array.from(rows, (row) => Number(row.isProtected ?? false)),
    kitchen: Uint8Array.from(rows, ({ kitchen }) => LIVINGS.indexOf(kitchen ?? 'not-recorded')),
    sourceRow: Uint32Array.from(rows, ({ sourceRow }, i) => sourceRow ?? i + 2),
  };
}

export function rosterTableOf(rows: readonly RosterRow[]): RosterTable {
  return { ...rosterColumnsOf(rows), caseOf: Int32Array.from(rows, ({ caseOf }) => caseOf ?? -1), place: Int32Array.from(rows, ({ place }) => place ?? -1) };
}
