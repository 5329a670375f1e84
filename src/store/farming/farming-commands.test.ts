// Commands of the farming desk. Oracle: an answer stands while the question it answers does, and not longer.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { answerOf, REGISTER } from '../../../tests/desk/small-register.ts';
import type { SeasonAnswer, StaggerAnswer } from '../../domain/farming/answers.ts';
import type { FarmPack } from '../../domain/farming/rules/farm-pack.ts';
import { chooseDesk, chooseFront, DEFAULT_SETTINGS, initialState, leaveDistrict, selectUnit } from '../commands.ts';
import {
  acceptFarming, acceptLines, acceptPlan, acceptSeason, askLines, chooseFarmPack, chooseFarmVillage, chooseHousehold, chooseStaggerSettings, closeFarming, isStalePlan, listsOf, openFarming, setFarmPacks, setPlanning, settledDays,
} from './farming-commands.ts';
import { NO_FARMING } from './farming-state.ts';
import { pickUnit } from '../redraw-commands.ts';
import { toolAtWork } from '../showing.ts';
import type { State } from '../state.ts';

const pack = (id: string): FarmPack => ({ id }) as FarmPack;
const first = initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id);
const after = (...commands: ((state: State) => State)[]): State => commands.reduce((now, command) => command(now), { ...first, screen: { ...first.screen, day: 19092 } });
const opened = acceptFarming({ register: REGISTER, findings: [], missing: [], keepsPlan: true });
const packs = setFarmPacks([pack('p'), pack('q')]);
const plan = { settings: NO_FARMING.settings } as StaggerAnswer;

describe('a register', () => {
  it('has the first pack until another is chosen, and keeps the chosen one where it still is', () => {
    expect(after(packs).farming.pack).toBe('p');
    expect(after(packs, chooseFarmPack('q'), packs).farming.pack).toBe('q');
    expect(after(packs, chooseFarmPack('q'), setFarmPacks([pack('p')])).farming.pack).toBe('p');
    expect(after(packs, chooseFarmPack('unheard of')).farming.pack).toBe('p');
  });

  it('read anew keeps the household in hand by its number, and nothing that was answered about the one before', () => {
    const { households } = REGISTER;
    const other = { ...REGISTER, households: { ...households, id: ['03', '01', '02', '04'] } };
    const { farming } = after(packs, opened, acceptLines(answerOf()), chooseHousehold(2), acceptPlan(plan), openFarming(), acceptFarming({ register: other, findings: [], missing: [], keepsPlan: false }));
    expect(farming).toMatchObject({ phase: 'open', household: 0, lines: null, plan: null, season: null, against: null });
  });

  it('that no longer has the household or the village lays them down', () => {
    const fewer = { ...REGISTER, households: { ...REGISTER.households, id: ['', '', '', ''], village: Int32Array.of(0, 0, 0, 0) }, plots: { ...REGISTER.plots, village: new Int32Array(5) } };
    expect(after(opened, chooseFarmVillage(1), chooseHousehold(2), acceptFarming({ register: fewer, findings: [], missing: [], keepsPlan: false })).farming).toMatchObject({ household: null, village: null });
  });

  it('that is not there or cannot be read leaves nothing behind', () => {
    expect(after(opened, chooseHousehold(1), closeFarming('none')).farming).toMatchObject({ phase: 'none', register: null, household: null });
  });

  it('goes with its case file, and the desk of the zones is in front again', () => {
    const { farming, screen } = after(packs, opened, chooseFront('farming'), leaveDistrict(null));
    expect(farming).toEqual(NO_FARMING);
    expect(screen.front).toBe('zones');
  });
});

