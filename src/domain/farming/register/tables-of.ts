// Register tables from single rows: what readers of files build, and tests.
import { placeColumnOf } from '../../district/place-column.ts';
import { textColumnOf } from '../../district/text-column.ts';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { CROPS, MACHINES, PLOT_KINDS, TRAVEL_MODES, type Crop, type HouseholdTable, type Machine, type PlotKind, type PlotTable, type TravelMode } from './farm-tables.ts';

export interface HouseholdRow {
  readonly id: string;
  /** Home as the list writes it; '' where it says nothing. */
  readonly place: string;
  readonly people?: number;
  readonly mode?: TravelMode;
  readonly machines?: readonly Machine[];
  readonly helps?: boolean;
  readonly sourceRow?: number;
}

export interface PlotRow {
  readonly id: string;
  readonly household?: string;
  /** Village whose land it is; '' where it says nothing. */
  readonly place?: string;
  readonly block?: string;
  readonly crop?: Crop;
  readonly kind?: PlotKind;
  /** NaN where the list says nothing. */
  readonly mu?: number;
  readonly outline?: UnitGeometry | null;
  readonly sourceRow?: number;
}

/** Bits of some machines. */
export function machineBits(machines: readonly Machine[]): number {
  return machines.reduce((bits, machine) => bits | (1 << MACHINES.indexOf(machine)), 0);
}

/** Places numbered in order of first appearance. */
export function numberPlaces(written: Iterable<string>): { readonly place: Int32Array; readonly places: string[] } {
  const numberOf = new Map<string, number>();
  const place = Int32Array.from(written, (text) => {
    const number = numberOf.get(text) ?? numberOf.size;
    numberOf.set(text, number);
    return number;
  });
  return { place, places: [...numberOf.keys()] };
}

/** Without a number of people one person goes, and on foot where no mode is said. */
export function householdTableOf(rows: readonly HouseholdRow[]): HouseholdTable {
  return {
    count: rows.length,
    sourceRow: Int32Array.from(rows, ({ sourceRow }, row) => sourceRow ?? row + 2),
    id: textColumnOf(rows.map(({ id }) => id)),
    ...numberPlaces(rows.map(({ place }) => place)),
    people: Uint8Array.from(rows, ({ people }) => people ?? 1),
    mode: Uint8Array.from(rows, ({ mode }) => TRAVEL_MODES.indexOf(mode ?? 'foot')),
    machines: Uint8Array.from(rows, ({ machines }) => machineBits(machines ?? [])),
    helps: Uint8Array.from(rows, ({ helps }) => (helps === true ? 1 : 0)),
  };
}

export function plotTableOf(rows: readonly PlotRow[]): PlotTable {
  return {
    count: rows.length,
    sourceRow: Int32Array.from(rows, ({ sourceRow }, row) => sourceRow ?? row + 2),
    id: textColumnOf(rows.map(({ id }) => id)),
    household: textColumnOf(rows.map(({ household }) => household ?? '')),
    ...numberPlaces(rows.map(({ place }) => place ?? '')),
    block: textColumnOf(rows.map(({ block }) => block ?? '')),
    crop: Uint8Array.from(rows, ({ crop }) => CROPS.indexOf(crop ?? 'other')),
    kind: Uint8Array.from(rows, ({ kind }) => PLOT_KINDS.indexOf(kind ?? 'field')),
    mu: Float64Array.from(rows, ({ mu }) => mu ?? Number.NaN),
    outline: placeColumnOf(rows.map(({ outline }) => outline ?? null)),
  };
}
