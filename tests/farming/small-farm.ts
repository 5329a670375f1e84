// A small world as the farming desk has it open: a register of its homes and plots, every unit a village of its own.
import type { FarmDay, FarmRegister, StaggerSettings } from '../../src/domain/farming/answers.ts';
import { FARM_PACKS } from '../../data/farm-rules/index.ts';
import { CROP_WINDOWS } from '../../data/crop-windows/index.ts';
import { NOT_RECORDED } from '../../src/domain/day.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import { FarmingDesk } from '../../workers/farming/farming-desk.ts';
import type { OpenFarm } from '../../workers/farming/open-farm.ts';
import { degrees, groundOf, openWorld, type SmallWorld } from '../oracle/farming/small-world.ts';

export const PACK = 'CN-FARM-0422';
export const DAY = 19_092;
export const SETTINGS: StaggerSettings = {
  firstDay: DAY, days: 1, dayStart: 300, dayEnd: 660, slotMinutes: 120, perSegment: 10, perBridge: 6, perBlock: 8, perGreenhouse: 4,
  crewMeters: 0, unmixedBlocks: true, leastWorkMinutes: 60, seed: 1, mostSeconds: 5,
};

/** `changed`: what households and plots have beside their homes and places; one person on foot, ten mu of maize where nothing is said. */
export function openSmallFarm(world: SmallWorld, changed: { readonly households?: Partial<FarmRegister['households']>; readonly plots?: Partial<FarmRegister['plots']> } = {}): OpenFarm {
  const { finder, places } = openWorld(world);
  const { zonedOf, parent } = groundOf(world);
  const [units, homes, plots] = [world.units.length, world.homes.length, world.plots.length];
  const middle = (ring: readonly (readonly [number, number])[] | null) => (ring === null ? [NaN, NaN] : degrees([ring.reduce((sum, [x]) => sum + x, 0) / ring.length, ring.reduce((sum, [, y]) => sum + y, 0) / ring.length]));
  const fields = world.plots.flatMap(({ ring, at }) => middle(ring ?? (at ? [at] : null)));
  const blocks = Math.max(-1, ...places.plots.block) + 1;
  const register: FarmRegister = {
    households: {
      count: homes, id: world.homes.map((_, i) => `h${i}`), home: world.homes.map(() => ''), unit: places.households.unit, village: places.households.unit.map((unit) => (unit < 0 ? -1 : unit)),
      people: new Uint8Array(homes).fill(1), mode: places.households.mode, machines: new Uint8Array(homes), helps: new Uint8Array(homes), returning: new Uint8Array(homes), ...changed.households,
    },
    plots: {
      count: plots, id: world.plots.map((_, i) => `p${i}`), household: places.plots.household, village: places.plots.village, township: new Int32Array(plots).fill(-1), block: places.plots.block,
      crop: new Uint8Array(plots).fill(1), kind: new Uint8Array(plots), mu: new Float64Array(plots).fill(10), center: Float64Array.from(fields), ...changed.plots,
    },
    blocks: Array.from({ length: blocks }, (_, i) => ({ name: `片${i}`, village: 0 })),
    gates: world.gates.map(({ at }, i) => ({ name: `门${i}`, lng: degrees(at)[0]!, lat: degrees(at)[1]! })),
  };
  return {
    units: { count: units, name: world.units.map((_, i) => `村${i}`), parent } as unknown as UnitTable, zonedOf, register, finder, places, findings: [], missing: [], packs: FARM_PACKS, windows: CROP_WINDOWS,
    centers: Float64Array.from(world.units.flatMap(({ ring }) => middle(ring))), building: register.households.unit,
  };
}

/** A list on which nobody was ever positive. */
export function listOf(levels: readonly number[], day = DAY): FarmDay {
  return { day, status: Uint16Array.from(levels), latestPositive: new Int32Array(levels.length).fill(NOT_RECORDED), pack: PACK };
}

/** A desk on which a farm is open already. */
export function deskOn(farm: OpenFarm): FarmingDesk {
  const desk = new FarmingDesk();
  (desk as unknown as { take(farm: OpenFarm): void }).take(farm);
  return desk;
}
