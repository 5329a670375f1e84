// 申请: from households and the stagger plan, or hours given by hand, to what is asked for each; and who cannot have one, and why.
import type { EpidemicDay } from '../../day.ts';
import type { FarmRegister, LinesAnswer, StaggerAnswer } from '../answers.ts';
import { LINE_REASONS, LINE_STATES, type LineReason } from '../lines/line-table.ts';
import { TRAVEL_MODES } from '../register/farm-tables.ts';
import type { Pass } from './pass-cycle.ts';
import type { PassRequest } from './pass-entries.ts';
import { findLine, linesOfHousehold } from './pass-facts.ts';

/** A household that is to go, as rows of the register. */
export interface PassAsk {
  readonly household: number;
  readonly plots: readonly number[];
  readonly day: EpidemicDay;
  /** Minutes after midnight. */
  readonly from: number;
  readonly until: number;
  readonly gate: string;
  readonly field: string;
  readonly people: number;
  /** In the order of the way; empty while they are not asked. */
  readonly roads: readonly string[];
  /** List by whose lines it is asked. */
  readonly list: EpidemicDay;
}

/** Why a household gets no pass: its home is no unit, it farms nothing, its line is closed, the plan gives it no slot, it has one for these hours. */
export type UnaskedReason = 'home-unknown' | 'no-plots' | 'line-closed' | 'no-slot' | 'has-pass';

export interface Unasked {
  readonly household: number;
  readonly reason: UnaskedReason;
  /** Of a closed line. */
  readonly line: LineReason;
}

export interface PassAsks {
  readonly asks: readonly PassAsk[];
  readonly unasked: readonly Unasked[];
}

/** What requests are made from. */
export interface RequestGround {
  readonly register: FarmRegister;
  /** By list day: for hours given by hand of their own day, for a plan of every list it was made by. */
  readonly lines: ReadonlyMap<EpidemicDay, LinesAnswer>;
  /** Passes there are already. */
  readonly passes: readonly Pass[];
}

const CLOSED = LINE_STATES.indexOf('closed');

/** The hours of the plan's slots, by the lines of the list of each; one ask a party and gate. */
export function askFromPlan(ground: RequestGround, plan: StaggerAnswer, households: readonly number[]): PassAsks {
  const wanted = new Set(households);
  const { settings } = plan;
  const slotsPerDay = Math.floor((settings.dayEnd - settings.dayStart) / settings.slotMinutes);
  const found = collect(ground);
  const planned = new Set<number>();
  plan.household.forEach((household, party) => {
    if (!wanted.has(household)) return;
    planned.add(household);
    const slot = plan.plan.slot[party]!;
    const day = Math.floor(Math.max(0, slot) / slotsPerDay);
    const plots = [...plan.plot.subarray(plan.plotStart[party], plan.plotStart[party + 1])];
    const from = settings.dayStart + (slot % slotsPerDay) * settings.slotMinutes;
    if (slot < 0) found.refuse(household, 'no-slot', plots, plan.lists[0]!);
    else found.ask(household, plots, { day: settings.firstDay + day, from, until: from + settings.slotMinutes, people: plan.people[party]!, list: plan.lists[day]! });
  });
  for (const household of wanted) if (!planned.has(household)) found.refuse(household, 'no-slot', [], plan.lists[0]!);
  return found.result;
}

/** Hours given by hand; one ask a household and gate, to all its plots whose line is open. */
export function askByHand(ground: RequestGround, households: readonly number[], hours: Pick<PassAsk, 'day' | 'from' | 'until'>): PassAsks {
  const found = collect(ground);
  for (const household of new Set(households)) {
    const { lines } = ground.lines.get(hours.day)!;
    const [first, after] = linesOfHousehold(lines, household);
    const plots = Array.from(lines.plot.subarray(first, after));
    const open = plots.filter((_, i) => lines.state[first + i] !== CLOSED);
    found.ask(household, open.length === 0 ? plots : open, { ...hours, people: ground.register.households.people[household]!, list: hours.day });
  }
  return found.result;
}

