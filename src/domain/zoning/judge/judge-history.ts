// The status of every unit on every list of a range: levels with their marks, as one answer for all days.
import type { EpidemicDay } from '../../day.ts';
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
import { isReported, isTouched, nearestArea } from './tree-rows.ts';
import { blockedBy, lacksCondition } from './tree-blockers.ts';
import { liveLevels } from './tree-live.ts';
import { cloneTree, isQuiet, levelsOf, liveEvents, stillUntil, type TreeState } from './tree-run.ts';

const HELD_BIT: Readonly<Record<Blocker, number>> = {
  screening: HELD_SCREENING, contact: HELD_CONTACT, disinfection: HELD_DISINFECTION, part: HELD_PART, decision: HELD_DECISION,
};

/** Statuses of one area or one county, a list an entry. */
type Column = Uint16Array;

export function judgeHistory(view: JudgeView, first: EpidemicDay, last: EpidemicDay): History {
  const { zones, trees } = view;
  const history = buildHistory(view.prepared.units.count, first, last);
  const untouched = new Map<County, Column>();
  const columns = new Map<number, AreaColumns>();
  for (const row of zones.shown) {
    const top = zones.topOf[row]!;
    const tree = trees.get(top);
    let column: Column;
    if (tree === undefined) {
      const county = view.county(top);
      column = untouched.get(county) ?? untouchedColumn(view, county, first, last);
      untouched.set(county, column);
    } else {
      const areas = columns.get(top) ?? areaColumns(view, tree, first, last);
      columns.set(top, areas);
      const area = nearestArea(view.prepared.units, tree.model, row);
      column = (tree.model.areas[area]!.row === row ? areas.own : areas.inside)[area]!;
    }
    history.add(row, (day) => column[day - first]!);
  }
  return history.finish();
}

/** Units in which nothing ever happens: clear, or the rest of the county. */
function untouchedColumn({ parts }: JudgeView, county: County, first: EpidemicDay, last: EpidemicDay): Column {
  const column = new Uint16Array(last - first + 1);
  for (let day = first; day <= last; day++) {
    const { code, isActive, isActiveTomorrow } = county.on(day);
    const tomorrow = untouchedCode(parts, day + 1, isActive && isActiveTomorrow);
    column[day - first] = code | (tomorrow < code ? DUE : 0);
  }
  return column;
}

/** By area: of the unit itself, and of whatever else lies in it. */
interface AreaColumns {
  readonly own: readonly Column[];
  readonly inside: readonly Column[];
}

function areaColumns(view: JudgeView, tree: WatchedTree, first: EpidemicDay, last: EpidemicDay): AreaColumns {
  const columns = (): Column[] => tree.model.areas.map(() => new Uint16Array(last - first + 1));
  const hasParts = view.parts.some(({ rules }) => rules.pack.pack.grain !== 'compound');
  const [own, inside] = [columns(), hasParts ? columns() : []];
  const county = view.county(tree.top);
  const looksAtCounty = view.parts.some(({ rules }) => rules.pack.rest >= 0);
  for (let day = first; day <= last; day++) {
    const state = tree.on(day);
    const tomorrow = canMove(view, tree, state, county) ? hoped(view, tree, state, county) : null;
    own.forEach((column, area) => (column[day - first] = statusOf(view, tree, state, area, county, tomorrow, true)));
    inside.forEach((column, area) => (column[day - first] = statusOf(view, tree, state, area, county, tomorrow, false)));
    if (looksAtCounty || tomorrow !== null || liveEvents(tree.model, state) !== null) continue;
    // The days until something can move are like this one.
    const still = Math.min(last, stillUntil(tree.model, view.parts, state));
    if (still === day) continue;
    for (const column of [...own, ...inside]) column.fill(column[day - first]!, day - first + 1, still - first + 1);
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
  if (isItself && shown < SEALED && levels.some((level, part) => part > 0 && level.shown === SEALED && isInside(model, part, area))) status |= SEALED_PARTS;
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
