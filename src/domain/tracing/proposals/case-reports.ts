// What the lists of cases know of each investigated case, read as the rules read it, with what its investigation knows better.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import type { CaseReport, CaseTable } from '../../district/case-table.ts';
import { textAt, textColumnOf, textsOf } from '../../district/text-column.ts';
import { groupBy } from '../../group-by.ts';
import { decideCases, DECISIONS } from '../../zoning/facts/counting-positives.ts';
import type { InvestigationTable } from '../cases/investigation-table.ts';

/** A case's earliest report; days `NOT_RECORDED` where neither list nor investigation says them. */
export interface CaseReported {
  readonly reportedOn: EpidemicDay;
  readonly onsetOn: EpidemicDay;
  readonly sampledOn: EpidemicDay;
  readonly isolatedOn: EpidemicDay;
  /** Unit the report stands in, −1 where its place matches none. */
  readonly unit: number;
  /** As the list has it. */
  readonly place: string;
  /** By which lists and visits know one another. */
  readonly person: string;
  /** Whether it runs the clock of that unit, or would where its place were matched. */
  readonly counts: boolean;
  /** false: no list has the case yet; it is to be entered in that unit. */
  readonly isListed: boolean;
}

/** What the lists should say of a case and do not. */
export interface CaseCorrection {
  readonly caseOf: number;
  readonly facts: Pick<CaseReport, 'person' | (typeof COLUMNS)[number]>;
  /** Where it is to be put right: number of the list, row in it. */
  readonly rows: readonly { readonly table: number; readonly row: number }[];
}

export interface ReportsFound {
  /** One a case; null where no list reports it and it cannot be entered. */
  readonly reports: readonly (CaseReported | null)[];
  readonly corrections: readonly CaseCorrection[];
}

type Days = { -readonly [Column in (typeof COLUMNS)[number]]?: number };

const COLUMNS = ['onsetOn', 'sampledOn', 'sampledTime', 'isolatedOn'] as const;

/** `rowOfPlace`: unit of a place, below 0 for none; `homeOf`: unit in which a case without a report lives, below 0 for none. */
export function findReports(cases: InvestigationTable, tables: readonly CaseTable[], rowOfPlace: (place: string) => number, homeOf: (of: number) => number, units: number): ReportsFound {
  const investigated = linkRows(cases, tables);
  const persons = personsOf(cases, tables, investigated);
  const { corrected, corrections } = correctTables(cases, tables, investigated, persons);
  const reports: (CaseReported | null)[] = Array.from({ length: cases.count }, () => null);
  // Places that match nothing stand as one unit more, so that the rules say of their reports too whether they count.
  const nowhere = units;
  const rowOf = (place: string): number => (rowOfPlace(place) < 0 ? nowhere : rowOfPlace(place));
  const { cases: decided } = decideCases(corrected, rowOf, Int32Array.from({ length: units + 1 }, (_, row) => row), undefined);
  for (let i = 0; i < decided.count; i++) {
    const [at, row, decision] = [decided.table[i]!, decided.row[i]!, DECISIONS[decided.decision[i]!]!];
    const table = corrected[at]!;
    for (const of of investigated(at, row)) {
      const known = reports[of]!;
      const counts = decision === 'counts';
      if (known !== null && (known.counts || !counts)) continue;
      const [unit, place] = [decided.unit[i] === nowhere ? -1 : decided.unit[i]!, table.places[table.place[row]!]!];
      // Rows come by the day of report. Where the first counts for no unit a later one may, and the days are still the first's.
      const days = known ?? { reportedOn: decided.reportedOn[i]!, onsetOn: table.onsetOn[row]!, sampledOn: table.sampledOn[row]!, isolatedOn: table.isolatedOn[row]! };
      // A row that a person has ruled out says nothing.
      if (decision !== 'by-hand') reports[of] = { ...days, unit, place, counts, person: persons[of]!, isListed: true };
    }
  }
  const listed = new Set(tables.flatMap(({ count }, at) => Array.from({ length: count }, (_, row) => investigated(at, row)).flat()));
  for (let of = 0; of < cases.count; of++) if (!listed.has(of)) reports[of] = unlistedReport(cases, of, homeOf(of), persons[of]!);
  return { reports, corrections };
}

