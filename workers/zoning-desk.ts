// The zoning desk: holds one copy of the district, judges it and answers for days, units, places and outlines.
import type { CaseReport, CaseTable } from '../src/domain/district/case-table.ts';
import { reportAt } from '../src/domain/district/case-rows.ts';
import { collectReports } from '../src/domain/district/collect-reports.ts';
import { labelPoints } from '../src/domain/district/containment.ts';
import { collectDecidedPlaces, collectOpenPlaces } from '../src/domain/district/match/collect-open-places.ts';
import type { DecidedPlace, OpenPlace, Suggested } from '../src/domain/district/match/open-places.ts';
import { describeUnits, type UnitDirectory } from '../src/domain/district/unit-directory.ts';
import type { UnitReport } from '../src/domain/district/unit-reports.ts';
import type { EpidemicDay } from '../src/domain/day.ts';
import type { Entry, RowId } from '../src/domain/journal/entry.ts';
import { fold, type Plan, type RowSetRef } from '../src/domain/journal/fold.ts';
import { beforeLastImport } from '../src/domain/journal/last-import.ts';
import { createDayCursor, type DayCursor } from '../src/domain/zoning/day-cursor.ts';
import { levelSeries, type Amendment } from '../src/domain/zoning/day-view.ts';
import { drawCurve, type EpidemicCurve } from '../src/domain/zoning/epidemic-curve.ts';
import type { History } from '../src/domain/zoning/history.ts';
import { judgePrepared, prepareDistrict, type JudgedDistrict, type PreparedDistrict } from '../src/domain/zoning/judge-district.ts';
import { findListDays, type ListDays } from '../src/domain/zoning/list-days.ts';
import { levelOf } from '../src/domain/zoning/level.ts';
import { drawOutlines, type OutlineAnswer } from '../src/domain/zoning/outlines.ts';
import { readRulePack } from '../src/domain/zoning/read-rule-pack.ts';
import type { ConditionsMode, RulePack } from '../src/domain/zoning/rule-pack.ts';
import type { Standing } from '../src/domain/zoning/standing.ts';
import { getRowSet } from '../src/io/row-sets.ts';
import { drawMapSources, type MapSources } from './map-sources.ts';
import { loadRecordedCases, loadTables, loadUnits, matcherOf, withoutWithdrawn, type Missing } from './stored-tables.ts';
import { exportZones, type ExportAsk } from './zone-export.ts';

/** Names of what is drawn: the units with their places, and the layers below them. */
export interface Drawn {
  readonly units: string;
  readonly layers: string;
}

/** What to judge, and by what. */
export interface OpenAsk {
  readonly entries: readonly Entry[];
  /** Serves a district without a report, which names no days. */
  readonly today: EpidemicDay;
  /** `DistrictAnswer.drawn` of the answer before: what is drawn already is not sent again. */
  readonly drawn: Drawn;
  readonly revision: number;
  readonly pack: RulePack;
  readonly conditions: ConditionsMode;
}

/** What changes when the district's facts change. */
export interface DistrictAnswer {
  readonly directory: UnitDirectory;
  readonly curve: EpidemicCurve;
  readonly days: ListDays;
  /** Null where the same is drawn already. */
  readonly sources: MapSources | null;
  readonly layers: Readonly<Record<string, Blob>> | null;
  readonly drawn: Drawn;
  readonly openPlaces: readonly OpenPlace[];
  readonly decidedPlaces: readonly DecidedPlace[];
  /** Files whose rows are named but no longer there: the list is not whole. */
  readonly missing: readonly string[];
}

/** What changes with the pack as well: one answer for all days. */
export interface HistoryAnswer {
  readonly revision: number;
  readonly history: History;
  readonly sealed: Uint32Array;
  readonly controlled: Uint32Array;
  /** What the last import moved on the list in work; null where there was none. */
  readonly amendment: Amendment | null;
}

export interface OpenAnswer {
  readonly district: DistrictAnswer;
  readonly history: HistoryAnswer;
}

/** A recorded case table without what was withdrawn, and where its rows came from. */
interface CaseSource {
  readonly table: PreparedDistrict['caseTables'][number];
  readonly file: string;
  readonly idOf: (row: number) => RowId;
}

interface OpenDistrict {
  readonly plan: Plan;
  readonly prepared: PreparedDistrict;
  readonly sources: readonly CaseSource[];
  readonly days: ListDays;
  /** The district as it was known before the last import. */
  readonly before: PreparedDistrict | null;
}

/** The service behind `zoning.worker.ts`; one instance a worker. */
export class ZoningDesk {
  private open: OpenDistrict | null = null;
  private judged: JudgedDistrict | null = null;
  private cursor: DayCursor | null = null;

