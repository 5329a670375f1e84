// The import desk: reads a file by a person's choices, says what it would bring, and stores it once it is confirmed.
import { compareUnits, type UnitComparison } from '../src/domain/district/compare-units.ts';
import type { CaseTable } from '../src/domain/district/case-table.ts';
import { pickCaseRows, reportAt } from '../src/domain/district/case-rows.ts';
import type { ChangedRow, ImportChoices, ImportReview } from '../src/domain/district/import-review.ts';
import { splitKnownCases, type KnownSplit } from '../src/domain/district/known-cases.ts';
import type { Reject } from '../src/domain/district/reject.ts';
import { hasPlace } from '../src/domain/district/place-column.ts';
import { NO_UNIT, type Matcher } from '../src/domain/district/match/place-match.ts';
import { caseTableOf } from '../src/domain/district/tables-of.ts';
import { UNIT_KINDS, type UnitTable } from '../src/domain/district/unit-table.ts';
import { MINUTES_PER_DAY, type EpidemicDay, type Minute } from '../src/domain/day.ts';
import type { Body, Entry, SourceNote } from '../src/domain/journal/entry.ts';
import { fold } from '../src/domain/journal/fold.ts';
import { loadRecordedCases, loadUnits, matcherOf, type Missing } from '../src/formats/case-file/stored-tables.ts';
import { inspectFile, writeRefusedRows, type Inspection } from '../src/formats/import/inspect-file.ts';
import { dropRepeatedCases } from '../src/formats/reports/repeated-cases.ts';
import { encodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { getRowSet, putRowSet } from '../src/io/row-sets.ts';
import { compareFacts, recordFacts, type ComparedFacts } from './fact-import.ts';
import { compareGround, recordGround, type ComparedGround } from './ground-import.ts';
import { compareRegister, recordRegister, type ComparedRegister } from './register-import.ts';
import { compareTracing, recordTracing, type ComparedTracing } from './tracing-import.ts';
import { compareTrack, recordTrack, type ComparedTrack } from './track-import.ts';

/** A file being looked at, and what it is compared with. */
export interface InspectAsk {
  readonly file: string;
  readonly blob: Blob;
  readonly choices: ImportChoices;
  readonly entries: readonly Entry[];
  /** Counts readings: only the newest is kept, whichever ends last. */
  readonly reading: number;
  /** The day on which the file is read: a report of a later one is a typing error. */
  readonly today: EpidemicDay;
  /** The minute of it, to notice times after it; without it the end of the day. */
  readonly now?: Minute | undefined;
}

interface Inspected {
  readonly ask: InspectAsk;
  readonly bytes: Uint8Array;
  readonly inspection: Inspection;
  /** Case rows without those that stand twice in the list itself. */
  readonly cases: CaseTable | null;
  /** What is to be told of rows that share a case number; two people of one home are not worth a line. */
  readonly repeated: readonly Reject[];
  readonly split: KnownSplit | null;
  readonly units: (UnitComparison & { readonly table: UnitTable }) | null;
  readonly facts: ComparedFacts | null;
  readonly farm: ComparedRegister | ComparedGround | null;
  readonly tracing: ComparedTracing | null;
  readonly track: ComparedTrack | null;
}

/** The desk keeps the last file it looked at; recording takes what its last review showed. */
export class ImportDesk {
  private last: Inspected | null = null;
  private newest = 0;

  /** `tell` hears how many of the steps are done. */
  async inspect(ask: InspectAsk, tell: (done: number, whole: number) => void): Promise<ImportReview> {
    this.newest = Math.max(this.newest, ask.reading);
    const bytes = new Uint8Array(await ask.blob.arrayBuffer());
    tell(1, STEPS);
    const understood = await inspectFile({ file: ask.file, bytes }, ask.choices, {
      latestDay: ask.today, now: ask.now ?? (ask.today + 1) * MINUTES_PER_DAY - 1, tell: (share) => tell(1 + share, STEPS),
    });
    tell(2, STEPS);
    const plan = fold(ask.entries);
    const missing: Missing = new Set();
    const known = await loadUnits(plan, getRowSet, missing);
    const matcher = matcherOf(plan, known);
    const compared = understood.facts === null ? null : await compareFacts(understood, understood.facts, plan, known, matcher);
    const inspection = compared?.inspection ?? understood;
    const listed = inspection.cases === null ? null : dropRepeatedCases([{ file: ask.file, cases: inspection.cases }], undefined, 'number-and-place');
    const cases = listed?.tables[0] ?? null;
    const split = cases === null ? null : splitKnownCases(cases, await loadRecordedCases(plan, getRowSet, missing));
    const units = inspection.units === null ? null : { table: inspection.units, ...compareUnits(inspection.units, known) };
    const { register, ground } = inspection;
    const farm = register !== null ? await compareRegister(register, plan, known, matcher, missing) : ground !== null ? await compareGround(ground, plan) : null;
    const tracing = inspection.tracing === null ? null : await compareTracing(inspection.tracing, plan, known, matcher, missing);
    const track = inspection.track === null ? null : await compareTrack(ask.file, inspection.track, plan, missing);
    tell(3, STEPS);
    const repeated = (listed?.rejects ?? []).filter(({ reason }) => reason !== 'equal-row');
    const inspected: Inspected = { ask, bytes, inspection, cases, repeated, split, units, facts: compared?.facts ?? null, farm, tracing, track };
    if (ask.reading === this.newest) this.last = inspected;
    return review(inspected, matcher);
  }

  /**
   * Stores what the review of that reading showed and returns the bodies that record it; none where it brings nothing.
   * Null where the desk does not have it, or has looked at something else since: it must be read again. `caseId`: whose
   * track it is.
   */
  async record(reading: number, caseId = ''): Promise<Body[] | null> {
    if (this.last === null || this.last.ask.reading !== reading) return null;
    const { ask, inspection, cases, split, units, facts, farm, tracing, track } = this.last;
    const refused = inspection.description.refused;
    const note = (taken: number): SourceNote => ({ file: ask.file, crs: inspection.description.system, taken, refused });
    if (facts !== null) return recordFacts(facts, note);
    if (farm !== null) return 'layer' in farm ? recordGround(farm, note) : recordRegister(farm, note);
    if (tracing !== null) return recordTracing(tracing, note);
    if (track !== null) return recordTrack(track, caseId, note);
    if (units !== null) {
      if (units.fresh + units.changed === 0) return [];
      const { bytes, hash } = encodeTable('units', units.table);
      await putRowSet(hash, bytes);
      const count = units.fresh + units.changed + units.known;
      return [{ kind: 'rows-recorded', of: 'units', rows: hash, count, source: note(count) }];
    }
    if (cases === null || split === null) return [];
    const takesKnown = ask.choices.takeKnown === true;
    const changed = takesKnown || ask.choices.takeChanged === false ? [] : split.changed;
    const fresh = takesKnown ? Array.from({ length: cases.count }, (_, row) => row) : split.fresh;
    const table = changed.length === 0 ? pickCaseRows(cases, fresh) : caseTableOf([...fresh.map((row) => reportAt(cases, row)), ...changed.map(({ report }) => report)]);
    if (table.count === 0) return [];
    const { bytes, hash } = encodeTable('cases', table);
    await putRowSet(hash, bytes);
    const recorded: Body = { kind: 'rows-recorded', of: 'cases', rows: hash, count: table.count, source: note(table.count) };
    return changed.length === 0 ? [recorded] : [recorded, { kind: 'withdrawn', targets: changed.map(({ record }) => record) }];
  }

  /** The refused rows as a table, each with its reason. */
  async refusedRows(language: 'zh' | 'en'): Promise<Blob> {
    if (this.last === null) throw new Error('no file is being looked at');
    const { ask, bytes, inspection } = this.last;
    const table = await writeRefusedRows({ file: ask.file, bytes }, inspection, language);
    return new Blob([table as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' });
  }
}

/** Bytes in hand, rows understood, compared with what is recorded, places matched. */
const STEPS = 4;
const MOST_REJECTS_SHOWN = 500;
const MOST_CHANGES_SHOWN = 100;
const MOST_AREAS_SHOWN = 12;
/** Grids, streets and districts need no place to be judged by. */
const FIRST_AREA = UNIT_KINDS.indexOf('grid');

function review({ inspection, cases, repeated, split, units, facts, farm, tracing, track }: Inspected, matcher: Matcher): ImportReview {
  const { description } = inspection;
  const { rejects } = description;
  const shown = [...rejects.filter(({ severity }) => severity === 'refused'), ...rejects.filter(({ severity }) => severity === 'warning'), ...repeated];
  const others = (facts ?? farm ?? tracing)?.split;
  const isNew = track !== null && track.review.recordedFor.length === 0;
  const places = new Set((split?.fresh ?? []).map((row) => cases!.places[cases!.place[row]!]!));
  return {
    ...description,
    warned: description.warned + repeated.length,
    rejects: shown.slice(0, MOST_REJECTS_SHOWN),
    fresh: split?.fresh.length ?? units?.fresh ?? others?.fresh.length ?? (isNew ? description.taken : 0),
    // Rows that stand twice in the list itself are known by their first.
    known: split === null ? (units?.known ?? others?.known ?? (track !== null && !isNew ? description.taken : 0)) : split.known + (description.taken - cases!.count),
    changed: split?.changed.length ?? units?.changed ?? others?.changed.length ?? 0,
    changedRows: listChanges(cases, split),
    renumbered: split?.renumbered ?? 0,
    unnumbered: cases !== null && cases.caseId.bytes.length === 0,
    places: facts?.areas ?? (farm ?? tracing)?.places ?? places.size,
    unmatchedPlaces: facts?.unknownAreas.length ?? (farm ?? tracing)?.unmatchedPlaces ?? [...places].filter((place) => {
      const { unit, how } = matcher.match(place);
      return unit === NO_UNIT && how !== 'refused';
    }).length,
    unknownAreas: facts?.unknownAreas.slice(0, MOST_AREAS_SHOWN) ?? [],
    namesakes: units?.namesakes ?? 0,
    unplaced: units === null ? 0 : countUnplaced(units.table),
    notes: inspection.notes,
    unknownCases: tracing?.unknownCases ?? 0,
    track: track?.review ?? null,
  };
}

function listChanges(cases: CaseTable | null, split: KnownSplit | null): ChangedRow[] {
  const rows = (split?.changed ?? []).map(({ row, before, report }): ChangedRow => ({
    row: cases!.sourceRow[row]!, place: report.place, was: before.reportedOn, now: report.reportedOn,
  }));
  return rows.toSorted((a, b) => Number(a.was === a.now) - Number(b.was === b.now) || a.row - b.row).slice(0, MOST_CHANGES_SHOWN);
}

function countUnplaced({ geometry, kind }: UnitTable): number {
  return kind.filter((code, row) => code < FIRST_AREA && !hasPlace(geometry, row)).length;
}
