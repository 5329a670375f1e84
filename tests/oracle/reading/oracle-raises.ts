// What the positives, orders and visits of one day raise on the next list (7b "compound or building", readings 4, 9, 10, 13).
import { dayFromCivil } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { isRunning, newClock } from './oracle-clock.ts';
import type { Clock } from './oracle-clock.ts';
import { PRECAUTION, SEALED } from './oracle-counting.ts';
import type { Facts } from './oracle-facts.ts';
import type { PackRules, Stage } from './oracle-packs.ts';
import { clockDayOf } from './oracle-positives.ts';
import type { Positive } from './oracle-positives.ts';
import { buildingOf, isWithin } from './oracle-tree.ts';

/** From this report day on a positive in a precaution unit makes a risk area (7b, SH-0516/0522). */
const RISK_AREAS_FROM = dayFromCivil(2022, 5, 16);

/** What was on the list of the day itself, as `rules` reads it. */
export interface OwnList {
  readonly clock: (key: string) => Clock | undefined;
  readonly clocks: readonly Clock[];
  /** The level that list shows for a unit. */
  readonly says: (unit: number) => number;
  /** Whether it is held past its date there. */
  readonly isHeld: (unit: number) => boolean;
}

export interface Raises {
  /** Clocks that begin or begin again; they count from this list on. */
  readonly raised: readonly Clock[];
  /** Clocks that go on, with a positive to be decided on. */
  readonly flagged: readonly Clock[];
}

interface Raiser {
  readonly rules: PackRules;
  readonly facts: Facts;
  readonly before: OwnList;
  readonly day: EpidemicDay;
  readonly raised: Map<string, Clock>;
  readonly flagged: Map<string, Clock>;
}

/** "The latest such day among the counting positives the list sees" (reading 6), of the area and all inside it. */
function latestClockDay({ rules, facts, day }: Raiser, area: number): EpidemicDay {
  if (rules.anchor === 'lastPositiveReported') return day;
  const seen = facts.positives.filter((row) => row.reportedOn <= day && isWithin(facts.tree, row.unit, area));
  return Math.max(...seen.map((row) => clockDayOf(row, rules.anchor)));
}

/** A clock that begins, or begins again. */
function raise(raiser: Raiser, kind: 'closing' | 'repeat' | 'ring', area: number, stages: readonly Stage[]): void {
  const { day, raised } = raiser;
  const clock = newClock(kind, area, stages, latestClockDay(raiser, area), day, day + 1);
  raised.set(clock.key, clock);
}

/** `monitoringPositive: manual`: "a positive in monitoring or while held moves no clock", but waits for a decision (reading 10). */
function isFlagged({ rules, before, day, flagged }: Raiser, compound: number): boolean {
  const closing = before.clock(`closing ${compound}`);
  if (!rules.isManual || !closing || !isRunning(closing) || (closing.stage === 0 && !before.isHeld(compound))) return false;
  flagged.set(closing.key, { ...closing, undecided: [...closing.undecided, day] });
  return true;
}

/** "All positives run one clock." */
function raiseCompound(raiser: Raiser, compound: number): void {
  if (isFlagged(raiser, compound)) return;
  const { rules, before, day } = raiser;
  const own = before.clock(`closing ${compound}`);
  const isRiskArea = own !== undefined && isRunning(own) && own.stages === rules.riskArea;
  const makesRiskArea = day >= RISK_AREAS_FROM && before.says(compound) <= PRECAUTION;
  const stages = rules.riskArea && (isRiskArea || makesRiskArea) ? rules.riskArea : rules.closing;
  raise(raiser, 'closing', compound, stages);
}

/** "A repeat = a positive on a later day whose own list still says sealed"; "any other positive starts a new closing". */
function raiseByBuilding(raiser: Raiser, compound: number, rows: readonly Positive[]): void {
  const { rules, before, day, raised } = raiser;
  const closing = before.clock(`closing ${compound}`);
  const others: Positive[] = [];
  for (const row of rows) {
    const building = buildingOf(raiser.facts.tree, row.unit);
    const running = [closing, before.clock(`repeat ${building}`), before.clock(`repeat ${compound}`)].some((clock) => clock !== undefined && isRunning(clock));
    if (!running || before.says(building) !== SEALED || before.isHeld(building)) others.push(row);
    else if (rules.repeatFrom === 'fromLatestPositive') raise(raiser, 'repeat', building, rules.repeat);
    else raised.set(`repeat ${building}`, newClock('repeat', building, rules.repeat, closing?.anchor ?? day, day, day + 1));
  }
  if (others.length > 0 && !isFlagged(raiser, compound)) raise(raiser, 'closing', compound, rules.closing);
}

/** "Positive -> smallest unit on record sealed with all inside"; while it is sealed a positive inside restarts it (reading 13). */
function raiseSmallest(raiser: Raiser, compound: number, rows: readonly Positive[]): void {
  const { rules, before, facts } = raiser;
  const sealed = before.clocks.filter((clock) => clock.kind === 'closing' && isRunning(clock)).map(({ area }) => area);
  for (const area of new Set([...rows.map((row) => row.unit), ...sealed])) {
    const own = rows.filter((row) => row.unit === area || (sealed.includes(area) && isWithin(facts.tree, row.unit, area)));
    if (own.length > 0) raise(raiser, 'closing', area, rules.closing);
  }
  const ring = before.clock(`ring ${compound}`);
  if (!rules.ring || (!(ring && isRunning(ring)) && rows.every((row) => row.unit === compound))) return;
  raise(raiser, 'ring', compound, rules.ring);
}

const BY_GRAIN = { compound: raiseCompound, buildings: raiseByBuilding, smallest: raiseSmallest };

/** The unit an order or a visit holds for: the compound, or the building or smallest unit where the pack zones those. */
function areaNamed(raiser: Raiser, unit: number): number {
  const { rules, facts } = raiser;
  if (rules.grain === 'smallest') return unit;
  return rules.grain === 'buildings' ? buildingOf(facts.tree, unit) : facts.tree.compound[unit]!;
}

/** All that day `day` raises on list `day + 1`. */
export function raisedBy(day: EpidemicDay, rules: PackRules, facts: Facts, before: OwnList): Raises {
  const raiser: Raiser = { rules, facts, before, day, raised: new Map(), flagged: new Map() };
  const positives = facts.positivesOn.get(day) ?? [];
  for (const compound of new Set(positives.map((row) => row.compound))) {
    BY_GRAIN[rules.grain](raiser, compound, positives.filter((row) => row.compound === compound));
  }
  for (const order of rules.order ? (facts.ordersOn.get(day) ?? []) : []) {
    const clock = newClock('order', areaNamed(raiser, order.unit), rules.order!, day, day, day + 1, order.index);
    raiser.raised.set(clock.key, clock);
  }
  for (const visit of rules.visit ? (facts.visitsOn.get(day) ?? []) : []) {
    const clock = newClock('visit', areaNamed(raiser, visit.unit), rules.visit!(visit.level), visit.anchor, visit.anchor, day + 1, visit.index);
    raiser.raised.set(clock.key, clock);
  }
  return { raised: [...raiser.raised.values()], flagged: [...raiser.flagged.values()] };
}
