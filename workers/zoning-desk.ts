// The zoning desk: holds one copy of the district, judges it and answers for days, units and outlines.
import { labelPoints } from '../src/domain/district/containment.ts';
import { describeUnits, type UnitDirectory } from '../src/domain/district/unit-directory.ts';
import type { EpidemicDay } from '../src/domain/day.ts';
import type { Entry } from '../src/domain/journal/entry.ts';
import { fold, type Plan, type RowSetRef } from '../src/domain/journal/fold.ts';
import { createDayCursor, type DayCursor } from '../src/domain/zoning/day-cursor.ts';
import { levelSeries } from '../src/domain/zoning/day-view.ts';
import { drawCurve, type EpidemicCurve } from '../src/domain/zoning/epidemic-curve.ts';
import type { History } from '../src/domain/zoning/history.ts';
import { judgePrepared, prepareDistrict, type JudgedDistrict, type PreparedDistrict } from '../src/domain/zoning/judge-district.ts';
import { drawOutlines, type OutlineAnswer } from '../src/domain/zoning/outlines.ts';
import { readRulePack } from '../src/domain/zoning/read-rule-pack.ts';
import type { ConditionsMode, RulePack } from '../src/domain/zoning/rule-pack.ts';
import type { Standing } from '../src/domain/zoning/standing.ts';
import { decodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { getRowSet } from '../src/io/row-sets.ts';
import { drawMapSources, type MapSources } from './map-sources.ts';

/** What changes when the district's facts change. */
export interface DistrictAnswer {
  readonly directory: UnitDirectory;
  readonly curve: EpidemicCurve;
  readonly sources: MapSources;
  readonly unknownPlaces: number;
}

/** What changes with the pack as well: one answer for all days. */
export interface HistoryAnswer {
  readonly revision: number;
  readonly history: History;
  readonly sealed: Uint32Array;
  readonly controlled: Uint32Array;
}

interface OpenDistrict {
  readonly plan: Plan;
  readonly prepared: PreparedDistrict;
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
}

/** The service behind `zoning.worker.ts`; one instance a worker. */
export class ZoningDesk {
  private open: OpenDistrict | null = null;
  private judged: JudgedDistrict | null = null;
  private cursor: DayCursor | null = null;

  /** Reads the row sets that the journal names and indexes them. */
  async openDistrict(entries: readonly Entry[]): Promise<DistrictAnswer> {
    const plan = fold(entries);
    const [unitSets, caseSets, roundSets, contactSets, disinfectionSets] = await Promise.all([
      loadTables(plan, 'units'),
      loadTables(plan, 'cases'),
      loadTables(plan, 'rounds'),
      loadTables(plan, 'contacts'),
      loadTables(plan, 'disinfections'),
    ]);
    const units = unitSets.at(-1);
    if (units === undefined || plan.district === null) throw new Error('the case file holds no units');
    const prepared = prepareDistrict({
      units, cases: caseSets, rounds: roundSets, contacts: contactSets, disinfections: disinfectionSets,
    });
    const { first, last } = plan.district;
    this.open = { plan, prepared, first, last };
    this.judged = null;
    const center = labelPoints(units);
    const layers = await Promise.all(plan.rowSets.filter(({ of }) => of === 'layer').map(loadLayer));
    return {
      directory: describeUnits(units, prepared.zones, center),
      curve: drawCurve(prepared.cases, first, last),
      sources: drawMapSources(units, prepared.zones, layers),
      unknownPlaces: prepared.unknownPlaces.length,
    };
  }

  /** Judges the open district by a pack; the newest revision is the one that later questions are about. */
  judge(revision: number, pack: RulePack, conditions: ConditionsMode): HistoryAnswer {
    const { prepared, first, last } = this.opened();
    this.judged = judgePrepared(prepared, readRulePack(pack), conditions);
    const history = this.judged.history(first, last);
    this.cursor = createDayCursor(history);
    const { sealed, controlled } = levelSeries(history, prepared.zones.zoned);
    return { revision, history, sealed, controlled };
  }

  /** Why a unit has its level on a list. */
  why(unit: number, day: EpidemicDay): Standing {
    return this.judgement().standing(unit, day);
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

  private opened(): OpenDistrict {
    if (this.open === null) throw new Error('no district is open');
    return this.open;
  }

  private judgement(): JudgedDistrict {
    if (this.judged === null) throw new Error('the district is not judged yet');
    return this.judged;
  }
}

async function loadTables<Kind extends 'units' | 'cases' | 'rounds' | 'contacts' | 'disinfections'>(plan: Plan, kind: Kind) {
  const refs = plan.rowSets.filter((ref) => ref.of === kind);
  return Promise.all(refs.map(async (ref) => decodeTable(kind, await getRowSet(ref.rows), ref.withdrawnRows)));
}

async function loadLayer(ref: RowSetRef): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  return { name: ref.layer ?? '', bytes: await getRowSet(ref.rows) };
}
