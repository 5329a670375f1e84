// 错峰安排表: when each household of a village goes to which block, or why it has no slot.
import type { StaggerAnswer, StaggerSettings } from '../../../domain/farming/answers.ts';
import { TRAVEL_MODES } from '../../../domain/farming/register/farm-tables.ts';
import { RESOURCE_KINDS, UNMET_REASONS } from '../../../domain/farming/staggering/problem.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';
import { farmColumns, idOf, nameVillage, rounded, sortByVillage, wholeMinutes, type FarmCell, type FarmSource, type FarmTable } from './farm-table.ts';

const WIDTHS = { village: 16, household: 14, day: 12, slot: 14, people: 8, mode: 10, block: 14, plots: 24, mu: 11, minutes: 11, note: 40 } as const;

/** A party a row: by slot, those without one behind them. */
export function slotTable(plan: StaggerAnswer, source: FarmSource): FarmTable {
  const { register, language } = source;
  const words = farmingExportWords(language);
  const parties = Array.from(plan.household, (_, party) => party);
  const slotOf = (party: number): number => (plan.plan.slot[party]! < 0 ? Infinity : plan.plan.slot[party]!);
  const inTurn = parties.toSorted((a, b) => (slotOf(a) === slotOf(b) ? a - b : slotOf(a) - slotOf(b)));
  const rows = inTurn.map((party) => {
    const household = plan.household[party]!;
    const village = register.households.village[household] ?? -1;
    return { village, cells: cellsOf(party, plan, source, words) };
  });
  return { columns: farmColumns(WIDTHS, language), rows: sortByVillage(rows, source) };
}

function cellsOf(party: number, answer: StaggerAnswer, source: FarmSource, words: FarmingExportWords): FarmCell[] {
  const { households, plots, blocks } = source.register;
  const household = answer.household[party]!;
  const own = [...answer.plot.subarray(answer.plotStart[party], answer.plotStart[party + 1])];
  const slot = answer.plan.slot[party]!;
  const moment = slot < 0 ? null : momentOf(slot, answer.settings);
  return [
    nameVillage(households.village[household] ?? -1, source),
    idOf(households.id, household),
    moment === null ? null : { day: moment.day },
    moment === null ? null : `${clock(moment.from)}–${clock(moment.until)}`,
    answer.people[party]!,
    words.mode[TRAVEL_MODES[households.mode[household]!]!],
    blocks[answer.block[party]!]?.name ?? '',
    own.map((plot) => idOf(plots.id, plot)).join(words.between),
    rounded(own.reduce((sum, plot) => sum + plots.mu[plot]!, 0), 2),
    wholeMinutes(answer.travelMinutes[party]!),
    slot < 0 ? writeUnmet(party, answer, words) : '',
  ];
}

/** Why a party has no slot, and on which road or block where it fails at one. */
function writeUnmet(party: number, { plan, resourceKind, resourceName }: StaggerAnswer, words: FarmingExportWords): string {
  const reason = words.unmet[UNMET_REASONS[plan.reason[party]!]!];
  const at = plan.at[party]!;
  return at < 0 ? reason : words.unmetAt(reason, words.resource[RESOURCE_KINDS[resourceKind[at]!]!], resourceName[at] ?? '');
}

/** The day of a slot and its minutes after midnight; a day has as many whole slots as fit into it. */
export function momentOf(slot: number, { firstDay, dayStart, dayEnd, slotMinutes }: Pick<StaggerSettings, 'firstDay' | 'dayStart' | 'dayEnd' | 'slotMinutes'>): { day: number; from: number; until: number } {
  const perDay = Math.floor((dayEnd - dayStart) / slotMinutes);
  const from = dayStart + (slot % perDay) * slotMinutes;
  return { day: firstDay + Math.floor(slot / perDay), from, until: from + slotMinutes };
}

/** 06:30; the same in every language. */
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
