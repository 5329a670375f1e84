// Everything a unit's standing rests on: facts with dates, clocks, conditions, rows that do not count, the past levels.
import type { EpidemicDay } from '../../day.ts';
import { answerCondition, applies, BLOCKER_OF, type ConditionFinding } from './answer-condition.ts';
import { DECISIONS, type NotCounted } from '../facts/counting-positives.ts';
import { judgedRisk } from '../facts/unit-facts.ts';
import type { JudgeView, WatchedTree } from './judge-district.ts';
import { blockersOf, dueList, stageOf } from './clock.ts';
import type { RuledClock } from './compose-levels.ts';
import { partIndex } from './rules-parts.ts';
import { isRowIn, nearestArea } from './tree-rows.ts';
import { clocksOf } from './tree-blockers.ts';
import { levelsOf, momentAt, type TreeState } from './tree-run.ts';
import { LEVELS, SEALED, type Level } from '../level.ts';
import type { AnchorStanding, CauseStanding, ConditionStanding, LevelRun, PastOverride, Standing, VisitStanding } from './standing.ts';
import { overrideStanding, packUnder, standingRow } from './standing-row.ts';

/** The full standing; `changeUnderB` is the next change by counting B, null where B is not asked. */
export function explainStanding(view: JudgeView, unit: number, day: EpidemicDay, changeUnderB: EpidemicDay | null): Standing {
  const row = standingRow(view, unit, day);
  const earlier = changeUnderB !== null && row.nextChangeOn !== null && changeUnderB < row.nextChangeOn;
  const tree = row.zonedUnit < 0 ? undefined : view.trees.get(view.zones.topOf[unit]!);
  const state = tree?.on(day);
  return {
    ...row,
    grain: (state === undefined ? view.parts[partIndex(view.parts, day)]!.rules.pack : packUnder(view.parts, state, nearestArea(view.prepared.units, tree!.model, row.zonedUnit))).pack.grain,
    nextChangeOnUnderB: earlier ? changeUnderB : null,
    conditions: tree && state ? conditionsOn(view, tree, state, row.zonedUnit) : [],
    causes: tree && state ? causesOn(view, tree, state, row.zonedUnit) : [],
    positives: positivesUpTo(view, row.zonedUnit, day - 1),
    ownLastPositive: ownLastPositive(view, unit, day - 1),
    notCounted: notCountedUpTo(view, row.zonedUnit, day - 1),
    runs: runsUpTo(view, row.zonedUnit, day),
    sealedParts: tree && state ? sealedParts(view, tree, state, row.zonedUnit) : [],
    packChanges: view.parts.slice(1).filter(({ from }) => from <= day).map(({ rules, from }) => ({ from, pack: rules.pack.pack.id })),
    rounds: tree && state ? roundsUpTo(view, tree, state, row.zonedUnit) : [],
    overrides: tree && state ? overridesUpTo(view, tree, state, row.zonedUnit) : [],
  };
}

/**
 * The conditions of the stage behind the rule, asked for the list it is due on, or for this list once it is past. A round
 * shortly before the release is asked for the release that is possible: what else holds the unit may put it off.
 */
function conditionsOn({ parts, conditions, prepared }: JudgeView, tree: WatchedTree, state: TreeState, row: number): ConditionStanding[] {
  const { model } = tree;
  const area = nearestArea(prepared.units, model, row);
  const { by, shown, override } = levelsOf(parts, state)[area]!;
  if (by === null) return [];
  const { rules, clock } = by;
  const dueOn = dueList(rules, clock);
  if (dueOn === null) return [];
  const facts = model.areas[clock.area]!;
  const moment = momentAt(state, Math.max(state.list, dueOn), null);
  const step = override === null ? tree.next(state.list)[area]! : null;
  const release = step !== null && step.to < shown ? Math.max(moment.list, step.list) : moment.list;
  return stageOf(rules, clock).step!.conditions.filter((condition) => applies(condition, facts)).map((condition) => {
    const ask = (list: EpidemicDay): ConditionFinding => answerCondition(condition, {
      facts, anchor: clock.anchor, reportedOn: clock.reportedOn, dueOn, shift: rules.pack.shift,
      list, seenTo: state.list - 1, hopedFrom: null, hasSealedPart: moment.hasSealedPart,
    });
    const now = ask(moment.list);
    const blocks = state.list >= dueOn && (now.answer === 'unmet' || (now.answer === 'not-recorded' && conditions === 'hold'));
    return { condition, waitsFor: BLOCKER_OF[condition.kind], ...(condition.kind === 'round-before-release' ? ask(release) : now), blocks };
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
        visit: visitStanding(rules, clock),
        countsFrom: anchorStanding(rules, model, clock),
      };
    });
}

function visitStanding({ pack }: RuledClock['rules'], { visit }: RuledClock['clock']): VisitStanding | null {
  if (visit === null) return null;
  const { from, to, reportedOn, decidedOn } = visit;
  const risk = judgedRisk(visit, pack.pack.visitRisk);
  return risk === null ? null : { from, to, reportedOn, decidedOn, risk, countsFrom: pack.pack.placeAnchor };
}

function anchorStanding({ pack }: RuledClock['rules'], model: WatchedTree['model'], { cause, area, reportedOn: upTo }: RuledClock['clock']): AnchorStanding | null {
  const of = pack.pack.clockAnchor;
  if (of === 'lastPositiveReported' || cause === 'order' || cause === 'visit') return null;
  const missing = model.positives.filter(({ reportedOn, areas, anchors }) => reportedOn <= upTo && areas.includes(area) && anchors[of] === null).length;
  return { of, missing };
}

/** The parts shown sealed while the compound around them is not, outermost only; the unit itself and what it contains speak for themselves. */
function sealedParts({ parts, prepared }: JudgeView, { model }: WatchedTree, state: TreeState, row: number): number[] {
  const levels = levelsOf(parts, state);
  if (levels[nearestArea(prepared.units, model, row)]!.shown === SEALED) return [];
  return model.areas.flatMap(({ row: part, parent }, area) => (area > 0 && levels[area]!.shown === SEALED && levels[parent]!.shown < SEALED ? [part] : []));
}

function roundsUpTo({ parts, prepared }: JudgeView, { model }: WatchedTree, state: TreeState, row: number): Standing['rounds'] {
  const area = nearestArea(prepared.units, model, row);
  const { by } = levelsOf(parts, state)[area]!;
  if (by === null) return [];
  return model.areas[area]!.rounds.filter(({ day, resultOn }) => day >= by.clock.anchor && Math.max(day, resultOn) < state.list).map(({ day, clean }) => ({ day, clean }));
}

/** Decisions about the unit and what contains it whose first list has come. */
function overridesUpTo({ prepared }: JudgeView, { model }: WatchedTree, { overrides, list }: TreeState, row: number): PastOverride[] {
  return overrides
    .filter(({ area, fact }) => fact.from <= list && isRowIn(prepared.units, row, model.areas[area]!.row))
    .toSorted((a, b) => a.fact.madeAt - b.fact.madeAt || a.fact.index - b.fact.index)
    .flatMap((state): PastOverride[] => {
      const { standing, endedOn, endedBy } = state;
      return standing === 'ahead' ? [] : [{ ...overrideStanding(state), area: model.areas[state.area]!.row, standing, endedOn, endedBy }];
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
