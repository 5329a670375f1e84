// Commands of the farming desk: what was read and answered, and what a person chose of it.
import type { EpidemicDay } from '../../domain/day.ts';
import type { FarmingOpened, LinesAnswer, OccupancyAnswer, SeasonAnswer, StaggerAnswer, StaggerSettings } from '../../domain/farming/answers.ts';
import type { FarmPack } from '../../domain/farming/rules/farm-pack.ts';
import { selectUnit } from '../commands.ts';
import { NO_FARMING, type FarmingState, type FarmingTab } from './farming-state.ts';
import type { State } from '../state.ts';

function change(state: State, changed: Partial<FarmingState>): State {
  return { ...state, farming: { ...state.farming, ...changed } };
}

/** Answers are about the rows of one register: with another one nothing of them stands. */
const NO_ANSWERS = { lines: null, season: null, plan: null, planning: null, occupancy: null, against: null } satisfies Partial<FarmingState>;

/** The packs there are; the one that was chosen stays chosen where it still is. */
export function setFarmPacks(packs: readonly FarmPack[]) {
  return (state: State): State => {
    const { pack } = state.farming;
    return change(state, { packs, pack: packs.some(({ id }) => id === pack) ? pack : (packs[0]?.id ?? '') });
  };
}

/** The register is being read: what the one before answered is gone. */
export function openFarming() {
  return (state: State): State => change(state, { ...NO_ANSWERS, plan: state.farming.plan, phase: 'opening', read: 0 });
}

/** `read`: 0–1, in whole hundredths. */
export function tellRead(read: number) {
  return (state: State): State => (read === state.farming.read ? state : change(state, { read }));
}

/** 'none': the case file brings no register. */
export function closeFarming(phase: 'none' | 'failed') {
  return (state: State): State => change(state, { ...NO_ANSWERS, phase, register: null, findings: [], household: null, village: null });
}

/** A register read anew keeps the household in hand by its number, the village while it has households or land, and the plan where it is still one of it. */
export function acceptFarming({ register, findings, keepsPlan }: FarmingOpened) {
  return (state: State): State => {
    const { household, village, register: before } = state.farming;
    const kept = household === null || before === null ? -1 : register.households.id.indexOf(before.households.id[household] ?? '');
    const isThere = village !== null && (register.households.village.includes(village) || register.plots.village.includes(village));
    return change(state, { ...NO_ANSWERS, plan: keepsPlan ? state.farming.plan : null, phase: 'open', register, findings, household: kept < 0 ? null : kept, village: isThere ? village : null });
  };
}

export function chooseFarmingTab(tab: FarmingTab) {
  return (state: State): State => (tab === state.farming.tab ? state : change(state, { tab }));
}

/** Lines and seasons of another pack are others; a plan stands, and says by which pack it was made. */
export function chooseFarmPack(pack: string) {
  return (state: State): State => {
    const { farming } = state;
    return pack === farming.pack || !farming.packs.some(({ id }) => id === pack) ? state : change(state, { pack, lines: null, season: null });
  };
}

/** Another list day or another list of it: its lines are being asked. */
export function askLines() {
  return (state: State): State => (state.farming.lines === null ? state : change(state, { lines: null }));
}

/** Dropped unless it is of the day and the pack that are shown. */
export function acceptLines(lines: LinesAnswer) {
  return (state: State): State =>
    lines.day === state.screen.day && lines.pack === state.farming.pack ? change(state, { lines, against: lines.against }) : state;
}

export function askSeason() {
  return (state: State): State => (state.farming.season === null ? state : change(state, { season: null }));
}

export function acceptSeason(season: SeasonAnswer, pack: string) {
  return (state: State): State => (season.today === state.screen.day && pack === state.farming.pack ? change(state, { season }) : state);
}

export function chooseStaggerSettings(settings: StaggerSettings) {
  return (state: State): State => change(state, { settings });
}

/** The settings with the days they are for: the plan for today comes too late for whoever goes at five, so it is of tomorrow until a person says otherwise. */
export function settledDays({ farming, screen }: Pick<State, 'farming' | 'screen'>): StaggerSettings {
  const { settings } = farming;
  return settings.firstDay === NO_FARMING.settings.firstDay ? { ...settings, firstDay: screen.day + 1 } : settings;
}

/** By planned day the list it is planned by: its own, else the last there is; the one that is shown where there is none yet. At least one. */
export function listsOf({ firstDay, days }: StaggerSettings, { history, screen }: Pick<State, 'history' | 'screen'>): EpidemicDay[] {
  return Array.from({ length: Math.max(1, days) }, (_, i) => (history === null || firstDay + i < history.first ? screen.day : Math.min(firstDay + i, history.last)));
}

/** Whether a plan is of other lists, another pack or other settings than those of now. */
export function isStalePlan(now: Pick<State, 'farming' | 'screen' | 'history'>): boolean {
  const { plan, plannedOn, pack } = now.farming;
  if (plan === null) return false;
  const settings = settledDays(now);
  const lists = listsOf(settings, now);
  return plannedOn !== now.history || plan.lists.length !== lists.length || lists.some((day, i) => day !== plan.lists[i]) || plan.pack !== pack || Object.entries(settings).some(([key, value]) => plan.settings[key as keyof StaggerSettings] !== value);
}

/** So much of the planning is done (0–1); null: nothing is being planned. */
export function setPlanning(planning: number | null) {
  return (state: State): State => (planning === state.farming.planning ? state : change(state, { planning }));
}

export function acceptPlan(plan: StaggerAnswer) {
  return (state: State): State => change(state, { plan, plannedOn: state.history, planning: null, occupancy: null });
}

export function acceptOccupancy(occupancy: OccupancyAnswer | null) {
  return (state: State): State => (occupancy === state.farming.occupancy ? state : change(state, { occupancy }));
}

/** Villages narrow tables and exports; a household of another village is laid down. */
export function chooseFarmVillage(village: number | null) {
  return (state: State): State => {
    const { household, register } = state.farming;
    const stays = household !== null && (village === null || register?.households.village[household] === village);
    return change(state, { village, household: stays ? household : null });
  };
}

/** Its card takes the place of the unit in detail. */
export function chooseHousehold(household: number | null) {
  return (state: State): State => {
    if (household === state.farming.household && (household === null || state.screen.selected === null)) return state;
    return change(household === null ? state : selectUnit(null)(state), { household });
  };
}
