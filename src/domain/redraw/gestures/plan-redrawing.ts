// From a gesture on the map to what becomes of the units: their ground, their buildings, their numbers, and every neighbour's corner.
import type { Position } from 'geojson';
import type { Path64 } from 'clipper2-ts';
import { extentOf, hasPlace, POINT } from '../../district/place-column.ts';
import type { Redrawing, RedrawnUnit } from '../../district/redrawn-units.ts';
import { UNIT_KINDS, UNKNOWN, type UnitGeometry, type UnitKind, type UnitTable } from '../../district/unit-table.ts';
import type { CountedColumns } from '../../publishing/zone-list.ts';
import { toGrid } from '../../geometry/plane.ts';
import { applyRedrawn } from '../edits/apply.ts';
import { closeShapes, positionOf } from '../shapes/close-shapes.ts';
import { drawShape, type Yield } from '../edits/draw.ts';
import { areaOf, isRefusal, type EditShape, type Redrawn, type Refusal, type RefusalReason } from '../shapes/edit-shape.ts';
import { mergeShapes } from '../edits/merge.ts';
import { openShapes, placedUnits, type OpenArea } from '../shapes/open-shapes.ts';
import { shareOut, type Share } from './share-out.ts';
import { splitShape } from '../edits/split.ts';

/** What a person drew, by rows of the units; positions WGS-84. */
export type RedrawGesture =
  | { readonly kind: 'split'; readonly row: number; readonly stroke: readonly Position[]; readonly name: string }
  | { readonly kind: 'merge'; readonly rows: readonly number[]; readonly closeStreet: boolean }
  | { readonly kind: 'draw'; readonly ring: readonly Position[]; readonly name: string; readonly unitKind: UnitKind; readonly yields: Yield };

/** Why nothing was redrawn; `unit` is the key of the one in the way, `at` the place to look at. */
export interface RedrawRefusal {
  readonly refused: RefusalReason | 'no-outline';
  readonly unit: string | null;
  readonly meters: number | null;
  readonly at: Position | null;
}

/** The district a gesture is made on. `center`: label points of all rows, lng and lat interleaved, NaN without a place. */
export interface RedrawGround {
  readonly units: UnitTable;
  readonly zoned: Uint32Array;
  readonly counted: CountedColumns;
  readonly center: Float64Array;
}

/** Degrees around what is drawn in which neighbours are opened: some 300 m. */
const AROUND = 0.004;
/** Units up to this far apart may be merged. */
const MERGE_GAP_METERS = 60;
const MILLIMETERS_SQUARED = 1e6;

export function planRedrawing(gesture: RedrawGesture, ground: RedrawGround): Redrawing | RedrawRefusal {
  const { units } = ground;
  const named = gesture.kind === 'split' ? [gesture.row] : gesture.kind === 'merge' ? [...gesture.rows] : [];
  const bare = named.find((row) => !hasPlace(units.geometry, row) || units.geometry.kind[row] === POINT);
  if (bare !== undefined) return { refused: 'no-outline', unit: units.id[bare]!, meters: null, at: null };
  const area = openAround(gesture, named, ground);
  switch (gesture.kind) {
    case 'split': return planSplit(gesture, ground, area);
    case 'merge': return planMerge(gesture, ground, area);
    case 'draw': return planDraw(gesture, ground, area);
  }
}

/** The units near what is drawn, snapped to one another. */
function openAround(gesture: RedrawGesture, named: readonly number[], { units, zoned }: RedrawGround): OpenArea {
  const drawn = gesture.kind === 'merge' ? [] : gesture.kind === 'split' ? gesture.stroke : gesture.ring;
  const extents = [extentOf(units.geometry, named), ...drawn.map(([x, y]) => [x!, y!, x!, y!] as const)].filter((one) => one !== null);
  const [west, south] = [0, 1].map((i) => Math.min(...extents.map((extent) => extent[i]!)) - AROUND) as [number, number];
  const [east, north] = [2, 3].map((i) => Math.max(...extents.map((extent) => extent[i]!)) + AROUND) as [number, number];
  const near = [...zoned].filter((row) => {
    const extent = extentOf(units.geometry, [row]);
    return extent !== null && extent[0] <= east && extent[2] >= west && extent[1] <= north && extent[3] >= south;
  });
  return openShapes(placedUnits(units.geometry, units.id, near));
}

const toPath = ({ plane }: OpenArea, positions: readonly Position[]): Path64 => positions.map((position) => toGrid(plane, position));

function refuse({ plane, positions }: OpenArea, refusal: Refusal): RedrawRefusal {
  const at = 'at' in refusal && refusal.at !== undefined ? positionOf({ plane, positions }, refusal.at) : null;
  return { refused: refusal.refused, unit: 'key' in refusal ? refusal.key : null, meters: 'distanceMeters' in refusal ? refusal.distanceMeters : null, at };
}

/** What is written after an edit: new geometries by key, and the shapes they are of. */
function close(area: OpenArea, redrawn: Redrawn): { readonly geometries: ReadonlyMap<string, UnitGeometry>; readonly shapes: ReadonlyMap<string, EditShape> } {
  const after = applyRedrawn(area.shapes, redrawn);
  return { geometries: closeShapes(area, after), shapes: new Map(after.map((shape) => [shape.key, shape])) };
}

