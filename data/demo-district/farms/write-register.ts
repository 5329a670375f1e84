// Writes the farm register as the lists a township keeps: households as a table, plots as GeoJSON.
import type { Machine, TravelMode } from '../../../src/domain/farming/register/farm-tables.ts';
import type { FarmHousehold, FarmPlot } from './register.ts';
import { muOf } from './strips.ts';
import { collection, feature, polygon } from '../write-geojson.ts';

const MODES: Readonly<Record<TravelMode, string>> = { foot: '步行', tricycle: '三轮车', tractor: '拖拉机', car: '汽车' };
const MACHINES: Readonly<Record<Machine, string>> = { tricycle: '三轮车', tractor: '拖拉机', seeder: '播种机', transplanter: '插秧机' };

export function writeHouseholds(households: readonly FarmHousehold[]): string {
  const rows = households.map(({ id, home, people, mode, machines, helps }) => [id, home, String(people), MODES[mode], machines.map((machine) => MACHINES[machine]).join('、'), helps ? '是' : '否']);
  return [['户号', '住址', '劳动力', '出行方式', '农机', '愿代耕'], ...rows].map((cells) => cells.join(',')).join('\n') + '\n';
}

/** A plot is a field where nothing else is said. One that is not surveyed has no geometry; its mu is what was always said of it. */
export function writePlots(plots: readonly FarmPlot[]): string {
  return collection(plots.map(({ id, household, village, block, crop, kind, ring, unsurveyed }) =>
    feature({ plot: id, household, village, block, crop, mu: muOf(ring), ...(kind === 'greenhouse' && { kind }) }, unsurveyed ? null : polygon(ring))));
}
