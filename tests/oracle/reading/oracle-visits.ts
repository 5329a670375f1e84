// Visits to places: which count, when they are decided and what they give (rules 4, 7b, reading 2).
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { CONTROLLED, SEALED } from './oracle-counting.ts';
import { isKnown } from './oracle-positives.ts';
import type { Tree } from './oracle-tree.ts';
import type { OracleCase, OracleDistrict, OracleParameters, OracleVisit } from '../shape.ts';

export interface DecidedVisit {
  readonly unit: number;
  readonly level: number;
  readonly decidedOn: EpidemicDay;
  /** The day its 14 days run from. */
  readonly anchor: EpidemicDay;
}

/** "Infectious days": two days before the earlier of onset and sampling, to isolation; the report day where they are not known. */
function infectiousDays(row: OracleCase): { readonly from: EpidemicDay; readonly to: EpidemicDay } {
  const signs = [row.onsetOn, row.sampled?.day].filter((day) => day !== undefined);
  return { from: (signs.length > 0 ? Math.min(...signs) : row.reportedOn) - 2, to: row.isolatedOn ?? row.reportedOn };
}

/** The table of section 4; no level where all who were there can be listed, or the grade is awaited (`visitRisk: pending`). */
function levelOfVisit(visit: OracleVisit, parameters: OracleParameters): number | null {
  if (visit.contacts === 'known') return null;
  if (visit.risk === 'high') return SEALED;
  if (visit.risk === 'some') return CONTROLLED;
  return parameters.visitRisk === 'sealed' ? SEALED : null;
}

export function decidedVisits(tree: Tree, district: OracleDistrict, parameters: OracleParameters, knownAt: number): DecidedVisit[] {
  return district.visits.flatMap((visit): DecidedVisit[] => {
    const level = levelOfVisit(visit, parameters);
    const unit = tree.indexOf.get(visit.unit);
    if (level === null || unit === undefined || !isKnown(visit.recordedAt, knownAt)) return [];
    const reports = district.cases.filter((row) => row.person === visit.person && row.assessed !== 'does not count' && isKnown(row.recordedAt, knownAt));
    const earliest = reports.toSorted((one, other) => one.reportedOn - other.reportedOn)[0];
    if (earliest === undefined) return [];
    const infectious = infectiousDays(earliest);
    if (visit.to < infectious.from || visit.from > infectious.to) return [];
    const lastCounted = Math.min(visit.to, infectious.to);
    const reported = earliest.reportedOn;
    const entered = visit.recordedAt === undefined ? reported : Math.floor(visit.recordedAt / MINUTES_PER_DAY);
    const anchors = { later: Math.max(lastCounted, reported), lastVisit: lastCounted, reported };
    return [{ unit, level, decidedOn: Math.max(reported, entered), anchor: anchors[parameters.placeAnchor ?? 'later'] }];
  });
}
