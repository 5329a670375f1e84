// What does not change with the levels of a list: pieces, arcs of each mode, gates, and where homes and plots join the roads.
import type { UnitFootprints } from '../../geometry/footprint.ts';
import { gridX, gridY } from '../../geometry/plane.ts';
import { arcsOf, type RoadArcs } from '../roads/arcs.ts';
import { Barriers, type BarrierLine } from '../roads/barriers.ts';
import { PieceIndex, type Link } from '../roads/links.ts';
import { cutPieces, UnitGround, type RoadPieces } from '../roads/pieces.ts';
import type { RoadGraph } from '../roads/road-graph.ts';
import { HOME_LINKS, HOME_REACH_METERS, HOME_SPREAD_METERS, type FarmPlaces } from './farm-places.ts';
import { gatesByUnit, linkInside, linkOutside, type Gate } from './gates.ts';
import { middleOf } from './middle.ts';
import { PlotAccesses, type PlotAccess } from './plot-access.ts';
import { sideOf, OUTSIDE } from '../roads/stretches.ts';
import type { Point } from './yard-way.ts';

export interface FarmWorld {
  readonly graph: RoadGraph;
  /** Of the units that show a level; in the plane of the graph. */
  readonly footprints: UnitFootprints;
  readonly places: FarmPlaces;
  /** Banks that nobody goes over off the road; left out where none is known. */
  readonly banks?: readonly BarrierLine[];
}

/** Steps while opening between two chances to stop. */
const AT_ONCE = 256;

export class LineNetwork {
  readonly ground: UnitGround;
  readonly pieces: RoadPieces;
  readonly index: PieceIndex;
  private readonly barriers: Barriers;
  readonly gates: ReadonlyMap<number, readonly Gate[]>;
  /** Pieces that lie in a unit, by its row. */
  readonly piecesIn: ReadonlyMap<number, readonly number[]>;
  readonly access: PlotAccess[] = [];
  private readonly arcs = new Map<number, RoadArcs>();
  private readonly outside = new Map<string, readonly Link[]>();
  private readonly inside = new Map<string, readonly Link[]>();
  private readonly atHome = new Map<string, readonly Link[]>();

  private constructor(readonly world: FarmWorld) {
    this.ground = new UnitGround(world.footprints);
    this.pieces = cutPieces(world.graph, this.ground);
    this.index = new PieceIndex(this.pieces, this.ground);
    this.barriers = new Barriers(world.banks ?? []);
    this.gates = gatesByUnit(world.places.gates, this.ground, world.graph.plane);
    const piecesIn = new Map<number, number[]>();
    for (let piece = 0; piece < this.pieces.count; piece++) {
      for (let k = this.pieces.unitStart[piece]!; k < this.pieces.unitStart[piece + 1]!; k++) {
        const row = this.pieces.unit[k]!;
        const list = piecesIn.get(row);
        if (list) list.push(piece);
        else piecesIn.set(row, [piece]);
      }
    }
    this.piecesIn = piecesIn;
  }

  /** Yields what is done and the whole, in plots. */
  static *open(world: FarmWorld): Generator<readonly [done: number, whole: number], LineNetwork> {
    const network = new LineNetwork(world);
    const { plots } = world.places;
    const accesses = new PlotAccesses(plots, world.graph.plane, network.index, network.ground, network.barriers);
    for (let plot = 0; plot < plots.count; plot++) {
      network.access.push(accesses.at(plot));
      if (plot % AT_ONCE === 0) yield [plot, plots.count];
    }
    return network;
  }

  arcsOf(mode: number): RoadArcs {
    let arcs = this.arcs.get(mode);
    if (!arcs) this.arcs.set(mode, (arcs = arcsOf(this.pieces, mode)));
    return arcs;
  }

  /** Where the home is; a home whose list gives no point, or one beyond its own wall, is in the middle of its unit. */
  homeAt(household: number, wall: number, parent: Int32Array): Point | null {
    const { point, unit } = this.world.places.households;
    const { plane } = this.world.graph;
    const [lng, lat] = [point[2 * household]!, point[2 * household + 1]!];
    const own = Number.isFinite(lng) && Number.isFinite(lat) ? { x: gridX(plane, lng), y: gridY(plane, lat) } : null;
    if (own !== null && (wall < 0 || sideOf(own.x, own.y, this.ground.at(wall)!.rings) !== OUTSIDE)) return own;
    if (wall >= 0) return pointOf(middleOf(this.ground.at(wall)!.rings));
    for (let row = unit[household]!; row >= 0; row = parent[row]!) {
      const footprint = this.ground.at(row);
      if (footprint) return pointOf(middleOf(footprint.rings));
    }
    return null;
  }

  linksOfHome(home: Point, mode: number): readonly Link[] {
    return kept(this.atHome, `${home.x} ${home.y} ${mode}`, () =>
      this.index.nearestTo(home.x, home.y, HOME_REACH_METERS, HOME_LINKS, HOME_SPREAD_METERS, this.takes(mode), (link) => !this.barriers.isCrossedBy(link)).map((link) => this.index.withUnits(link)));
  }

  linksOutside(gate: Gate, mode: number): readonly Link[] {
    return kept(this.outside, `${gate.row} ${mode}`, () => {
      const within = new Set(this.piecesIn.get(gate.unit));
      const takes = this.takes(mode);
      return linkOutside(gate, this.index, this.ground, (piece) => takes(piece) && !within.has(piece));
    });
  }

  linksInside({ x, y }: Point, wall: number, mode: number): readonly Link[] {
    const within = this.piecesIn.get(wall);
    if (!within) return [];
    const takes = this.takes(mode);
    return kept(this.inside, `${x} ${y} ${wall} ${mode}`, () => {
      const set = new Set(within);
      return linkInside(x, y, wall, this.index, this.ground, (piece) => takes(piece) && set.has(piece));
    });
  }

  private takes(mode: number): (piece: number) => boolean {
    const { pace } = this.arcsOf(mode);
    return (piece) => pace[piece] !== Infinity;
  }
}

const pointOf = ([x, y]: readonly [number, number]): Point => ({ x, y });

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