/** A case begun at the desk of which no list has heard: as it will stand there once it is entered at its home. */
function unlistedReport(cases: InvestigationTable, of: number, unit: number, person: string): CaseReported | null {
  const { onsetOn, sampledOn, isolatedOn } = daysFound(cases, of);
  const reportedOn = cases.positiveOn[of] === NOT_RECORDED ? dayOf(cases.reportedAt[of]!) : cases.positiveOn[of]!;
  if (reportedOn === undefined || unit < 0) return null;
  return { reportedOn, onsetOn: onsetOn ?? NOT_RECORDED, sampledOn: sampledOn ?? NOT_RECORDED, isolatedOn: isolatedOn ?? NOT_RECORDED, unit, place: '', person, counts: true, isListed: false };
}

const NOBODY: readonly number[] = [];

/** Which cases a row of a list is about: those of its person, and by its number where either knows no person. */
function linkRows(cases: InvestigationTable, tables: readonly CaseTable[]): (table: number, row: number) => readonly number[] {
  const numbers = Array.from({ length: cases.count }, (_, of) => of);
  const [persons, ids] = [textsOf(cases.person), textsOf(cases.caseId)];
  const [byPerson, byId] = [groupBy(numbers, (of) => persons[of]!), groupBy(numbers, (of) => ids[of]!)];
  // Lists have a season's rows, and each is looked at several times.
  const linked = tables.map(({ count, person: codes, caseId }) => Array.from({ length: count }, (_, row): readonly number[] => {
    const [person, id] = [textAt(codes, row), textAt(caseId, row)];
    const ofPerson = person === '' ? NOBODY : (byPerson.get(person) ?? NOBODY);
    const ofId = (id === '' ? NOBODY : (byId.get(id) ?? NOBODY)).filter((of) => person === '' || persons[of] === '');
    return ofId.length === 0 ? ofPerson : [...ofPerson, ...ofId];
  }));
  return (table, row) => linked[table]![row]!;
}

/** The pseudonym of each case: as its investigation has it, else as the lists do, else its number. */
function personsOf(cases: InvestigationTable, tables: readonly CaseTable[], investigated: (table: number, row: number) => readonly number[]): string[] {
  const persons = textsOf(cases.person);
  tables.forEach(({ count, person }, at) => {
    for (let row = 0; row < count; row++) for (const of of investigated(at, row)) persons[of] ||= textAt(person, row);
  });
  return persons.map((person, of) => person || textAt(cases.caseId, of));
}

/** The tables as they will be once put right: what the investigation says goes before the list, where it says anything. */
function correctTables(cases: InvestigationTable, tables: readonly CaseTable[], investigated: (table: number, row: number) => readonly number[], persons: readonly string[]) {
  const corrections = new Map<number, CaseCorrection>();
  const corrected = tables.map((table, at): CaseTable => {
    const copy = { ...table, onsetOn: table.onsetOn.slice(), sampledOn: table.sampledOn.slice(), sampledTime: table.sampledTime.slice(), isolatedOn: table.isolatedOn.slice() };
    const named = new Map<number, string>();
    for (let row = 0; row < table.count; row++) {
      for (const caseOf of investigated(at, row)) {
        const found = daysFound(cases, caseOf);
        const days: Days = {};
        for (const column of COLUMNS) if (found[column] !== undefined && found[column] !== copy[column][row]) copy[column][row] = days[column] = found[column];
        const isNamed = textAt(table.person, row) === '';
        if (isNamed) named.set(row, persons[caseOf]!);
        if (!isNamed && Object.keys(days).length === 0) continue;
        const before = corrections.get(caseOf);
        corrections.set(caseOf, { caseOf, facts: { ...before?.facts, ...days, ...(isNamed && { person: persons[caseOf]! }) }, rows: [...(before?.rows ?? []), { table: at, row }] });
      }
    }
    return named.size === 0 ? copy : { ...copy, person: textColumnOf(textsOf(table.person).map((person, row) => named.get(row) ?? person)) };
  });
  return { corrected, corrections: [...corrections.values()].toSorted((a, b) => a.caseOf - b.caseOf) };
}

const dayOf = (minute: number): EpidemicDay | undefined => (minute === NOT_RECORDED ? undefined : Math.floor(minute / MINUTES_PER_DAY));

function daysFound({ onsetOn, sampledAt, isolatedAt }: InvestigationTable, of: number): Days {
  const [sampledOn, isolatedOn] = [dayOf(sampledAt[of]!), dayOf(isolatedAt[of]!)];
  return {
    ...(onsetOn[of] !== NOT_RECORDED && { onsetOn: onsetOn[of]! }),
    ...(sampledOn !== undefined && { sampledOn, sampledTime: sampledAt[of]! - sampledOn * MINUTES_PER_DAY }),
    ...(isolatedOn !== undefined && { isolatedOn }),
  };
}
