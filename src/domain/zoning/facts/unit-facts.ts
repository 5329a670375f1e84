// The facts of a district by row of the unit table, dated as lists see them: what does not depend on the pack.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import { DOES_NOT_COUNT, type CaseTable } from '../../district/case-table.ts';
import { textAt } from '../../district/text-column.ts';
import {
  CONTACTS_KNOWN, RESULT_NEGATIVE, RISK_HIGH, RISK_PENDING, ROUND_CLEAN,
  type ContactTable, type DisinfectionTable, type OrderTable, type OverrideList, type RoundTable, type VisitTable,
} from '../../district/fact-tables.ts';
import { NO_UNIT, type Matcher } from '../../district/match/place-match.ts';
import { LEVELS, type LevelCode } from '../level.ts';

export interface RoundFact {
  readonly day: EpidemicDay;
  readonly resultOn: EpidemicDay;
  readonly clean: boolean;
}

/** `lastExposedOn` null: "no contact in this area", entered on `enteredOn`. */
export interface ContactFact {
  readonly lastExposedOn: EpidemicDay | null;
  readonly transferredOn: EpidemicDay | null;
  readonly negative: boolean;
  /** null: the result came with the entry. */
  readonly resultOn: EpidemicDay | null;
  /** null: known at any time. */
  readonly enteredOn: EpidemicDay | null;
}

export interface DisinfectionFact {
  readonly day: EpidemicDay;
  readonly passed: boolean;
}

export interface OrderFact {
  readonly day: EpidemicDay;
  readonly level: LevelCode;
}

/** A visit of a person with a report, whose contacts are hard to determine. */
export interface VisitFact {
  /** Later of the report and the entry of the visit. */
  readonly decidedOn: EpidemicDay;
  readonly reportedOn: EpidemicDay;
  /** Earlier of onset and sampling, else the report: the look-back starts before it. */
  readonly illFrom: EpidemicDay;
  /** Isolation, else the report: the last infectious day at large. */
  readonly infectiousTo: EpidemicDay;
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
  /** `RISK_…` as it was graded. */
  readonly risk: number;
}

export interface OverrideFact {
  /** Place in the list of overrides: of two made at one minute the later one holds. */
  readonly index: number;
  readonly level: LevelCode;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
  readonly madeOn: EpidemicDay;
  readonly madeAt: Minute;
  readonly reason: string;
  readonly by: string;
}

export interface FactTables {
  readonly rounds: readonly RoundTable[];
  readonly contacts: readonly ContactTable[];
  readonly disinfections: readonly DisinfectionTable[];
  readonly orders?: readonly OrderTable[] | undefined;
  readonly visits?: readonly VisitTable[] | undefined;
  readonly overrides?: OverrideList | undefined;
}

/** Facts by row, each list in the order of their days. */
export interface RecordedFacts {
  readonly rounds: ReadonlyMap<number, readonly RoundFact[]>;
  readonly contacts: ReadonlyMap<number, readonly ContactFact[]>;
  readonly disinfections: ReadonlyMap<number, readonly DisinfectionFact[]>;
  readonly orders: ReadonlyMap<number, readonly OrderFact[]>;
  readonly visits: ReadonlyMap<number, readonly VisitFact[]>;
  readonly overrides: ReadonlyMap<number, readonly OverrideFact[]>;
}

/** A column of days or minutes in which `NOT_RECORDED` reads as null. */
const recorded = (value: number): number | null => (value === NOT_RECORDED ? null : value);
const dayOfMinute = (minute: Minute): EpidemicDay => Math.floor(minute / MINUTES_PER_DAY);

function byArea<Table extends { readonly count: number; readonly area: readonly string[] }, Fact>(
  tables: readonly Table[],
  rowOfPlace: (place: string) => number,
  fact: (table: Table, row: number) => Fact | null,
): Map<number, Fact[]> {
  const facts = new Map<number, Fact[]>();
  for (const table of tables) {
    for (let row = 0; row < table.count; row++) {
      const area = rowOfPlace(table.area[row]!);
      const value = area === NO_UNIT ? null : fact(table, row);
      if (value === null) continue;
      const list = facts.get(area);
      if (list) list.push(value);
      else facts.set(area, [value]);
    }
  }
  return facts;
}

/** What was entered after `knownAt` is not read; an entry that names only its day was made by the end of it. */
export function gatherFacts(
  tables: FactTables,
  cases: readonly CaseTable[],
  matcher: Pick<Matcher, 'match'>,
  knownAt: Minute = Infinity,
): RecordedFacts {
  const isKnown = (recordedAt: number): boolean => (recorded(recordedAt) ?? -Infinity) <= knownAt;
  const rowOfPlace = (place: string): number => matcher.match(place).unit;
  // What releases or decides is not taken from a building that is not on record to its whole compound.
  const wholeRow = (place: string): number => {
    const { unit, rest } = matcher.match(place);
    return rest === '' ? unit : NO_UNIT;
  };
  const rounds = byArea(tables.rounds, wholeRow, (table, row): RoundFact | null =>
    !isKnown(table.recordedAt[row]!) ? null : { day: table.day[row]!, resultOn: table.resultOn[row]!, clean: table.outcome[row] === ROUND_CLEAN });
  const contacts = byArea(tables.contacts, rowOfPlace, (table, row): ContactFact | null => {
    const enteredOn = recorded(table.enteredOn[row]!);
    if (enteredOn !== null && (enteredOn + 1) * MINUTES_PER_DAY > knownAt) return null;
    return {
      lastExposedOn: recorded(table.lastExposedOn[row]!),
      transferredOn: recorded(table.transferredOn[row]!),
      negative: table.result[row] === RESULT_NEGATIVE,
      resultOn: recorded(table.resultOn[row]!),
      enteredOn,
    };
  });
  const disinfections = byArea(tables.disinfections, wholeRow, (table, row): DisinfectionFact | null =>
    !isKnown(table.recordedAt[row]!) ? null : { day: table.day[row]!, passed: table.passed[row] === 1 });
  const orders = byArea(tables.orders ?? [], wholeRow, (table, row): OrderFact | null =>
    !isKnown(table.recordedAt[row]!) ? null : { day: table.day[row]!, level: table.level[row] as LevelCode });
  return {
    rounds, contacts, disinfections, orders,
    visits: gatherVisits(tables.visits ?? [], cases, rowOfPlace, isKnown),
    overrides: gatherOverrides(tables.overrides ?? [], wholeRow, knownAt),
  };
}

