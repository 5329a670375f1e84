// Which overrides of a random history are settled by the readings, and which are left out, each with its reason.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { hasComplement, isByBuilding, looksAtOwnList, makesRiskAreas, packsOf } from './histories-settings.ts';
import { compoundOf, firstCertainFact, uncountedDays } from './histories-settled.ts';
import type { Tree } from '../reading/oracle-tree.ts';
import type { OracleDistrict, OracleOverride, OracleSettings } from '../shape.ts';

function madeOn(row: OracleOverride): EpidemicDay {
  return row.recordedAt === undefined ? row.from - 1 : Math.floor(row.recordedAt / MINUTES_PER_DAY);
}

/** What is not settled of an override by itself. */
function isSettled(row: OracleOverride, district: OracleDistrict, tree: Tree, settings: OracleSettings): boolean {
  const unit = tree.indexOf.get(row.unit)!;
  const compound = tree.compound[unit]!;
  const isPart = unit !== compound;
  const isLowerKind = row.level === 'none' || row.level === 'precaution';
  const changes = settings.timeline.flatMap(({ from }) => from ?? []);
  const { packChange, monitoringPositive } = settings.parameters ?? {};
  // An override is "a decision, not a fact": whether a run that begins with it before any fact has a beginning.
  if (!(row.from > firstCertainFact(district.cases))) return false;
  // A unit of the old pack that is shown above or below its stage by an override.
  if (packChange === 'finishOld' && changes.length > 0 && row.until >= changes[0]! - 1) return false;
  // "None" where precaution means the rest of the county, or where a list that says less than precaution meets a positive.
  if (row.level === 'none' && (hasComplement(settings) || makesRiskAreas(settings))) return false;
  // A compound lowered beneath a part of it that is shown sealed; a part lowered whose own level is all that keeps its compound.
  if (packsOf(settings).includes('CN-JL-2022') && isLowerKind && (isPart ? district.visits.length > 0 : tree.parts[compound]!.length > 0)) return false;
  if (isByBuilding(settings) && (row.level === 'sealed' || tree.units[unit]!.kind === 'stair')) return false;
  // Whose list "says precaution", and whose override decides, where a part says otherwise than its compound.
  if (isPart && (makesRiskAreas(settings) || (monitoringPositive === 'manual' && packsOf(settings).includes('SH-2022-0411')))) return false;
  // Entered after its first list: whether positives of lists before the entry looked at it when the next change is read.
  if (madeOn(row) > row.from && looksAtOwnList(settings)) return false;
  // Without an entry time under `knownAt`: "always known", and "made on the day before".
  if (row.recordedAt === undefined && settings.knownAt !== undefined) return false;
  return row.level === 'sealed' || !uncountedDays(tree, district.cases, settings).some((one) => one.compound === compound && one.day >= madeOn(row));
}

export function settledOverrides(district: OracleDistrict, tree: Tree, settings: OracleSettings): OracleOverride[] {
  const settled = district.overrides.filter((row) => isSettled(row, district, tree, settings));
  const isNested = packsOf(settings).includes('CN-JL-2022');
  return settled.filter((row, n) => !settled.slice(0, n).some((other) =>
    // Two of one unit made on one day, one without an hour; nested, two that are told on one list of one compound.
    (other.unit === row.unit && madeOn(other) === madeOn(row)) || (isNested && compoundOf(tree, other.unit) === compoundOf(tree, row.unit) && other.from === row.from),
  ));
}
