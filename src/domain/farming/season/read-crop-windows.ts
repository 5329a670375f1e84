// Reads crop windows from JSON, and finds the window of a plot and what a household gets done in a day.
import * as v from 'valibot';
import { dayFromCivil, parseIsoDay, type EpidemicDay } from '../../day.ts';
import type { PackFault } from '../../zoning/packs/pack-fault.ts';
import { NOT_A_MONTH_DAY, shapeFault } from '../../zoning/packs/shape-fault.ts';
import { CROPS, MACHINES } from '../register/farm-tables.ts';
import type { CropWindows } from './crop-windows.ts';
import { OPERATIONS } from './season-table.ts';

/** Crop windows that cannot be used; carries everything that was found wrong. */
export class CropWindowsError extends Error {
  constructor(readonly faults: readonly PackFault[]) {
    super(`crop windows: ${faults.map(({ member, code, text }) => `${member} ${code} ${text}`.trim()).join('; ')}`);
    this.name = 'CropWindowsError';
  }
}

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ zh: text, en: text });
const source = v.strictObject({ text, english: text, grade: v.picklist(['A', 'B', 'C', 'D']) });
/** 29 February is no day of every year. */
const monthDay = v.pipe(v.string(), v.check((value) => /^\d\d-\d\d$/.test(value) && parseIsoDay(`2022-${value}`) !== undefined, NOT_A_MONTH_DAY));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));

const cropWindows = v.strictObject({
  id: text,
  title: bilingual,
  areas: v.array(v.strictObject({ id: text, title: bilingual, townships: v.pipe(v.array(text), v.minLength(1)), source })),
  windows: v.pipe(v.array(v.strictObject({
    crop: v.picklist(CROPS), operation: v.picklist(OPERATIONS), area: v.optional(text), from: monthDay, until: monthDay, peak: v.optional(monthDay), clause: bilingual, source,
  })), v.minLength(1)),
  rates: v.array(v.strictObject({
    operation: v.picklist(OPERATIONS), crops: v.pipe(v.array(v.picklist(CROPS)), v.minLength(1)), machine: v.nullable(v.picklist(MACHINES)),
    muPerPersonDay: positive, mostPeople: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), source,
  })),
  wanted: v.array(v.strictObject({ operation: v.picklist(OPERATIONS), machines: v.array(v.picklist(MACHINES)), source })),
});

/**
 * Reads crop windows from parsed JSON.
 * @throws CropWindowsError naming every member that is missing, of the wrong kind, or contradicts another.
 */
export function readCropWindows(json: unknown): CropWindows {
  const result = v.safeParse(cropWindows, json);
  if (!result.success) throw new CropWindowsError(result.issues.map(shapeFault));
  const faults = [...contradictions(result.output)];
  if (faults.length > 0) throw new CropWindowsError(faults);
  return result.output;
}

function* contradictions({ areas, windows, rates, wanted }: CropWindows): Generator<PackFault> {
  yield* repeated('areas', areas.map(({ id }) => id));
  yield* repeated('areas.townships', areas.flatMap(({ townships }) => townships));
  yield* repeated('windows', windows.map(({ crop, operation, area }) => [crop, operation, ...(area === undefined ? [] : [area])].join(' ')));
  yield* repeated('rates', rates.flatMap(({ operation, crops, machine }) => crops.map((crop) => [crop, operation, ...(machine === null ? [] : [machine])].join(' '))));
  yield* repeated('wanted', wanted.map(({ operation }) => operation));
  for (const [i, { crop, operation, area, from, until }] of windows.entries()) {
    if (area !== undefined && !areas.some(({ id }) => id === area)) yield { member: `windows.${i}.area`, code: 'no-area', text: area };
    // A window over New Year would need to know which spring it belongs to; no crop here is sown in winter.
    if (until < from) yield { member: `windows.${i}.until`, code: 'ends-before', text: from };
    // Else a household without that machine would get nothing done, and nobody would see why.
    if (!rates.some((rate) => rate.machine === null && rate.operation === operation && rate.crops.includes(crop))) {
      yield { member: `windows.${i}`, code: 'no-rate', text: `${crop} ${operation}` };
    }
  }
}

function* repeated(member: string, ids: readonly string[]): Generator<PackFault> {
  for (const [i, id] of ids.entries()) if (ids.indexOf(id) < i) yield { member, code: 'row-twice', text: id };
}

/** A window of one year; codes in `CROPS`, `OPERATIONS`. */
export interface DatedWindow {
  readonly crop: number;
  readonly operation: number;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
}

/** The windows of a year by township: those of its area where it has one, the general ones for the rest. */
export function windowsOf({ areas, windows }: CropWindows, year: number): (township: string) => readonly DatedWindow[] {
  const dayOf = (monthAndDay: string) => dayFromCivil(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(3)));
  const inArea = (area: string | undefined): DatedWindow[] => windows
    .filter((window) => window.area === area || (window.area === undefined && !windows.some((own) => own.area === area && own.crop === window.crop && own.operation === window.operation)))
    .map(({ crop, operation, from, until }) => ({ crop: CROPS.indexOf(crop), operation: OPERATIONS.indexOf(operation), from: dayOf(from), until: dayOf(until) }));
  const general = inArea(undefined);
  const byTownship = new Map(areas.flatMap(({ id, townships }) => {
    const own = inArea(id);
    return townships.map((township) => [township, own] as const);
  }));
  return (township) => byTownship.get(township) ?? general;
}

/** Mu a household gets done in a day with the best of what it has; machines are bits of `MACHINES`. */
export function muPerDay({ rates }: CropWindows, crop: number, operation: number, people: number, machines: number): number {
  let most = 0;
  for (const rate of rates) {
    if (OPERATIONS[operation] !== rate.operation || !rate.crops.includes(CROPS[crop]!)) continue;
    if (rate.machine !== null && (machines & (1 << MACHINES.indexOf(rate.machine))) === 0) continue;
    most = Math.max(most, rate.muPerPersonDay * Math.min(people, rate.mostPeople ?? people));
  }
  return most;
}

/** Bits of the machines of which a substitute must bring one; 0 where hands are enough. */
export function machinesWanted({ wanted }: CropWindows, operation: number): number {
  const machines = wanted.find((one) => one.operation === OPERATIONS[operation])?.machines ?? [];
  return machines.reduce((bits, machine) => bits | (1 << MACHINES.indexOf(machine)), 0);
}
