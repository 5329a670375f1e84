// Reports that stand twice: the same case id is taken once, equal rows without ids are kept; both are told.
import { NOT_RECORDED, type Minute } from '../../domain/day.ts';
import { withoutCaseRows } from '../../domain/district/case-rows.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { isEmptyAt, numberTexts, textAt } from '../../domain/district/text-column.ts';
import { RejectList } from '../rejects.ts';

export interface CaseList {
  readonly file: string;
  readonly cases: CaseTable;
  /** Heading of the column that names the place, for telling. */
  readonly keyHeading?: string;
}

interface Place {
  readonly list: number;
  readonly row: number;
}

/**
 * What makes two rows of one number the same case. `number`: the number alone. `number-and-place`: the place as well, and
 * in lists that use a number at several places (numbered anew every day) also the report day; no row is lost to a number.
 */
export type CaseIdentity = 'number' | 'number-and-place';

/**
 * Takes each case id once across all lists of a run, whatever the order of files and rows: the earliest report, and
 * among equal days the row that comes first as text. Rows entered after `knownAt` take no part, so that a later
 * correction does not erase what was known. Equal rows without ids may be two people of one home: kept, warned about.
 * A `duplicate-case` names the column of the place where the two rows differ in it, and never the id: it may be that of
 * a person.
 */
export function dropRepeatedCases(
  lists: readonly CaseList[],
  knownAt?: Minute,
  identity: CaseIdentity = 'number',
): { readonly tables: readonly CaseTable[]; readonly rejects: readonly Reject[] } {
  const taken = new Map<string, Place>();
  const firstOfNumber = new Map<string, Place>();
  const repeats = findRepeatedNumbers(lists, knownAt);
  const elsewhere = identity === 'number' ? new Set<string>() : findNumbersOfSeveralPlaces(lists, knownAt, repeats);
  const identify = (place: Place, id: string): string => {
    if (identity === 'number') return id;
    const day = elsewhere.size === 0 ? '' : lists[place.list]!.cases.reportedOn[place.row]!;
    return `${id}\n${placeOf(lists, place)}\n${day}`;
  };
  eachKnownRow(lists, knownAt, (place, cases) => {
    if (!repeats(place)) return;
    const id = textAt(cases.caseId, place.row);
    if (!firstOfNumber.has(id)) firstOfNumber.set(id, place);
    const key = identify(place, id);
    const before = taken.get(key);
    if (before === undefined || comesBefore(lists, place, before)) taken.set(key, place);
  });
  const rejects = lists.map((list) => new RejectList(list.file));
  const dropped = lists.map(() => new Set<number>());
  const findEqual = equalRowFinder(lists);
  eachKnownRow(lists, knownAt, (place, cases) => {
    const row = cases.sourceRow[place.row]!;
    if (isEmptyAt(cases.caseId, place.row)) {
      const equal = findEqual(place);
      if (equal !== null) rejects[place.list]!.warn('equal-row', { row, value: cases.places[cases.place[place.row]!]!, hint: standsAt(lists, equal) });
      return;
    }
    if (!repeats(place)) return;
    const id = textAt(cases.caseId, place.row);
    const kept = taken.get(identify(place, id))!;
    if (isSame(kept, place)) {
      const first = firstOfNumber.get(id)!;
      if (elsewhere.has(id) && !isSame(first, place)) rejects[place.list]!.warn('repeated-number', { row, hint: standsAt(lists, first) });
      return;
    }
    dropped[place.list]!.add(place.row);
    const moved = placeOf(lists, place) !== placeOf(lists, kept);
    rejects[place.list]!.warn('duplicate-case', {
      row, hint: standsAt(lists, kept), ...(moved && { column: lists[place.list]!.keyHeading ?? 'place' }),
    });
  });
  return {
    tables: lists.map(({ cases }, i) => (dropped[i]!.size === 0 ? cases : withoutCaseRows(cases, dropped[i]!))),
    rejects: rejects.flatMap((list) => list.list),
  };
}

const isSame = (one: Place, other: Place): boolean => one.list === other.list && one.row === other.row;

