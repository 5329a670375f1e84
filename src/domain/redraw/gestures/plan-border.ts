// Borders moved, corners put in or taken out, holes, and overlaps given up: who shares a corner goes along with it.
import type { Position } from 'geojson';
import { toGrid, type GridPoint } from '../../geometry/plane.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { applyRedrawn, differenceOf } from '../edits/apply.ts';
import { deleteCorner, insertCorner } from '../edits/border-corners.ts';
import { cutHole, fillHole } from '../edits/holes.ts';
import { moveCorner, moveEdge } from '../edits/move-corners.ts';
import { repairOverlap } from '../edits/repair-overlap.ts';
import { isRefusal, type EditShape, type Redrawn, type Refusal } from '../shapes/edit-shape.ts';
import type { OpenArea } from '../shapes/open-shapes.ts';
import { cornersOf, edgesOf, isSamePoint, nearestOnEdge, segmentKey, shapesWith, type Edge } from '../shapes/segments.ts';
import { SnapIndex, wallsOf } from '../snap/snap-point.ts';
import type { Border, GesturePlan, RedrawGesture, RedrawGround } from './gesture.ts';
import { close, openAround, refuse, toPath, toRing } from './open-around.ts';
import { passGround } from './pass-ground.ts';

type ShapeGesture = Exclude<RedrawGesture, { kind: 'split' | 'merge' | 'draw' }>;

/** Millimetres within which a place means a corner: degrees on a screen are rounded. */
const REACH = 1000;

export function planBorder(gesture: ShapeGesture, ground: RedrawGround): GesturePlan {
  const { units } = ground;
  const rows = gesture.kind === 'repair' ? [gesture.keeper, gesture.givingWay] : [gesture.row];
  const area = openAround(ground, rows, placesOf(gesture));
  const keys = rows.map((row) => units.id[row]!);
  const redrawn = edit(gesture, area, keys);
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  return { how: gesture.kind === 'repair' ? 'repaired' : 'moved', merged: [], units: passGround(area, close(area, redrawn), ground, keys[0]!) };
}

function placesOf(gesture: ShapeGesture): readonly Position[] {
  switch (gesture.kind) {
    case 'cut-hole': return gesture.ring;
    case 'move-corner': case 'bend-border': case 'move-border': return [gesture.to];
    default: return [];
  }
}

function edit(gesture: ShapeGesture, area: OpenArea, [key, other]: readonly string[]): Redrawn | Refusal {
  const { shapes, plane } = area;
  switch (gesture.kind) {
    case 'cut-hole': return cutHole(shapes, key!, toRing(area, gesture.ring));
    case 'fill-hole': return fillHole(shapes, key!, toGrid(plane, gesture.at));
    case 'repair': return repairOverlap(shapes, other!, key!);
    case 'move-corner': {
      const [corner] = toPath(area, [gesture.corner]);
      const from = nearestCorner(shapes, key!, corner!);
      return from === null ? { refused: 'misses', at: corner! } : moveCorner(shapes, from, ontoWalls(shapes, from, toGrid(plane, gesture.to)));
    }
    case 'delete-corner': {
      const [corner] = toPath(area, [gesture.corner]);
      const from = nearestCorner(shapes, key!, corner!);
      return from === null ? { refused: 'misses', at: corner! } : deleteCorner(shapes, from);
    }
    case 'bend-border': {
      const edge = findBorder(area, key!, gesture.border);
      return edge === null ? missing(area, gesture.border) : bend(shapes, edge, toGrid(plane, gesture.to));
    }
    case 'move-border': {
      const edge = findBorder(area, key!, gesture.border);
      const [from, to] = toPath(area, [gesture.from, gesture.to]);
      return edge === null ? missing(area, gesture.border) : moveEdge(shapes, edge, { x: to!.x - from!.x, y: to!.y - from!.y });
    }
  }
}

/** A new corner on a border, moved to a place. */
function bend(shapes: readonly EditShape[], edge: Edge, to: GridPoint): Redrawn | Refusal {
  const inserted = insertCorner(shapes, edge, middleOf(edge));
  if (isRefusal(inserted)) return inserted;
  const bent = applyRedrawn(shapes, inserted);
  const corner = nearestOnEdge(middleOf(edge), edge).point;
  const moved = moveCorner(bent, corner, ontoWalls(bent, corner, to));
  return isRefusal(moved) ? moved : differenceOf(shapes, applyRedrawn(bent, moved));
}

/**
 * A place on the wall of somebody else, in degrees, is a centimetre beside it: exactly there no sliver is left between.
 * Beside another corner it is that corner: the next opening would draw the two together.
 */
function ontoWalls(shapes: readonly EditShape[], corner: GridPoint, to: GridPoint): GridPoint {
  const owners = shapesWith(shapes, corner);
  const vertex = owners.flatMap(cornersOf).filter((one) => !isSamePoint(one, corner)).map((one) => ({ id: '', points: [one], isClosed: false }));
  const onto = new SnapIndex({ wall: wallsOf(shapes.filter((shape) => !owners.includes(shape))), vertex }).find(to, SNAP_DISTANCE);
  return onto?.point ?? to;
}

const middleOf = ([from, to]: Edge): GridPoint => ({ x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) });

const missing = (area: OpenArea, border: Border): Refusal => ({ refused: 'misses', at: toPath(area, [border[0]])[0]! });

function nearestCorner(shapes: readonly EditShape[], key: string, place: GridPoint): GridPoint | null {
  const shape = shapes.find((one) => one.key === key);
  let [best, least]: [GridPoint | null, number] = [null, REACH];
  for (const corner of shape === undefined ? [] : cornersOf(shape)) {
    const distance = Math.hypot(corner.x - place.x, corner.y - place.y);
    if (distance < least) [best, least] = [corner, distance];
  }
  return best;
}

function findBorder(area: OpenArea, key: string, border: Border): Edge | null {
  const [from, to] = toPath(area, border).map((place) => nearestCorner(area.shapes, key, place));
  if (from == null || to == null || isSamePoint(from, to)) return null;
  const shape = area.shapes.find((one) => one.key === key)!;
  return edgesOf(shape).find((edge) => segmentKey(...edge) === segmentKey(from, to)) ?? null;
}