function planSplit({ row, stroke, name }: Extract<RedrawGesture, { kind: 'split' }>, { units, center }: RedrawGround, area: OpenArea): Redrawing | RedrawRefusal {
  const key = units.id[row]!;
  const taken = new Set(units.id);
  const keys = [key];
  const keyOf = (rank: number): string => {
    while (keys.length <= rank) keys.push(freeKey(key, taken));
    return keys[rank]!;
  };
  const redrawn = splitShape(area.shapes, { key, stroke: toPath(area, stroke), keyOf });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const { geometries, shapes } = close(area, redrawn);
  const pieces = keys.filter((unit) => geometries.has(unit)).map((unit) => ({ unit, geometry: geometries.get(unit)!, area: areaOf(shapes.get(unit)!.parts) }));
  const shares = shareOut(units, row, center, pieces);
  const kind = kindOf(units, row);
  const parts = shares.map((share, rank): RedrawnUnit => ({
    unit: share.unit, geometry: geometries.get(share.unit),
    ...(rank > 0 && { made: { name: rank === 1 ? name : `${name}${rank}`, kind, like: key } }),
    ...numbersOf(share),
  }));
  const moved = shares.slice(1).flatMap((share) => share.parts.map((unit): RedrawnUnit => ({ unit, parent: share.unit })));
  return { how: 'split', merged: [], units: [...parts, ...moved, ...neighbours(geometries, keys)] };
}

function planMerge({ rows, closeStreet }: Extract<RedrawGesture, { kind: 'merge' }>, { units, counted }: RedrawGround, area: OpenArea): Redrawing | RedrawRefusal {
  const keys = rows.map((row) => units.id[row]!);
  const [key] = keys;
  const redrawn = mergeShapes(area.shapes, { keys, key: key ?? '', gapMeters: MERGE_GAP_METERS, closeStreet });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const { geometries } = close(area, redrawn);
  const sum = (column: keyof CountedColumns): number | undefined => {
    // Numbers that only buildings give are counted from the buildings of all.
    if (rows.every((row) => units[column][row] === UNKNOWN)) return undefined;
    // What is known of some must not be lost with what is unknown of others.
    return rows.reduce((all, row) => all + Math.max(0, counted[column][row]!), 0);
  };
  return {
    how: 'merged', merged: keys.slice(1).map((unit) => ({ unit, into: key! })),
    units: [{ unit: key!, geometry: geometries.get(key!), population: sum('population'), households: sum('households'), buildings: sum('buildings') }, ...neighbours(geometries, keys)],
  };
}

function planDraw({ ring, name, unitKind, yields }: Extract<RedrawGesture, { kind: 'draw' }>, { units, zoned, center }: RedrawGround, area: OpenArea): Redrawing | RedrawRefusal {
  const key = freeKey(name, new Set(units.id));
  const open = ring.length > 1 && ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1] ? ring.slice(0, -1) : ring;
  const redrawn = drawShape(area.shapes, { key, ring: toPath(area, open), yield: yields });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const { geometries, shapes } = close(area, redrawn);
  const before = new Map(area.shapes.map((shape) => [shape.key, shape]));
  const rowOf = new Map(units.id.map((id, row) => [id, row]));
  const drawn = geometries.get(key)!;
  const changed = [...geometries.keys()].filter((unit) => unit !== key);
  const losses = changed.flatMap((unit): Share[][] => {
    const left = areaOf(shapes.get(unit)!.parts);
    const lost = areaOf(before.get(unit)!.parts) - left;
    return lost < MILLIMETERS_SQUARED ? [] : [shareOut(units, rowOf.get(unit)!, center, [{ unit, geometry: geometries.get(unit)!, area: left }, { unit: key, geometry: drawn, area: lost }])];
  });
  const gained = (column: keyof CountedColumns): number => {
    const known = losses.map(([, share]) => share![column]).filter((number) => number !== UNKNOWN);
    return known.length === 0 ? UNKNOWN : known.reduce((sum, number) => sum + number, 0);
  };
  const rest = new Map(losses.map(([share]) => [share!.unit, share!]));
  return {
    how: 'drawn', merged: [],
    units: [
      { unit: key, made: { name, kind: unitKind, like: nearest(units, zoned, center, ring) }, geometry: drawn, population: gained('population'), households: gained('households'), buildings: gained('buildings') },
      ...losses.flatMap(([, share]) => share!.parts.map((unit): RedrawnUnit => ({ unit, parent: key }))),
      ...changed.map((unit): RedrawnUnit => ({ unit, geometry: geometries.get(unit), ...(rest.has(unit) && numbersOf(rest.get(unit)!)) })),
    ],
  };
}

const numbersOf = ({ population, households, buildings }: Share): Pick<RedrawnUnit, 'population' | 'households' | 'buildings'> => ({ population, households, buildings });

/** Units that only got a corner of their border. */
function neighbours(geometries: ReadonlyMap<string, UnitGeometry>, own: readonly string[]): RedrawnUnit[] {
  return [...geometries].filter(([unit]) => !own.includes(unit)).map(([unit, geometry]) => ({ unit, geometry }));
}

function freeKey(name: string, taken: Set<string>): string {
  let key = name;
  for (let turn = 2; taken.has(key); turn++) key = `${name}#${turn}`;
  taken.add(key);
  return key;
}


const kindOf = (units: UnitTable, row: number): UnitKind => UNIT_KINDS[units.kind[row]!]!;

/** Key of the unit whose middle lies nearest the middle of what was drawn: it shares its street. */
function nearest(units: UnitTable, zoned: Uint32Array, center: Float64Array, ring: readonly Position[]): string {
  const middle = [0, 1].map((i) => ring.reduce((sum, position) => sum + position[i]!, 0) / ring.length) as [number, number];
  const wide = Math.cos((middle[1] * Math.PI) / 180);
  let [best, least] = ['', Infinity];
  for (const row of zoned) {
    const distance = ((center[2 * row]! - middle[0]) * wide) ** 2 + (center[2 * row + 1]! - middle[1]) ** 2;
    if (distance < least) [best, least] = [units.id[row]!, distance];
  }
  return best;
}
