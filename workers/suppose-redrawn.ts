// What a redrawing would do to a list: the district is judged as it would be, for its levels and its cost.
import { assignParents, labelPoints } from '../src/domain/district/containment.ts';
import { redrawUnits, type Redrawing } from '../src/domain/district/redrawn-units.ts';
import { describeUnits } from '../src/domain/district/unit-directory.ts';
import type { EpidemicDay } from '../src/domain/day.ts';
import type { Body } from '../src/domain/journal/entry.ts';
import type { Plan } from '../src/domain/journal/fold.ts';
import { overridesAfter } from '../src/domain/redraw/gestures/carry-overrides.ts';
import { levelChanges, type RedrawnList } from '../src/domain/redraw/gestures/level-changes.ts';
import { judgeDistrict, type DistrictFacts, type JudgedDistrict } from '../src/domain/zoning/judge/judge-district.ts';
import { matcherOf } from '../src/formats/case-file/stored-tables.ts';
import { AssignCost, type CostLayers } from './assign-cost.ts';
import { traceFeatures } from './farmland.ts';
import type { LayerFeature } from './layers.ts';

/** A list as it is, to hold others against. */
export interface ListNow {
  readonly plan: Plan;
  readonly facts: DistrictFacts;
  readonly judged: JudgedDistrict;
  readonly day: EpidemicDay;
  readonly cost: AssignCost;
  readonly layers: CostLayers;
  readonly farmLines: LayerFeature[];
}

/** `carried`: what would be recorded along with it. The list is told as the rules compute it. */
export function supposeRedrawn(redrawing: Redrawing, carried: readonly Body[], { plan, facts, judged, day, cost, layers, farmLines }: ListNow): RedrawnList {
  const table = redrawUnits(facts.units, [redrawing]);
  const units = { ...table, parent: assignParents(table) };
  const after = judgeDistrict({ ...facts, units, matcher: matcherOf(plan, units), overrides: overridesAfter(plan.overrides, carried) }, judged.timeline, { conditions: judged.conditions });
  const [before, now] = [judged, after].map((one) => one.history(day, day).base) as [Uint16Array, Uint16Array];
  const counted = describeUnits(units, after.zones, labelPoints(units));
  return {
    levels: levelChanges({ units: facts.units, zoned: judged.zoned, status: before }, { units, zoned: after.zoned, status: now }, redrawing),
    cost: { before: cost.of(day, before), now: new AssignCost(after, units, counted, layers, traceFeatures(farmLines, units, after.zones.shown)).of(day, now) },
  };
}
