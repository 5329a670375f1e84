// The plan of slots as rows: slots by village, parties without one by reason; and how slots and limits are written.
import type { FarmRegister, StaggerAnswer, StaggerSettings } from '../../domain/farming/answers.ts';
import { MINUTES_PER_DAY, type Minute } from '../../domain/day.ts';
import { RESOURCE_KINDS, UNMET_REASONS } from '../../domain/farming/staggering/problem.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { farmingWords, writeClock } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { nameVillage } from './household-rows.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';

/** Slots of a day by the settings. */
export function slotsPerDay({ dayStart, dayEnd, slotMinutes }: Pick<StaggerSettings, 'dayStart' | 'dayEnd' | 'slotMinutes'>): number {
  return slotMinutes > 0 ? Math.max(0, Math.floor((dayEnd - dayStart) / slotMinutes)) : 0;
}

/** Absolute minutes of a slot. */
export function minutesOfSlot(settings: StaggerSettings, slot: number): { readonly from: Minute; readonly until: Minute } {
  const perDay = Math.max(1, slotsPerDay(settings));
  const from = (settings.firstDay + Math.floor(slot / perDay)) * MINUTES_PER_DAY + settings.dayStart + (slot % perDay) * settings.slotMinutes;
  return { from, until: from + settings.slotMinutes };
}

/** 4月11日 07:00—09:00. */
export function writeSlot(settings: StaggerSettings, slot: number, language: Language): string {
  const { from, until } = minutesOfSlot(settings, slot);
  const day = Math.floor(from / MINUTES_PER_DAY);
  return farmingWords(language).stagger.slot(writeDay(day, language), writeClock(from - day * MINUTES_PER_DAY), writeClock(until - day * MINUTES_PER_DAY));
}

const UNMET = 'unmet:';

/** Parties without a slot, by reason; rows are parties. Of a village, or of all with null. */
export function groupUnmet({ household, plan }: StaggerAnswer, { households }: Pick<FarmRegister, 'households'>, village: number | null, language: Language): RowGroup[] {
  const words = farmingWords(language).stagger;
  const byReason = new Map<number, number[]>();
  for (let party = 0; party < household.length; party++) {
    if (plan.slot[party]! >= 0 || (village !== null && households.village[household[party]!] !== village)) continue;
    const rows = byReason.get(plan.reason[party]!);
    if (rows === undefined) byReason.set(plan.reason[party]!, [party]);
    else rows.push(party);
  }
  return [...byReason].toSorted(([one], [other]) => one - other).map(([code, rows]) => {
    const reason = UNMET_REASONS[code]!;
    return { key: `${UNMET}${reason}`, label: words.unmetGroup(words.unmetReason[reason], writeNumber(rows.length)), note: words.unmetHint[reason], rows };
  });
}

/** Parties with a slot, by village in the order of their slots; rows are parties. */
export function groupSlots({ household, people, plan }: StaggerAnswer, { households }: Pick<FarmRegister, 'households'>, directory: UnitDirectory, village: number | null, language: Language): RowGroup[] {
  const words = farmingWords(language).stagger;
  const byVillage = new Map<number, number[]>();
  for (let party = 0; party < household.length; party++) {
    const at = households.village[household[party]!]!;
    if (plan.slot[party]! < 0 || (village !== null && at !== village)) continue;
    const rows = byVillage.get(at);
    if (rows === undefined) byVillage.set(at, [party]);
    else rows.push(party);
  }
  return [...byVillage]
    .map(([at, rows]) => ({
      key: String(at), label: nameVillage(at, directory, language), rows: rows.toSorted((one, other) => plan.slot[one]! - plan.slot[other]! || one - other),
      note: words.group(writeNumber(rows.length), writeNumber(rows.reduce((sum, party) => sum + people[party]!, 0))),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'zh'));
}

/** Where a party goes: its block, else its first plot. */
function placeOf({ plots, blocks }: Pick<FarmRegister, 'plots' | 'blocks'>, { block, plot, plotStart }: StaggerAnswer, party: number, language: Language): string {
  const words = farmingWords(language);
  const name = blocks[block[party]!]?.name ?? '';
  if (name !== '') return words.stagger.block(name);
  const first = plotStart[party]! < plotStart[party + 1]! ? plot[plotStart[party]!]! : -1;
  return first < 0 ? '' : words.plot(plots.id[first]!);
}

export function writeParty(register: FarmRegister, answer: StaggerAnswer, party: number, language: Language): RowText {
  const words = farmingWords(language);
  const { plan, settings } = answer;
  const slot = plan.slot[party]!;
  const name = words.household(register.households.id[answer.household[party]!]!);
  const travel = words.stagger.partyPeople(writeNumber(answer.people[party]!), writeNumber(Math.max(1, Math.round(answer.travelMinutes[party]!))));
  if (slot >= 0) return { mark: '', name, figure: writeSlot(settings, slot, language), why: travel, side: placeOf(register, answer, party, language) };
  const at = plan.at[party]!;
  const where = at < 0 ? travel : words.stagger.at(words.stagger.resource[RESOURCE_KINDS[answer.resourceKind[at]!]!], answer.resourceName[at] ?? '');
  return { mark: '✗', name, figure: placeOf(register, answer, party, language), why: where, side: register.households.home[answer.household[party]!]! };
}

/** Parties of a household, by their places in the plan. */
export function partiesOf({ household }: Pick<StaggerAnswer, 'household'>, row: number): number[] {
  const found: number[] = [];
  for (let party = household.indexOf(row); party >= 0; party = household.indexOf(row, party + 1)) found.push(party);
  return found;
}

/** How far the parties got; of a plan that is not of what stands on the screen, that too. */
export function writePlan({ household, plan, moved }: StaggerAnswer, language: Language): readonly string[] {
  const words = farmingWords(language).stagger;
  const planned = plan.slot.reduce((sum, slot) => sum + (slot >= 0 ? 1 : 0), 0);
  return [
    words.result(writeNumber(planned), writeNumber(household.length)),
    ...(planned === 0 ? [] : [`${words.peak(writeNumber(plan.peak), writeNumber(plan.peakBefore), writeNumber(plan.lowerBound))}${plan.peak <= plan.lowerBound ? words.best : ''}`]),
    ...(plan.cut && plan.peak > plan.lowerBound ? [words.cut] : []),
    ...(moved === null ? [] : [words.moved(writeNumber(moved))]),
  ];
}
