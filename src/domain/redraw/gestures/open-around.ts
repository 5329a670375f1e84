// The units near what is drawn, opened for editing, and what is written of them afterwards.
import type { Position } from 'geojson';
import type { Path64 } from 'clipper2-ts';
import { areExtentsMeeting, extentOf } from '../../district/place-column.ts';
import type { RedrawnUnit } from '../../district/redrawn-units.ts';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { toGrid } from '../../geometry/plane.ts';
import { applyRedrawn } from '../edits/apply.ts';
import { closeShapes, positionOf } from '../shapes/close-shapes.ts';
import type { EditShape, Redrawn, Refusal } from '../shapes/edit-shape.ts';
import { placedUnits, type OpenArea } from '../shapes/open-shapes.ts';
import type { RedrawGround, RedrawRefusal } from './gesture.ts';

/** Degrees around what is drawn in which neighbours are opened: some 300 m. */
const AROUND = 0.004;

/** The zoned units near some rows and places, snapped to one another. */
export function openAround({ units, zoned, open }: RedrawGround, rows: readonly number[], places: readonly Position[]): OpenArea {
  const extents = [extentOf(units.geometry, rows), ...places.map(([x, y]) => [x!, y!, x!, y!] as const)].filter((one) => one !== null);
  const [west, south] = [0, 1].map((i) => Math.min(...extents.map((extent) => extent[i]!)) - AROUND) as [number, number];
  const [east, north] = [2, 3].map((i) => Math.max(...extents.map((extent) => extent[i]!)) + AROUND) as [number, number];
  const near = [...zoned].filter((row) => {
    const extent = extentOf(units.geometry, [row]);
    return extent !== null && areExtentsMeeting(extent, [west, south, east, north]);
  });
  return open(placedUnits(units.geometry, units.id, near));
}

export const toPath = ({ plane }: OpenArea, positions: readonly Position[]): Path64 => positions.map((position) => toGrid(plane, position));

/** A ring that may repeat its first corner. */
export function toRing(area: OpenArea, ring: readonly Position[]): Path64 {
  const [first, last] = [ring[0], ring.at(-1)];
  return toPath(area, ring.length > 1 && first![0] === last![0] && first![1] === last![1] ? ring.slice(0, -1) : ring);
}

/** A refusal in degrees. */
export function refuse(area: OpenArea, refusal: Refusal): RedrawRefusal {
  const at = 'at' in refusal && refusal.at !== undefined ? positionOf(area, refusal.at) : null;
  return { refused: refusal.refused, unit: 'key' in refusal ? refusal.key : null, meters: 'distanceMeters' in refusal ? refusal.distanceMeters : null, at };
}

/** What is written after an edit: new geometries by key, and all shapes as they are then. */
export interface Closed {
  readonly geometries: ReadonlyMap<string, UnitGeometry>;
  readonly after: readonly EditShape[];
}

export function close(area: OpenArea, redrawn: Redrawn): Closed {
  const after = applyRedrawn(area.shapes, redrawn);
  return { geometries: closeShapes(area, after), after };
}

/** Units that only got a corner of their border. */
export function neighbours(geometries: ReadonlyMap<string, UnitGeometry>, own: readonly string[]): RedrawnUnit[] {
  return [...geometries].filter(([unit]) => !own.includes(unit)).map(([unit, geometry]) => ({ unit, geometry }));
}

/** A name that two units have is none in a notice. */
export function isNameTaken({ units, zoned }: RedrawGround, name: string): boolean {
  return zoned.some((row) => units.name[row] === name);
}

/** A key that no unit has; it is taken from then on. */
export function freeKey(name: string, taken: Set<string>): string {
  let key = name;
  for (let turn = 2; taken.has(key); turn++) key = `${name}#${turn}`;
  taken.add(key);
  return key;
}