  /** Reads what the journal names and judges it; until the answer is there the district before stays open. */
  async openDistrict(ask: OpenAsk): Promise<OpenAnswer> {
    const plan = fold(ask.entries);
    if (plan.district === null) throw new Error('the case file names no district');
    const missing: Missing = new Set();
    const [units, recorded, rounds, contacts, disinfections] = await Promise.all([
      loadUnits(plan, missing), loadRecordedCases(plan, missing),
      loadTables(plan, 'rounds', missing), loadTables(plan, 'contacts', missing), loadTables(plan, 'disinfections', missing),
    ]);
    const drawn = nameDrawing(plan);
    const layers = drawn.layers === ask.drawn.layers ? null : Object.fromEntries(await Promise.all(layersOf(plan).map(loadLayer)));
    const sources = recorded.map((list): CaseSource => {
      const { table, rows } = withoutWithdrawn(list);
      return { table, file: list.file, idOf: (row) => `${list.entry}#${rows[row]!}` };
    });
    const facts = { units, rounds, contacts, disinfections, matcher: matcherOf(plan, units) };
    const prepared = prepareDistrict({ ...facts, cases: sources.map(({ table }) => table) });
    const earlier = beforeLastImport(ask.entries);
    // By today's units and decisions about places: what only they moved is no news of the list.
    const casesBefore = earlier === null ? [] : (await loadRecordedCases(fold(earlier), missing)).map((list) => withoutWithdrawn(list).table);
    const before = casesBefore.length === 0 ? null : prepareDistrict({ ...facts, cases: casesBefore });
    const days = findListDays(plan.district, reportSpan(prepared.caseTables), ask.today);
    this.open = { plan, prepared, sources, days, before };
    const district: DistrictAnswer = {
      directory: describeUnits(units, prepared.zones, labelPoints(units)),
      curve: drawCurve(prepared.cases, days.first, days.last),
      days,
      sources: drawn.units === ask.drawn.units ? null : drawMapSources(units, prepared.zones),
      layers,
      drawn,
      openPlaces: collectOpenPlaces(prepared.caseTables, prepared.unknownPlaces, prepared.matcher),
      decidedPlaces: collectDecidedPlaces(prepared.caseTables, plan.matched),
      missing: [...missing],
    };
    return { district, history: this.judge(ask.revision, ask.pack, ask.conditions) };
  }

  /** Judges the open district by a pack; the newest revision is the one that later questions are about. */
  judge(revision: number, pack: RulePack, conditions: ConditionsMode): HistoryAnswer {
    const { prepared, days, before } = this.opened();
    const rules = readRulePack(pack);
    this.judged = judgePrepared(prepared, rules, conditions);
    const history = this.judged.history(days.first, days.last);
    this.cursor = createDayCursor(history);
    const { sealed, controlled } = levelSeries(history, prepared.zones.zoned);
    const amendment = before === null ? null : findAmendment(this.cursor, judgePrepared(before, rules, conditions), days.opening);
    return { revision, history, sealed, controlled, amendment };
  }

  /** Why a unit has its level on a list. */
  why(unit: number, day: EpidemicDay): Standing {
    return this.judgement().standing(unit, day);
  }

  /** The reports of a unit, newest first. */
  reports(unit: number): UnitReport[] {
    const { prepared, sources } = this.opened();
    return collectReports(unit, prepared.zones.zonedOf, prepared.cases, sources);
  }

  /** One recorded row whole, for correcting one fact of it; null where it is withdrawn. */
  reportOf(id: RowId): CaseReport | null {
    const { sources } = this.opened();
    for (const { table, idOf } of sources) {
      for (let row = 0; row < table.count; row++) if (idOf(row) === id) return reportAt(table, row);
    }
    return null;
  }

  /** Units that may be meant by a place of the queue; only those that have a level. */
  suggest(place: string, most: number): Suggested {
    const { prepared } = this.opened();
    const units = prepared.matcher.suggest(place, 4 * most).filter(({ unit }) => prepared.zones.zonedOf[unit]! >= 0);
    return { place, units: units.slice(0, most) };
  }

  /** Outlines of a list day, merged across the gap. */
  outlines(day: EpidemicDay, mergeGapMeters: number): OutlineAnswer {
    const { prepared } = this.opened();
    const judged = this.judgement();
    this.cursor!.moveTo(day);
    return drawOutlines({
      units: prepared.units,
      status: this.cursor!.status,
      zoned: prepared.zones.zoned,
      mergeGapMeters,
      precaution: judged.pack.precaution,
    });
  }

  /** The list of a day as a file. */
  exportZones(ask: ExportAsk): Promise<Blob> {
    return exportZones(ask, this.opened().prepared, this.judgement());
  }

  private opened(): OpenDistrict {
    if (this.open === null) throw new Error('no district is open');
    return this.open;
  }

  private judgement(): JudgedDistrict {
    if (this.judged === null) throw new Error('the district is not judged yet');
    return this.judged;
  }
}

/** Zoned units whose level on a list is another than by what was known before. Leaves the cursor on that day. */
function findAmendment(cursor: DayCursor, before: JudgedDistrict, day: EpidemicDay): Amendment {
  cursor.moveTo(day);
  const { base } = before.history(day, day);
  return { day, rows: before.zoned.filter((row) => levelOf(cursor.status[row]!) !== levelOf(base[row]!)) };
}

/** First and last day of all reports, also of those whose place waits for its unit. */
function reportSpan(tables: readonly CaseTable[]): { first: EpidemicDay; last: EpidemicDay } | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { reportedOn } of tables) {
    for (const day of reportedOn) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first > last ? null : { first, last };
}

const layersOf = (plan: Plan): RowSetRef[] => plan.rowSets.filter(({ of }) => of === 'layer');

function nameDrawing(plan: Plan): Drawn {
  const name = (refs: readonly RowSetRef[]) => refs.map(({ rows, layer, withdrawnRows }) => [rows, layer ?? '', withdrawnRows]);
  const units = plan.rowSets.filter(({ of }) => of === 'units');
  return { units: JSON.stringify([name(units), plan.placed]), layers: JSON.stringify(name(layersOf(plan))) };
}

async function loadLayer({ layer, rows }: RowSetRef): Promise<[name: string, layer: Blob]> {
  return [layer ?? '', new Blob([await getRowSet(rows)], { type: 'application/geo+json' })];
}
