// Where a plot can be come at: for every road near, the nearest points of road and border, the border cut where zones begin.
import type { Paths64 } from 'clipper2-ts';
import { hasPlace, placeAt } from '../../district/place-column.ts';
import { labelPoint } from '../../geometry/label-point.ts';
import { polygonRings } from '../../geometry/footprint.ts';
import { gridX, gridY, type Plane } from '../../geometry/plane.ts';
import type { Barriers } from '../roads/barriers.ts';
import type { Link, PieceIndex, Stretch } from '../roads/links.ts';
import type { UnitGround } from '../roads/pieces.ts';
import { INSIDE, sideOf, stretchesOf } from '../roads/stretches.ts';
import { BLOCK_REACH_METERS, HOME_LINKS, HOME_SPREAD_METERS, PLOT_REACH_METERS, type FarmPlaces } from './farm-places.ts';
import { middleOf } from './middle.ts';

export interface PlotAccess {
  readonly kind: 'outline' | 'point' | 'block' | 'village' | 'unplaced';
  readonly links: readonly Link[];
  /** Rows of the units that hold each part of its border, or its point: the plot is closed where every part is. */
  readonly border: readonly (readonly number[])[];
  /** Its point, or a corner of its outline, in the plane; null without a place. */
  readonly at: readonly [x: number, y: number] | null;
}

const UNPLACED: PlotAccess = { kind: 'unplaced', links: [], border: [], at: null };

/** What all plots are come at by; asked one at a time, so that it can be stopped between. */
export class PlotAccesses {
  private readonly blocks: ReadonlyMap<number, readonly [x: number, y: number]>;

  constructor(private readonly plots: FarmPlaces['plots'], private readonly plane: Plane, private readonly index: PieceIndex, private readonly ground: UnitGround, private readonly barriers: Barriers) {
    this.blocks = blockMiddles(plots, plane);
  }

  at(plot: number): PlotAccess {
    const access = this.find(plot);
    return { ...access, links: access.links.filter((link) => !this.barriers.isCrossedBy(link)) };
  }

  private find(plot: number): PlotAccess {
    const { outline, block, village } = this.plots;
    const place = placeAt(outline, plot);
    if (place !== null && place.type !== 'Point') {
      const rings = polygonRings(place, this.plane);
      if (rings.length > 0) return this.ofOutline(rings);
    }
    const own = place === null ? null : labelPoint(place);
    if (own) return this.ofPoint(gridX(this.plane, own[0]!), gridY(this.plane, own[1]!), 'point', PLOT_REACH_METERS);
    const middle = block[plot]! < 0 ? undefined : this.blocks.get(block[plot]!);
    if (middle) return this.ofPoint(...middle, 'block', BLOCK_REACH_METERS);
    const unit = this.ground.at(village[plot]!);
    return unit ? this.ofPoint(...middleOf(unit.rings), 'village', BLOCK_REACH_METERS) : UNPLACED;
  }

  private ofPoint(x: number, y: number, kind: 'point' | 'block' | 'village', reach: number): PlotAccess {
    const links = kind === 'point' ? this.index.fromPoint(x, y, reach, () => true) : this.index.nearestTo(x, y, reach, HOME_LINKS, HOME_SPREAD_METERS, () => true);
    const units = this.ground.near(x, y, x, y).filter(({ rings }) => sideOf(x, y, rings) === INSIDE).map(({ row }) => row);
    return { kind, links: links.map((link) => ({ ...this.index.withUnits(link), held: units })), border: [units], at: [x, y] };
  }

  private ofOutline(rings: Paths64): PlotAccess {
    const runs = runsOf(rings, this.ground);
    const links = runs.flatMap(({ stretches, units }) => this.index.fromStretches(stretches, PLOT_REACH_METERS).map((link) => ({ ...link, held: units }))).sort((a, b) => a.meters - b.meters || a.piece - b.piece || a.offset - b.offset);
    return { kind: 'outline', links: links.map((link) => this.index.withUnits(link)), border: runs.map(({ units }) => units), at: [rings[0]![0]!.x, rings[0]![0]!.y] };
  }
}

/** The border's parts by the units that hold them; parts held by the same units are one run. */
function runsOf(rings: Paths64, ground: UnitGround): { readonly units: readonly number[]; readonly stretches: Stretch[] }[] {
  const runs = new Map<string, { units: readonly number[]; stretches: Stretch[] }>();
  for (const ring of rings) {
    let a = ring.at(-1)!;
    for (const b of ring) {
      const inside: (readonly [row: number, from: number, to: number])[] = [];
      for (const { row, rings: unitRings } of ground.near(a.x, a.y, b.x, b.y)) {
        const parts = stretchesOf(a.x, a.y, b.x, b.y, unitRings);
        for (let i = 0; i < parts.length; i += 3) if (parts[i + 2] === INSIDE) inside.push([row, parts[i]!, parts[i + 1]!]);
      }
      const shares = [...new Set([0, 1, ...inside.flatMap(([, from, to]) => [from, to])])].sort((one, other) => one - other);
      for (let i = 1; i < shares.length; i++) {
        const [from, to] = [shares[i - 1]!, shares[i]!];
        const units = inside.filter(([, start, end]) => start < (from + to) / 2 && (from + to) / 2 < end).map(([row]) => row);
        const stretch = { ax: a.x + (b.x - a.x) * from, ay: a.y + (b.y - a.y) * from, bx: a.x + (b.x - a.x) * to, by: a.y + (b.y - a.y) * to };
        const key = units.join();
        const run = runs.get(key);
        if (run) run.stretches.push(stretch);
        else runs.set(key, { units, stretches: [stretch] });
      }
      a = b;
    }
  }
  return [...runs.values()];
}

/** The mean of the label points of the plots of each block that have a place. */
function blockMiddles({ count, block, outline }: FarmPlaces['plots'], plane: Plane): Map<number, readonly [number, number]> {
  const sums = new Map<number, [x: number, y: number, count: number]>();
  for (let plot = 0; plot < count; plot++) {
    if (block[plot]! < 0 || !hasPlace(outline, plot)) continue;
    const point = labelPoint(placeAt(outline, plot)!);
    if (!point) continue;
    const sum = sums.get(block[plot]!) ?? [0, 0, 0];
    sums.set(block[plot]!, [sum[0] + gridX(plane, point[0]!), sum[1] + gridY(plane, point[1]!), sum[2] + 1]);
  }
  return new Map([...sums].map(([key, [x, y, n]]) => [key, [Math.round(x / n), Math.round(y / n)] as const]));
}
