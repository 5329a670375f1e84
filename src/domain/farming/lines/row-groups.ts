// Lines in the order of the table, and gathered by what they begin with, so that one tree serves many.
import type { FarmGround } from '../../farmland/judge-line.ts';
import type { FarmPlaces } from './farm-places.ts';
import type { LineNetwork } from './network.ts';
import type { Point } from './yard-way.ts';

export interface RowGroup {
  /** Row of the zoned unit of the homes, −1 unknown. */
  readonly zoned: number;
  /** Innermost unit around them that has gates, −1 without. */
  readonly wall: number;
  readonly mode: number;
  /** No road within reach of the home; of a walled one: none inside, none within reach of a gate. */
  readonly isFar: boolean;
  readonly homes: readonly { readonly home: Point | null; readonly rows: readonly number[] }[];
}

/** Every plot with a household, by household, then plot. */
export function rowsOf({ households, plots }: FarmPlaces): { readonly household: Int32Array; readonly plot: Int32Array } {
  const order: number[] = [];
  for (let plot = 0; plot < plots.count; plot++) if (plots.household[plot]! >= 0 && plots.household[plot]! < households.count) order.push(plot);
  order.sort((a, b) => plots.household[a]! - plots.household[b]! || a - b);
  return { household: Int32Array.from(order, (plot) => plots.household[plot]!), plot: Int32Array.from(order) };
}

/** `only`: rows that are wanted; null: all. */
export function groupRows(network: LineNetwork, rows: { readonly household: Int32Array; readonly plot: Int32Array }, ground: FarmGround, only: ((row: number) => boolean) | null): RowGroup[] {
  interface Growing extends RowGroup { homes: { home: Point | null; rows: number[] }[] }
  const groups = new Map<string, Growing>();
  const homes = new Map<string, { rows: number[] }>();
  const { households } = network.world.places;
  for (let row = 0; row < rows.household.length; row++) {
    if (only !== null && !only(row)) continue;
    const household = rows.household[row]!;
    const unit = households.unit[household]!;
    const zoned = unit < 0 ? -1 : ground.zonedOf[unit]!;
    const mode = households.mode[household]!;
    const wall = wallOf(zoned, network, ground);
    const home = zoned < 0 ? null : network.homeAt(household, wall, ground.parent);
    const at = home ? `${home.x} ${home.y}` : '';
    const key = `${zoned} ${mode} ${wall < 0 ? at : 'walled'}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { zoned, wall, mode, isFar: isFar(network, home, wall, mode), homes: [] }));
    const same = homes.get(`${key} ${at}`);
    if (same) same.rows.push(row);
    else {
      const fresh = { home, rows: [row] };
      homes.set(`${key} ${at}`, fresh);
      group.homes.push(fresh);
    }
  }
  return [...groups.values()];
}

/** The innermost unit around a home that has gates and is drawn: it is left by them. */
export function wallOf(zoned: number, { gates }: LineNetwork, { parent }: FarmGround): number {
  for (let row = zoned; row >= 0; row = parent[row]!) if (gates.has(row)) return row;
  return -1;
}

function isFar(network: LineNetwork, home: Point | null, wall: number, mode: number): boolean {
  if (wall < 0) return home === null || network.linksOfHome(home, mode).length === 0;
  const gates = network.gates.get(wall)!;
  return gates.length > 0 && !network.piecesIn.has(wall) && gates.every((gate) => network.linksOutside(gate, mode).length === 0);
}