describe('answers', () => {
  it('are taken for the day and pack that are shown alone', () => {
    expect(after(packs, opened, acceptLines(answerOf())).farming).toMatchObject({ lines: { day: 19092 }, against: 19091 });
    expect(after(packs, opened, acceptLines({ ...answerOf(), day: 19093 })).farming.lines).toBeNull();
    expect(after(packs, opened, acceptLines({ ...answerOf(), pack: 'q' })).farming.lines).toBeNull();
    const season = { today: 19092 } as SeasonAnswer;
    expect(after(packs, opened, acceptSeason(season, 'p')).farming.season).toBe(season);
    expect(after(packs, opened, acceptSeason(season, 'q')).farming.season).toBeNull();
    expect(after(packs, opened, acceptSeason({ today: 19091 } as SeasonAnswer, 'p')).farming.season).toBeNull();
  });

  it('of another pack are none; a plan stands, since it says by which it was made', () => {
    const { farming } = after(packs, opened, acceptLines(answerOf()), acceptPlan(plan), chooseFarmPack('q'));
    expect(farming).toMatchObject({ lines: null, pack: 'q' });
    expect(farming.plan).toBe(plan);
    expect(after(packs, opened, acceptLines(answerOf()), askLines()).farming.lines).toBeNull();
  });

  it('a plan outlives a register read anew that is still the one it is of, and no other', () => {
    const read = (keepsPlan: boolean) => after(opened, acceptPlan(plan), openFarming(), acceptFarming({ register: REGISTER, findings: [], missing: [], keepsPlan })).farming.plan;
    expect([read(true), read(false)]).toEqual([plan, null]);
  });

  it('a plan is stale once lists, pack or settings are others', () => {
    const asPlanned = after(packs, opened, (state) => acceptPlan({ settings: settledDays(state), lists: [19092], pack: 'p' } as unknown as StaggerAnswer)(state));
    expect(isStalePlan(asPlanned)).toBe(false);
    expect(isStalePlan({ ...asPlanned, farming: { ...asPlanned.farming, plan: { ...asPlanned.farming.plan!, lists: [19091] } } })).toBe(true);
    expect(isStalePlan({ ...asPlanned, history: {} as State['history'] })).toBe(true);
    expect(isStalePlan(chooseFarmPack('q')(asPlanned))).toBe(true);
    expect(isStalePlan(chooseStaggerSettings({ ...asPlanned.farming.settings, perBridge: null })(asPlanned))).toBe(true);
  });

  it('end the planning', () => {
    expect(after(opened, setPlanning(0.5), acceptPlan(plan)).farming.planning).toBeNull();
  });
});

describe('what a person chooses', () => {
  it('each day is planned by its own list, those beyond the last by the last, and by the one shown where there is none yet', () => {
    const of = (firstDay: number, days: number, history: unknown) => listsOf({ ...NO_FARMING.settings, firstDay, days }, { ...after(), history: history as State['history'] });
    expect([of(19093, 4, { first: 19090, last: 19095 }), of(19099, 2, { first: 19090, last: 19095 }), of(19093, 0, { first: 19090, last: 19095 })]).toEqual([[19093, 19094, 19095, 19095], [19095, 19095], [19093]]);
    expect([of(19093, 2, null), of(19093, 2, { first: 19094, last: 19095 })]).toEqual([[19092, 19092], [19092, 19094]]);
  });

  it('plans for the day after the list until another day is chosen', () => {
    expect(settledDays(after()).firstDay).toBe(19093);
    expect(settledDays(after(chooseStaggerSettings({ ...NO_FARMING.settings, firstDay: 19100 }))).firstDay).toBe(19100);
  });

  it('a household takes the place of the unit in detail, and another village lays it down', () => {
    expect(after(opened, selectUnit(1), chooseHousehold(0)).screen.selected).toBeNull();
    expect(after(opened, chooseHousehold(0), selectUnit(1)).farming.household).toBe(0);
    expect(after(opened, chooseHousehold(0), chooseFarmVillage(1)).farming.household).toBeNull();
    expect(after(opened, chooseHousehold(0), chooseFarmVillage(0)).farming.household).toBe(0);
    expect(after(opened, chooseHousehold(0), chooseFarmVillage(null)).farming.household).toBe(0);
  });

  it('a tab of the zones brings their desk to the front', () => {
    expect(after(chooseFront('farming'), chooseDesk('places')).screen).toMatchObject({ front: 'zones', desk: 'places' });
  });

  it('behind the farming desk nothing is redrawn: a click selects, and no tool is at work', () => {
    const drawing = after(chooseDesk('redraw'), chooseFront('farming'), (state) => ({ ...state, screen: { ...state.screen, redraw: { ...state.screen.redraw, tool: 'lasso' } } }));
    expect(toolAtWork(drawing)).toBe('pick');
    expect(pickUnit(1)({ ...drawing, screen: { ...drawing.screen, redraw: { ...drawing.screen.redraw, tool: 'pick' } } }).screen.selected).toBe(1);
  });
});
