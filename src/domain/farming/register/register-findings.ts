// What the farm register has wrong: each row named, so that the plan for the rest can stand.
import type { MultiPolygon, Polygon } from 'geojson';
import { NO_PLACE, placeAt } from '../../district/place-column.ts';
import { textAt } from '../../district/text-column.ts';
import { labelPoint, locateInRings } from '../../geometry/label-point.ts';
import type { FarmFinding, FarmFindingKind } from '../answers.ts';
import type { PlotTable } from './farm-tables.ts';
import type { Register } from './merge-register.ts';
import { findOverlaps } from './plot-overlaps.ts';

/** The district around the register. */
export interface RegisterGround {
  /** Unit of every household's home, −1 unknown. */
  readonly home: Int32Array;
  /** Unit of every plot's village, −1 unknown. */
  readonly village: Int32Array;
  /** Outlines of the district; where there are none, no plot lies outside. */
  readonly district: readonly (Polygon | MultiPolygon)[];
}

type Named = Partial<Omit<FarmFinding, 'kind'>>;

const find = (kind: FarmFindingKind, { household = -1, plot = -1, other = -1, amount = 0 }: Named): FarmFinding => ({ kind, household, plot, other, amount });

/** Findings by kind, then row; tells how many plots were held against their neighbours as it goes, which is what takes time. */
export function* findRegisterFaults(register: Register, ground: RegisterGround): Generator<number, FarmFinding[]> {
  const { households, plots } = register;
  const rowOf = new Map(Array.from({ length: households.count }, (_, row) => [textAt(households.id, row), row]));
  const holders = Int32Array.from({ length: plots.count }, (_, row) => rowOf.get(textAt(plots.household, row)) ?? -1);
  const landed = new Set(holders);
  const findings: FarmFinding[] = [];
  for (let household = 0; household < households.count; household++) if (ground.home[household]! < 0) findings.push(find('home-unknown', { household }));
  for (let household = 0; household < households.count; household++) if (!landed.has(household)) findings.push(find('household-without-plots', { household }));
  findings.push(...register.repeatedHouseholds.map(({ row, times }) => find('household-twice', { household: row, amount: times })));
  findings.push(...register.repeatedPlots.map(({ row, times }) => find('plot-twice', { household: holders[row]!, plot: row, amount: times })));
  const tell = (kind: FarmFindingKind, isSo: (plot: number) => boolean): void => {
    for (let plot = 0; plot < plots.count; plot++) if (isSo(plot)) findings.push(find(kind, { household: holders[plot]!, plot }));
  };
  tell('plot-without-household', (plot) => holders[plot]! < 0);
  const placed = blocksWithOutlines(plots);
  tell('plot-unplaced', (plot) => plots.outline.kind[plot] === NO_PLACE && ground.village[plot]! < 0 && !placed.has(blockOf(plots, plot) ?? ''));
  tell('plot-outside', (plot) => isOutside(plots, plot, ground.district));
  const overlaps = yield* findOverlaps(plots.outline);
  findings.push(...overlaps.map(({ plot, other, share }) => find('plots-overlap', { household: holders[plot]!, plot, other, amount: share })));
  return findings;
}

/** Its block as the list writes it, with its village; null where it has none. */
function blockOf({ block, place, places }: PlotTable, plot: number): string | null {
  const name = textAt(block, plot);
  return name === '' ? null : JSON.stringify([places[place[plot]!]!, name]);
}

/** A plot without an outline lies where the others of its block do. */
function blocksWithOutlines(plots: PlotTable): ReadonlySet<string> {
  const blocks = new Set<string>();
  for (let plot = 0; plot < plots.count; plot++) {
    const block = plots.outline.kind[plot] === NO_PLACE ? null : blockOf(plots, plot);
    if (block !== null) blocks.add(block);
  }
  return blocks;
}

function isOutside({ outline }: PlotTable, plot: number, district: RegisterGround['district']): boolean {
  const place = placeAt(outline, plot);
  const middle = place === null ? null : labelPoint(place);
  if (middle === null || district.length === 0) return false;
  const polygons = district.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates));
  return polygons.every((rings) => locateInRings(middle[0]!, middle[1]!, rings) === 'outside');
}
