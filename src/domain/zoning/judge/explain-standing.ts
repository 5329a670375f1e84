// Everything a unit's standing rests on: facts with dates, clocks, conditions, rows that do not count, the past levels.
import type { EpidemicDay } from '../../day.ts';
import { answerCondition, applies } from './answer-condition.ts';
import { DECISIONS, type NotCounted } from '../facts/counting-positives.ts';
import type { JudgeView, WatchedTree } from './judge-district.ts';
import { blockersOf, dueList, stageOf } from './clock.ts';
import type { RuledClock } from './compose-levels.ts';
import { isRowIn, nearestArea } from './tree-rows.ts';
import { clocksOf, levelsOf, momentAt, type TreeState } from './tree-run.ts';
import { LEVELS, type Level } from '../level.ts';
import type { CauseStanding, ConditionStanding, LevelRun, Standing } from './standing.ts';
import { standingRow } from './standing-row.ts';

/** The full standing; `changeUnderB` is the next change by counting B, null where B is not asked. */
export function explainStanding(view: JudgeView, unit: number, day: EpidemicDay, changeUnderB: EpidemicDay | null): Standing {
  const row = standingRow(view, unit, day);
  const earlier = changeUnderB !== null && row.nextChangeOn !== null && changeUnderB < row.nextChangeOn;
  const tree = row.zonedUnit < 0 ? undefined : view.trees.get(view.zones.topOf[unit]!);
  const state = tree?.on(day);
  return {
    ...row,
    nextChangeOnUnderB: earlier ? changeUnderB : null,
    conditions: tree && state ? conditionsOn(view, tree, state, row.zonedUnit) : [],
    causes: tree && state ? causesOn(view, tree, state, row.zonedUnit) : [],
    positives: positivesUpTo(view, row.zonedUnit, day - 1),
    ownLastPositive: ownLastPositive(view, unit, day - 1),
    notCounted: notCountedUpTo(view, row.zonedUnit, day - 1),
    runs: runsUpTo(view, row.zonedUnit, day),
  };
}

/** The conditions of the stage behind the rule, asked for the list it is due on, or for this list once it is past. */
function conditionsOn({ parts, conditions, prepared }: JudgeView, { model }: WatchedTree, state: TreeState, row: number): ConditionStanding[] {
  const { by } = levelsOf(parts, state)[nearestArea(prepared.units, model, row)]!;
  if (by === null) return [];
  const { rules, clock } = by;
  const dueOn = dueList(rules, clock);
  if (dueOn === null) return [];
  const facts = model.areas[clock.area]!;
  const moment = momentAt(state, Math.max(state.list, dueOn), null);
  return stageOf(rules, clock).step!.conditions.filter((condition) => applies(condition, facts)).map((condition) => {
    const finding = answerCondition(condition, {
      facts, anchor: clock.anchor, reportedOn: clock.reportedOn, dueOn, shift: rules.pack.shift,
      list: moment.list, seenTo: state.list - 1, hopedFrom: null, hasSealedPart: moment.hasSealedPart,
    });
    const open = finding.answer === 'unmet' || (finding.answer === 'not-recorded' && conditions === 'hold');
    return { condition, ...finding, blocks: open && state.list >= dueOn };
  });
}

/** The clocks of the unit and of what contains it, the strictest first, of equal ones the one that ends last. */
function causesOn({ parts, prepared }: JudgeView, { model }: WatchedTree, state: TreeState, row: number): CauseStanding[] {
  const area = nearestArea(prepared.units, model, row);
  const dueOf = ({ rules, clock }: RuledClock): number => dueList(rules, clock) ?? Infinity;
  const codeOf = ({ rules, clock }: RuledClock): number => stageOf(rules, clock).code;
  return clocksOf(parts, state, area)
    .filter(({ clock }) => isRowIn(prepared.units, row, model.areas[clock.area]!.row))
    .sort((a, b) => codeOf(b) - codeOf(a) || dueOf(b) - dueOf(a))
    .map(({ rules, clock }): CauseStanding => {
      const { text, code } = stageOf(rules, clock);
      return {
        cause: clock.cause, area: model.areas[clock.area]!.row, pack: rules.pack.pack.id, level: LEVELS[code],
        stage: text.id, label: text.label, clause: text.clause, anchor: clock.anchor, stageSince: clock.stageStart,
        dueOn: dueList(rules, clock), blockedBy: blockersOf(rules, model.areas[clock.area]!, clock, momentAt(state, state.list, null)),
      };
    });
}

/** Positives that name the unit, a part of it, or what contains it; in a pack of one grain all of the compound. */
function positivesUpTo({ prepared, zones, trees }: JudgeView, row: number, cutOff: EpidemicDay): Standing['positives'] {
  const tree = row < 0 ? undefined : trees.get(zones.topOf[row]!);
  if (tree === undefined) return [];
  const counts = new Map<EpidemicDay, number>();
  for (const { reportedOn, row: named } of tree.model.positives) {
    const concerns = zones.zonedOf[named] === row || isRowIn(prepared.units, named, row) || isRowIn(prepared.units, row, named);
    if (reportedOn <= cutOff && concerns) counts.set(reportedOn, (counts.get(reportedOn) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count })).reverse();
}

function ownLastPositive({ prepared }: JudgeView, unit: number, cutOff: EpidemicDay): EpidemicDay | null {
  const { cases } = prepared;
  let last: EpidemicDay | null = null;
  for (let i = 0; i < cases.count; i++) {
    if (cases.unit[i] === unit && cases.decision[i] === 0 && cases.reportedOn[i]! <= cutOff) last = cases.reportedOn[i]!;
  }
  return last;
}

function notCountedUpTo({ prepared, zones }: JudgeView, unit: number, cutOff: EpidemicDay): Standing['notCounted'] {
  const { cases } = prepared;
  const rows: { day: EpidemicDay; reason: NotCounted }[] = [];
  for (let i = 0; i < cases.count; i++) {
    const decision = DECISIONS[cases.decision[i]!]!;
    if (zones.zonedOf[cases.unit[i]!] !== unit || decision === 'counts' || cases.reportedOn[i]! > cutOff) continue;
    rows.push({ day: cases.reportedOn[i]!, reason: decision });
  }
  return rows;
}

/** The unit's levels from the first list that could know a fact of it, run by run, latest first. */
function runsUpTo({ parts, zones, trees, prepared }: JudgeView, row: number, day: EpidemicDay): LevelRun[] {
  const tree = row < 0 ? undefined : trees.get(zones.topOf[row]!);
  if (tree === undefined) return [];
  const area = nearestArea(prepared.units, tree.model, row);
  const runs: { level: Level; from: EpidemicDay; to: EpidemicDay }[] = [];
  for (let list = tree.model.start + 1; list <= day; list++) {
    const level = LEVELS[levelsOf(parts, tree.on(list))[area]!.shown];
    const run = runs.at(-1);
    if (run?.level === level) run.to = list;
    else runs.push({ level, from: list, to: list });
  }
  return runs.reverse();
}
