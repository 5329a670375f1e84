// The register as page and rules need it: numbers as texts, homes and villages as units, blocks numbered.
import { labelPoints } from '../../district/containment.ts';
import { textAt, textsOf } from '../../district/text-column.ts';
import { placeAt } from '../../district/place-column.ts';
import { UNIT_KINDS, type UnitTable } from '../../district/unit-table.ts';
import type { FarmRegister } from '../answers.ts';
import type { HouseholdTable, PlotTable } from './farm-tables.ts';
import { muOfOutline } from './outline-mu.ts';

export interface RegisterGround {
  readonly units: Pick<UnitTable, 'kind' | 'parent'>;
  readonly zonedOf: Int32Array;
  /** Row of the unit that a place names; −1 for none. */
  readonly rowOf: (place: string) => number;
  readonly gates: FarmRegister['gates'];
}

const [STREET, HAMLET] = [UNIT_KINDS.indexOf('street'), UNIT_KINDS.indexOf('hamlet')];

/** Plots whose village is not given lie in that of their household's home; their area is measured where the list does not say it. */
export function describeRegister(households: HouseholdTable, plots: PlotTable, { units, zonedOf, rowOf, gates }: RegisterGround): FarmRegister {
  const zoned = (row: number): number => (row < 0 ? -1 : zonedOf[row]!);
  const homes = households.places.map(rowOf);
  const unit = households.place.map((place) => homes[place]!);
  const village = unit.map(zoned);
  const householdRows = new Map(textsOf(households.id).map((id, row) => [id, row]));
  const household = Int32Array.from({ length: plots.count }, (_, row) => householdRows.get(textAt(plots.household, row)) ?? -1);
  const lands = plots.places.map((place) => (place === '' ? -1 : rowOf(place)));
  const plotVillage = Int32Array.from({ length: plots.count }, (_, row) => {
    const land = zoned(lands[plots.place[row]!]!);
    return land >= 0 || household[row]! < 0 ? land : village[household[row]!]!;
  });
  const blocks: { name: string; village: number }[] = [];
  const numbers = new Map<string, number>();
  const block = Int32Array.from({ length: plots.count }, (_, row) => {
    const name = textAt(plots.block, row);
    if (name === '') return -1;
    const key = `${plotVillage[row]!} ${name}`;
    if (!numbers.has(key)) numbers.set(key, blocks.push({ name, village: plotVillage[row]! }) - 1);
    return numbers.get(key)!;
  });
  return {
    households: {
      count: households.count, id: textsOf(households.id), home: Array.from(households.place, (place) => households.places[place]!), unit, village,
      people: households.people, mode: households.mode, machines: households.machines, helps: households.helps,
      returning: Uint8Array.from(village, (row) => Number(row >= 0 && units.kind[row] !== HAMLET)),
    },
    plots: {
      count: plots.count, id: textsOf(plots.id), household, village: plotVillage, township: plotVillage.map((row) => townshipOf(units, row)), block,
      crop: plots.crop, kind: plots.kind, mu: Float64Array.from(plots.mu, (mu, row) => (Number.isNaN(mu) ? muOfOutline(placeAt(plots.outline, row)) : mu)), center: labelPoints({ count: plots.count, geometry: plots.outline }),
    },
    blocks,
    gates,
  };
}

function townshipOf({ kind, parent }: RegisterGround['units'], from: number): number {
  let row = from;
  while (row >= 0 && kind[row] !== STREET) row = parent[row]!;
  return row;
}