function collect({ register, lines, passes }: RequestGround) {
  const asks: PassAsk[] = [];
  const unasked: Unasked[] = [];
  const { households } = register;
  const held = new Map<string, Pass[]>();
  for (const pass of passes) if (pass.stage !== 'refused' && pass.stage !== 'withdrawn') held.set(pass.household, [...(held.get(pass.household) ?? []), pass]);
  const closedLine = (household: number, plots: readonly number[], list: EpidemicDay): LineReason => {
    const table = lines.get(list)!.lines;
    const row = plots.map((plot) => findLine(table, household, plot)).find((line) => line >= 0 && table.state[line] === CLOSED);
    return row === undefined ? 'none' : LINE_REASONS[table.reason[row]!]!;
  };
  const refuse = (household: number, reason: UnaskedReason, plots: readonly number[], list: EpidemicDay): void => {
    const line = closedLine(household, plots, list);
    unasked.push(line === 'none' ? { household, reason, line } : { household, reason: 'line-closed', line });
  };
  const ask = (household: number, plots: readonly number[], hours: Pick<PassAsk, 'day' | 'from' | 'until' | 'people' | 'list'>): void => {
    const { list } = hours;
    const table = lines.get(list)!.lines;
    const hasLines = plots.length > 0 && plots.every((plot) => findLine(table, household, plot) >= 0);
    const overlaps = ({ day, from, until }: Pass): boolean => day === hours.day && from < hours.until && hours.from < until;
    if (households.unit[household]! < 0) refuse(household, 'home-unknown', [], list);
    else if (!hasLines) refuse(household, 'no-plots', [], list);
    else if (closedLine(household, plots, list) !== 'none') refuse(household, 'line-closed', plots, list);
    else if ((held.get(households.id[household]!) ?? []).some(overlaps)) refuse(household, 'has-pass', [], list);
    else for (const [gate, by] of plotsByGate(table, household, plots)) asks.push({ household, plots: by, ...hours, gate: register.gates[gate]?.name ?? '', field: nameField(register, by), roads: [] });
  };
  return { ask, refuse, result: { asks, unasked } };
}

/** A pass names one gate, and holds at no other. */
function plotsByGate(lines: LinesAnswer['lines'], household: number, plots: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const byGate = new Map<number, number[]>();
  for (const plot of plots) {
    const gate = lines.gate[findLine(lines, household, plot)]!;
    byGate.set(gate, [...(byGate.get(gate) ?? []), plot]);
  }
  return byGate;
}

/** Blocks (片) by name, each once; a plot without one by its number. */
function nameField({ plots, blocks }: FarmRegister, rows: readonly number[]): string {
  return [...new Set(rows.map((row) => blocks[plots.block[row]!]?.name || plots.id[row]!))].join('、');
}

/** One request a person, by village; asks whose village is not known stay with the home's own unit. */
export function writeRequests({ households, plots }: FarmRegister, unitId: readonly string[], asks: readonly PassAsk[]): { readonly day: EpidemicDay; readonly village: number; readonly requests: readonly PassRequest[] }[] {
  const batches = new Map<string, { day: EpidemicDay; village: number; requests: PassRequest[] }>();
  for (const { household, plots: rows, day, from, until, gate, field, people, roads } of asks) {
    const home = households.unit[household]!;
    const village = households.village[household]! < 0 ? home : households.village[household]!;
    const key = `${day}|${village}`;
    const batch = batches.get(key) ?? { day, village, requests: [] };
    batches.set(key, batch);
    for (let person = 1; person <= people; person++) {
      batch.requests.push({
        household: households.id[household]!, plots: rows.map((row) => plots.id[row]!), home: unitId[home]!, person, people, gate, roads, field, from, until, vehicle: TRAVEL_MODES[households.mode[household]!]!,
      });
    }
  }
  return [...batches.values()];
}