/** Tells the rows whose number stands at another row too: most numbers of most lists stand once. */
function findRepeatedNumbers(lists: readonly CaseList[], knownAt: Minute | undefined): (place: Place) => boolean {
  const numberOf = new Map<string, number>();
  const numbers = lists.map(({ cases: { caseId } }) => {
    const { codes, texts } = numberTexts(caseId);
    if (lists.length === 1) return codes;
    const shared = texts().map((text) => numberOf.get(text) ?? (numberOf.set(text, numberOf.size), numberOf.size - 1));
    return codes.map((code) => shared[code]!);
  });
  const times = new Uint32Array(lists.length === 1 ? lists[0]!.cases.count : numberOf.size);
  eachKnownRow(lists, knownAt, ({ list, row }, { caseId }) => {
    if (!isEmptyAt(caseId, row)) times[numbers[list]![row]!]!++;
  });
  return ({ list, row }) => !isEmptyAt(lists[list]!.cases.caseId, row) && times[numbers[list]![row]!]! > 1;
}

function findNumbersOfSeveralPlaces(lists: readonly CaseList[], knownAt: Minute | undefined, repeats: (place: Place) => boolean): Set<string> {
  const placeOfNumber = new Map<string, string>();
  const several = new Set<string>();
  eachKnownRow(lists, knownAt, (place, cases) => {
    if (!repeats(place)) return;
    const id = textAt(cases.caseId, place.row);
    const text = placeOf(lists, place);
    if ((placeOfNumber.get(id) ?? text) !== text) several.add(id);
    placeOfNumber.set(id, text);
  });
  return several;
}

function eachKnownRow(
  lists: readonly CaseList[],
  knownAt: Minute | undefined,
  visit: (place: Place, cases: CaseTable) => void,
): void {
  lists.forEach(({ cases }, list) => {
    for (let row = 0; row < cases.count; row++) {
      const recordedAt = cases.recordedAt[row]!;
      if (knownAt !== undefined && recordedAt !== NOT_RECORDED && recordedAt > knownAt) continue;
      visit({ list, row }, cases);
    }
  });
}

function comesBefore(lists: readonly CaseList[], a: Place, b: Place): boolean {
  const [casesA, casesB] = [lists[a.list]!.cases, lists[b.list]!.cases];
  const [dayA, dayB] = [casesA.reportedOn[a.row]!, casesB.reportedOn[b.row]!];
  if (dayA !== dayB) return dayA < dayB;
  return rowText(casesA, a.row) < rowText(casesB, b.row);
}

/**
 * Finds the first row that says the same as a given one, null when it is the first itself. Rows are told apart by place
 * and report day first; the whole text is built only where these agree.
 */
function equalRowFinder(lists: readonly CaseList[]): (place: Place) => Place | null {
  const numberOfPlace = new Map<string, number>();
  const numbers = lists.map(({ cases }) =>
    cases.places.map((text) => {
      const number = numberOfPlace.get(text) ?? numberOfPlace.size;
      numberOfPlace.set(text, number);
      return number;
    }),
  );
  const firstOfDay = new Map<number, Place>();
  const firstOfText = new Map<number, Map<string, Place>>();
  const textOf = ({ list, row }: Place): string => rowText(lists[list]!.cases, row);
  return (place) => {
    const { cases } = lists[place.list]!;
    const key = numbers[place.list]![cases.place[place.row]!]! * DAYS_APART + (cases.reportedOn[place.row]! % DAYS_APART);
    const first = firstOfDay.get(key);
    if (first === undefined) {
      firstOfDay.set(key, place);
      return null;
    }
    let texts = firstOfText.get(key);
    if (texts === undefined) firstOfText.set(key, (texts = new Map([[textOf(first), first]])));
    const text = textOf(place);
    const equal = texts.get(text);
    if (equal === undefined) texts.set(text, place);
    return equal ?? null;
  };
}

/** Keeps keys of a quarter of a million places small integers, which maps find fastest. */
const DAYS_APART = 8192;

function placeOf(lists: readonly CaseList[], { list, row }: Place): string {
  const { cases } = lists[list]!;
  return cases.places[cases.place[row]!]!;
}

function standsAt(lists: readonly CaseList[], place: Place): string {
  const { file, cases } = lists[place.list]!;
  return `${file}:${cases.sourceRow[place.row]!}`;
}

/** All that a row says, its case id and source row aside. */
function rowText(cases: CaseTable, row: number): string {
  return (
    `${cases.places[cases.place[row]!]!}\n${textAt(cases.person, row)}\n` +
    `${cases.reportedOn[row]!},${cases.onsetOn[row]!},${cases.positiveOn[row]!},` +
    `${cases.sampledOn[row]!},${cases.sampledTime[row]!},${cases.movedOutOn[row]!},${cases.movedOutTime[row]!},${cases.isolatedOn[row]!},` +
    `${cases.whereSampled[row]!},${cases.found[row]!},${cases.reclassified[row]!},${cases.counts[row]!},${cases.recordedAt[row]!}`
  );
}
