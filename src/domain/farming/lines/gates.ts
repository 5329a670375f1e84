// Gates on the outlines of their units, and how each joins the roads outside and inside.
import type { Paths64 } from 'clipper2-ts';
import { gridX, gridY, MILLIMETERS, type Plane } from '../../geometry/plane.ts';
import type { Link, PieceIndex } from '../roads/links.ts';
import { nearestShare } from '../roads/nearest-point.ts';
import type { UnitGround } from '../roads/pieces.ts';
import { INSIDE, OUTSIDE, stretchesOf } from '../roads/stretches.ts';
import { GATE_IN, GATE_OFF_METERS, HOME_LINKS, HOME_REACH_METERS, HOME_SPREAD_METERS, type GateTable } from './farm-places.ts';

export interface Gate {
  /** Row of the gate table. */
  readonly row: number;
  readonly unit: number;
  /** On the outline of its unit. */
  readonly x: number;
  readonly y: number;
}

/** Gates by which one may leave, by the row of their unit; of units that are drawn. */
export function gatesByUnit(table: GateTable, ground: UnitGround, plane: Plane): ReadonlyMap<number, readonly Gate[]> {
  const gates = new Map<number, Gate[]>();
  for (let row = 0; row < table.count; row++) {
    const unit = table.unit[row]!;
    const footprint = ground.at(unit);
    if (!footprint) continue;
    const list = gates.get(unit) ?? [];
    gates.set(unit, list);
    if (table.oneWay[row] === GATE_IN) continue;
    const [px, py] = [gridX(plane, table.point[2 * row]!), gridY(plane, table.point[2 * row + 1]!)];
    let least = GATE_OFF_METERS * MILLIMETERS;
    let best: Gate | null = null;
    for (const ring of footprint.rings) {
      let a = ring.at(-1)!;
      for (const b of ring) {
        const share = nearestShare(px, py, a.x, a.y, b.x, b.y);
        const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
        const distance = Math.hypot(x - px, y - py);
        if (distance < least) [least, best] = [distance, { row, unit, x, y }];
        a = b;
      }
    }
    if (best !== null) list.push(best);
  }
  return gates;
}

/** The nearest pieces outside its unit that a gate reaches without going back in, nearest first. */
export function linkOutside(gate: Gate, index: PieceIndex, ground: UnitGround, takes: (piece: number) => boolean): Link[] {
  const rings = ground.at(gate.unit)!.rings;
  return index.nearestTo(gate.x, gate.y, HOME_REACH_METERS, HOME_LINKS, HOME_SPREAD_METERS, takes, (link) => !touchesSide(link, rings, INSIDE)).map((link) => index.withUnits(link));
}

/** The nearest pieces inside a wall that a point inside or on it reaches without leaving it. */
export function linkInside(x: number, y: number, unit: number, index: PieceIndex, ground: UnitGround, takes: (piece: number) => boolean): Link[] {
  const rings = ground.at(unit)!.rings;
  return index.nearestTo(x, y, HOME_REACH_METERS, HOME_LINKS, HOME_SPREAD_METERS, takes, (link) => isWithin(link, rings)).map((link) => index.withUnits(link));
}

export const isWithin = (link: Link, rings: Paths64): boolean => !touchesSide(link, rings, OUTSIDE);

function touchesSide({ roadX, roadY, x, y }: Link, rings: Paths64, side: number): boolean {
  const parts = stretchesOf(roadX, roadY, x, y, rings);
  for (let i = 2; i < parts.length; i += 3) if (parts[i] === side) return true;
  return false;
}
