// The status of every unit on every list of a range: levels with their marks, as one answer for all days.
import type { EpidemicDay } from '../../day.ts';
import { longer } from '../../longer.ts';
import { buildHistory } from '../lists/build-history.ts';
import type { History } from '../lists/history.ts';
import type { JudgeView, WatchedTree } from './judge-district.ts';
import {
  CONTROLLED, DUE, HELD_CONTACT, HELD_DECISION, HELD_DISINFECTION, HELD_PART, HELD_SCREENING, LIVE, OPEN_CONDITION, OVERRIDDEN, SEALED, SEALED_PARTS,
} from '../level.ts';
import type { Blocker } from './standing.ts';
import { untouchedCode, type County } from './county.ts';
import { hopeOn } from './look-ahead.ts';
import { partIndex } from './rules-parts.ts';
import { NO_ANCHORS, type Area, type TreeModel } from './tree-model.ts';
import { isReported, isTouched, nearestArea } from './tree-rows.ts';
import { blockedBy, lacksCondition } from './tree-blockers.ts';
import { liveLevels } from './tree-live.ts';
import { cloneTree, isQuiet, levelsOf, liveEvents, stillUntil, type TreeState } from './tree-run.ts';

const HELD_BIT: Readonly<Record<Blocker, number>> = {
  screening: HELD_SCREENING, contact: HELD_CONTACT, disinfection: HELD_DISINFECTION, part: HELD_PART, decision: HELD_DECISION,
};

/** Statuses of many areas and counties, a list an entry, one behind the other: a buffer for each would cost more than judging. */
class StatusColumns {
  values: Uint16Array;
  private end = 0;

  constructor(readonly length: number) {
    this.values = new Uint16Array(64 * length);
  }

  /** Where a new column starts. */
  take(): number {
    const start = this.end;
    this.end += this.length;
    if (this.end > this.values.length) this.values = longer(this.values, 2 * this.end);
    return start;
  }
}

export function judgeHistory(view: JudgeView, first: EpidemicDay, last: EpidemicDay): History {
  const { zones, trees } = view;
  const history = buildHistory(view.prepared.units.count, first, last);
  const statuses = new StatusColumns(last - first + 1);
  const untouched = new Map<County, number>();
  const columns = new Map<number, AreaColumns>();
  const alike = new Map<County, Map<string, AreaColumns>>();
  for (const row of zones.shown) {
    const top = zones.topOf[row]!;
    const tree = trees.get(top);
    let start: number;
    if (tree === undefined) {
      const county = view.county(top);
      start = untouched.get(county) ?? untouchedColumn(view, county, first, statuses);
      untouched.set(county, start);
    } else {
      let areas = columns.get(top);
      if (areas === undefined) columns.set(top, (areas = onceForAll(alike, view.county(top), tree.model, () => areaColumns(view, tree, first, statuses))));
      const area = nearestArea(view.prepared.units, tree.model, row);
      start = (tree.model.areas[area]!.row === row ? areas.own : areas.inside)[area]!;
    }
    history.add(row, statuses.values, start);
  }
  return history.finish();
}

/** Units in which nothing ever happens: clear, or the rest of the county. */
function untouchedColumn({ parts }: JudgeView, county: County, first: EpidemicDay, statuses: StatusColumns): number {
  const start = statuses.take();
  for (let k = 0; k < statuses.length; k++) {
    const day = first + k;
    const { code, isActive, isActiveTomorrow } = county.on(day);
    const tomorrow = untouchedCode(parts, day + 1, isActive && isActiveTomorrow);
    statuses.values[start + k] = code | (tomorrow < code ? DUE : 0);
  }
  return start;
}

/** By area, where its column starts: of the unit itself, and of whatever else lies in it. */
interface AreaColumns {
  readonly own: readonly number[];
  readonly inside: readonly number[];
}

/** Compounds of a county in which the same was reported on the same days stand alike: a city has many, and judges one of them. */
function onceForAll(alike: Map<County, Map<string, AreaColumns>>, county: County, model: TreeModel, judge: () => AreaColumns): AreaColumns {
  const key = whatHappenedIn(model);
  if (key === null) return judge();
  let known = alike.get(county);
  if (known === undefined) alike.set(county, (known = new Map()));
  let columns = known.get(key);
  if (columns === undefined) known.set(key, (columns = judge()));
  return columns;
}