interface Illness {
  reportedOn: EpidemicDay;
  illFrom: EpidemicDay;
  isolatedOn: EpidemicDay;
}

/** A person's earliest report; of rows of one day the earliest onset and the latest isolation, whatever their order. */
function findIllnesses(cases: readonly CaseTable[], isKnown: (recordedAt: number) => boolean): Map<string, Illness> {
  const illnesses = new Map<string, Illness>();
  for (const table of cases) {
    for (let row = 0; row < table.count; row++) {
      const person = textAt(table.person, row);
      if (person === '' || table.counts[row] === DOES_NOT_COUNT || !isKnown(table.recordedAt[row]!)) continue;
      const reportedOn = table.reportedOn[row]!;
      const illFrom = Math.min(recorded(table.onsetOn[row]!) ?? Infinity, recorded(table.sampledOn[row]!) ?? Infinity);
      const isolatedOn = recorded(table.isolatedOn[row]!) ?? -Infinity;
      const known = illnesses.get(person);
      if (known === undefined || reportedOn < known.reportedOn) illnesses.set(person, { reportedOn, illFrom, isolatedOn });
      else if (reportedOn === known.reportedOn) {
        known.illFrom = Math.min(known.illFrom, illFrom);
        known.isolatedOn = Math.max(known.isolatedOn, isolatedOn);
      }
    }
  }
  return illnesses;
}

function gatherVisits(
  tables: readonly VisitTable[],
  cases: readonly CaseTable[],
  rowOfPlace: (place: string) => number,
  isKnown: (recordedAt: number) => boolean,
): Map<number, VisitFact[]> {
  if (tables.length === 0) return new Map();
  const illnesses = findIllnesses(cases, isKnown);
  return byArea(tables, rowOfPlace, (table, row): VisitFact | null => {
    const illness = illnesses.get(table.person[row]!);
    // A place whose visitors can all be listed gets no zone (rules 4): the persons are managed instead.
    if (illness === undefined || !isKnown(table.recordedAt[row]!) || table.contacts[row] === CONTACTS_KNOWN) return null;
    const { reportedOn, illFrom, isolatedOn } = illness;
    const enteredOn = recorded(table.recordedAt[row]!);
    return {
      decidedOn: enteredOn === null ? reportedOn : Math.max(reportedOn, dayOfMinute(enteredOn)),
      reportedOn,
      illFrom: illFrom === Infinity ? reportedOn : illFrom,
      infectiousTo: isolatedOn === -Infinity ? reportedOn : isolatedOn,
      from: table.from[row]!,
      to: table.to[row]!,
      risk: table.risk[row]!,
    };
  });
}

function gatherOverrides(list: OverrideList, rowOfPlace: (place: string) => number, knownAt: Minute): Map<number, OverrideFact[]> {
  const overrides = new Map<number, OverrideFact[]>();
  for (const [index, { area, level, from, until, reason, by, recordedAt }] of list.entries()) {
    const row = rowOfPlace(area);
    if (row === NO_UNIT || (recordedAt ?? -Infinity) > knownAt) continue;
    // Without an entry time it was made on the day before its first list, and never after that list's day (readings 18).
    const madeAt = recordedAt ?? (from - 1) * MINUTES_PER_DAY;
    const madeOn = Math.min(dayOfMinute(madeAt), from);
    const fact: OverrideFact = { index, level: LEVELS.indexOf(level) as LevelCode, from, until, madeOn, madeAt, reason, by };
    const known = overrides.get(row);
    if (known) known.push(fact);
    else overrides.set(row, [fact]);
  }
  return overrides;
}

/** The last day of a visit that counts, where it touches the infectious days as far back as a rule looks; else null. */
export function lastCountedDay({ from, to, illFrom, infectiousTo }: VisitFact, lookBackDays: number): EpidemicDay | null {
  const last = Math.min(to, infectiousTo);
  return last < illFrom - lookBackDays || last < from ? null : last;
}

/** The risk a visit is judged by: as graded, or high where a pack takes what is not graded for the worst. */
export function judgedRisk({ risk }: VisitFact, visitRisk: 'pending' | 'sealed'): 'high' | 'some' | null {
  if (risk === RISK_PENDING) return visitRisk === 'sealed' ? 'high' : null;
  return risk === RISK_HIGH ? 'high' : 'some';
}
