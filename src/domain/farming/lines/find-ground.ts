// What homes, plots and roads have wrong before any level is looked at: each named, so that it can be mended; the rest stands.
import type { FarmGround } from '../../farmland/judge-line.ts';
import { Groups } from '../../geometry/pairs.ts';
import type { FarmFinding } from '../answers.ts';
import type { Link } from '../roads/links.ts';
import { BLOCK_REACH_METERS, HOME_REACH_METERS, PLOT_NEAR_METERS } from './farm-places.ts';
import type { LineFinder } from './line-finder.ts';
import type { LineNetwork } from './network.ts';
import { ownUnits } from './zone-marks.ts';
import { wallOf } from './row-groups.ts';

/** How far a road is looked for to say how far it is; beyond it the distance is NaN. */
const TOLD_METERS = 5000;
/** A compound no road comes this near to needs a gate to be left by. */
const TOUCH_METERS = 30;

/** Findings in the order: roads, gates, homes, plots. `other` of `roads-apart`: how many homes and plots hang on it, `amount` its length in metres. */
export function findGround(finder: LineFinder, ground: FarmGround): FarmFinding[] {
  const { network } = finder;
  const { graph, places } = network.world;
  if (graph.count === 0) return [{ kind: 'no-roads', household: -1, plot: -1, other: -1, amount: 0 }];
  const findings: FarmFinding[] = [];
  const parts = new RoadParts(network);
  const { households, plots } = places;
  const withoutGate = new Set<number>();
  for (let household = 0; household < households.count; household++) {
    const unit = households.unit[household]!;
    const zoned = unit < 0 ? -1 : ground.zonedOf[unit]!;
    if (zoned < 0) continue;
    const wall = wallOf(zoned, network, ground);
    const home = network.homeAt(household, wall, ground.parent);
    const mode = households.mode[household]!;
    const links = home === null ? [] : wall < 0 ? network.linksOfHome(home, mode) : [...network.gates.get(wall)!.flatMap((gate) => network.linksOutside(gate, mode)), ...network.linksInside(home, wall, mode)];
    if (links.length === 0) findings.push({ kind: 'home-far', household, plot: -1, other: -1, amount: home === null ? NaN : metersToRoad(network, home.x, home.y) });
    else parts.hang(links, household, -1);
    const compound = [...ownUnits(zoned, ground.parent)].find((row) => network.ground.at(row));
    if (wall >= 0 || compound === undefined || withoutGate.has(compound)) continue;
    withoutGate.add(compound);
    const footprint = network.ground.at(compound)!;
    if (!footprint.surveyed || network.piecesIn.has(compound)) continue;
    const meters = Math.min(HOME_REACH_METERS, ...network.index.fromRings(footprint.rings, HOME_REACH_METERS).map((link) => link.meters));
    if (meters > TOUCH_METERS) findings.push({ kind: 'no-gate', household, plot: -1, other: -1, amount: meters });
  }
  for (let plot = 0; plot < plots.count; plot++) {
    const { links, kind, at } = network.access[plot]!;
    if (kind === 'unplaced') continue;
    const meters = links[0]?.meters ?? metersToRoad(network, ...at!);
    if (!(meters <= (kind === 'outline' || kind === 'point' ? PLOT_NEAR_METERS : BLOCK_REACH_METERS))) findings.push({ kind: 'plot-far', household: plots.household[plot]!, plot, other: -1, amount: meters });
    if (links.length > 0) parts.hang(links, -1, plot);
  }
  return [...parts.findings(), ...findings];
}

function metersToRoad({ index }: LineNetwork, x: number, y: number): number {
  return index.nearestTo(x, y, TOLD_METERS, 1, 0, () => true)[0]?.meters ?? NaN;
}

/** Parts of the roads that no way joins, whatever the direction and the mode. */
class RoadParts {
  private readonly groups: Groups;
  private readonly meters = new Map<number, number>();
  private readonly largest: number;
  private readonly hung = new Map<number, { household: number; plot: number; count: number }>();

  constructor(private readonly network: LineNetwork) {
    const { pieces } = network;
    this.groups = new Groups(pieces.nodeCount);
    for (let piece = 0; piece < pieces.count; piece++) this.groups.join(pieces.from[piece]!, pieces.to[piece]!);
    for (let piece = 0; piece < pieces.count; piece++) {
      const part = this.partOf(piece);
      this.meters.set(part, (this.meters.get(part) ?? 0) + pieces.meters[piece]!);
    }
    this.largest = [...this.meters].reduce((one, other) => (other[1] > one[1] ? other : one))[0];
  }

  hang(links: readonly Link[], household: number, plot: number): void {
    const parts = links.map(({ piece }) => this.partOf(piece));
    if (parts.includes(this.largest)) return;
    const hung = this.hung.get(parts[0]!);
    if (!hung) this.hung.set(parts[0]!, { household, plot, count: 1 });
    else {
      hung.count++;
      if (hung.household < 0) hung.household = household;
      if (hung.plot < 0) hung.plot = plot;
    }
  }

  findings(): FarmFinding[] {
    return [...this.hung].map(([part, { household, plot, count }]): FarmFinding => ({ kind: 'roads-apart', household, plot, other: count, amount: this.meters.get(part)! }));
  }

  private partOf(piece: number): number {
    return this.groups.find(this.network.pieces.from[piece]!);
  }
}