/** All that a compound's statuses hang on, where that is the days of its positives; null where more is on record. */
function whatHappenedIn({ areas, events, positives, hasOverrides }: TreeModel): string | null {
  const [{ rounds, contacts, disinfections, isResidential }] = areas as [Area];
  if (areas.length > 1 || hasOverrides || rounds.length + contacts.length + disinfections.length > 0) return null;
  for (const { orders, visits } of events) if (orders.length + visits.length > 0) return null;
  let key = isResidential ? 'lived in' : 'not lived in';
  for (const { reportedOn, enteredOn, anchors } of positives) {
    key += ` ${reportedOn}`;
    if (enteredOn !== null || anchors !== NO_ANCHORS) key += `:${enteredOn},${anchors.sampled},${anchors.onset},${anchors.lastCaseIsolated},${anchors.caseLeftPremises}`;
  }
  return key;
}

function areaColumns(view: JudgeView, tree: WatchedTree, first: EpidemicDay, statuses: StatusColumns): AreaColumns {
  const columns = (): number[] => tree.model.areas.map(() => statuses.take());
  const hasParts = view.parts.some(({ rules }) => rules.pack.pack.grain !== 'compound');
  const own = columns();
  const inside = hasParts ? columns() : [];
  const { values } = statuses;
  const last = first + statuses.length - 1;
  const county = view.county(tree.top);
  const looksAtCounty = view.parts.some(({ rules }) => rules.pack.rest >= 0);
  for (let day = first; day <= last; day++) {
    const state = tree.on(day);
    const tomorrow = canMove(view, tree, state, county) ? hoped(view, tree, state, county) : null;
    const k = day - first;
    for (let area = 0; area < own.length; area++) values[own[area]! + k] = statusOf(view, tree, state, area, county, tomorrow, true);
    for (let area = 0; area < inside.length; area++) values[inside[area]! + k] = statusOf(view, tree, state, area, county, tomorrow, false);
    if (looksAtCounty || tomorrow !== null || liveEvents(tree.model, state) !== null) continue;
    // The days until something can move are like this one.
    const still = Math.min(last, stillUntil(tree.model, view.parts, state));
    if (still === day) continue;
    for (const start of own) values.fill(values[start + k]!, start + k + 1, start + still - first + 1);
    for (const start of inside) values.fill(values[start + k]!, start + k + 1, start + still - first + 1);
    day = still;
  }
  return { own, inside };
}

/** Whether the next list could differ by time alone. */
function canMove({ parts }: JudgeView, { model }: WatchedTree, state: TreeState, county: County): boolean {
  if (model.hasOverrides || !isQuiet(parts, state, state.list + 1)) return true;
  const looksAtCounty = parts[partIndex(parts, state.list)]!.rules.pack.rest >= 0;
  const { isActive, isActiveTomorrow } = county.on(state.list);
  return looksAtCounty && isActive && !isActiveTomorrow;
}

/** The levels of the next list if nobody is positive today and what is open is met. */
function hoped({ parts }: JudgeView, { model }: WatchedTree, state: TreeState, county: County): readonly number[] {
  const ahead = cloneTree(state);
  const { isActiveTomorrow } = county.on(state.list);
  hopeOn(model, parts, ahead, state.list, () => isActiveTomorrow);
  return levelsOf(parts, ahead).map(({ shown }) => shown);
}

function statusOf(
  { parts }: JudgeView, { model }: WatchedTree, state: TreeState, area: number, county: County, tomorrow: readonly number[] | null, isItself: boolean,
): number {
  const levels = levelsOf(parts, state);
  const { shown, override } = levels[area]!;
  let status: number = shown | (override === null ? 0 : OVERRIDDEN);
  if (isItself && levels.length > 1 && shown < SEALED && levels.some((level, part) => part > 0 && level.shown === SEALED && isInside(model, part, area))) status |= SEALED_PARTS;
  const events = liveEvents(model, state);
  if (events !== null) {
    const isRaised = isReported(model, events, area, isItself) || (isTouched(model, events, area, isItself) && liveLevels(model, parts, state, county.on(state.list).isActive)[area]! > shown);
    if (isRaised) return status | LIVE;
  }
  for (const blocker of blockedBy(model, parts, state, area)) status |= HELD_BIT[blocker];
  if (tomorrow !== null && tomorrow[area]! < shown) {
    status |= DUE | (shown >= CONTROLLED && lacksCondition(model, parts, state, area) ? OPEN_CONDITION : 0);
  }
  return status;
}

function isInside(model: WatchedTree['model'], part: number, area: number): boolean {
  for (let at = model.areas[part]!.parent; at >= 0; at = model.areas[at]!.parent) if (at === area) return true;
  return false;
}
