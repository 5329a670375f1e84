// The ways of the households of one start: one tree for each gate of their wall, or one for the home, and the wall's inside for each home.
import { LegSearch, type Leg } from './search-legs.ts';
import type { LineNetwork } from './network.ts';
import { isWithin, type Gate } from './gates.ts';
import type { Link } from '../roads/links.ts';
import { secondsPerMeterOffRoad } from '../roads/road-class.ts';
import { findYardWay, type Point } from './yard-way.ts';
import { lengthOfYard, type Way } from './way.ts';
import type { ZoneMarks } from './zone-marks.ts';

export interface StartGroup {
  /** Zoned unit and those around it. */
  readonly own: ReadonlySet<number>;
  /** Row of the walled unit, −1 without. */
  readonly wall: number;
  readonly mode: number;
}

/** Homes of a group with the plots of each. */
export interface HomePlots {
  readonly home: Point;
  readonly plots: readonly number[];
}

/** A gate as a home reaches it. */
interface Reached {
  readonly gate: Gate;
  readonly number: number;
  readonly yard: readonly Point[] | null;
  readonly inner: Leg | null;
  readonly seconds: number;
  readonly meters: number;
}

export class WayFinder {
  private readonly search: LegSearch;
  private readonly inside: Uint8Array;

  constructor(private readonly network: LineNetwork) {
    this.search = new LegSearch(network.pieces);
    this.inside = new Uint8Array(network.pieces.count).fill(1);
  }

  /** The way to each plot of each home, null where there is none. */
  find(group: StartGroup, homes: readonly HomePlots[], marks: ZoneMarks): (Way | null)[][] {
    if (homes.every(({ plots }) => plots.length === 0)) return homes.map(() => []);
    return group.wall < 0 ? homes.map(({ home, plots }) => this.findOpen(group, home, plots, marks)) : this.findWalled(group, homes, marks);
  }

  private findOpen({ own, mode }: StartGroup, home: Point, plots: readonly number[], marks: ZoneMarks): (Way | null)[] {
    const arcs = this.network.arcsOf(mode);
    const starts = this.network.linksOfHome(home, mode).filter(({ units }) => marks.isOpen(units, own, -1));
    const ends = plots.map((plot) => this.network.access[plot]!.links.filter(({ units }) => marks.isOpen(units, own, -1)));
    const legs = marks.outside(own, -1, arcs, (closed, parts) => this.search.run(arcs, mode, starts, ends, closed, parts));
    return legs.map((leg) => leg && { gate: -1, yard: null, inner: null, outer: leg, seconds: leg.seconds, meters: leg.meters });
  }

  private findWalled(group: StartGroup, homes: readonly HomePlots[], marks: ZoneMarks): (Way | null)[][] {
    const { own, wall, mode } = group;
    const { network } = this;
    const arcs = network.arcsOf(mode);
    const gates = network.gates.get(wall)!;
    const plots = [...new Set(homes.flatMap((home) => home.plots))];
    const numberOf = new Map(plots.map((plot, i) => [plot, i]));
    const ends = plots.map((plot) => network.access[plot]!.links.filter(({ units }) => marks.isOpen(units, own, wall)));
    const outer = marks.outside(own, wall, arcs, (closed, parts) => gates.map((gate) => {
      const starts = network.linksOutside(gate, mode).filter(({ units }) => marks.isOpen(units, own, wall));
      return this.search.run(arcs, mode, starts, ends, closed, parts);
    }));
    const open = marks.openInside(own, wall);
    for (const piece of open) this.inside[piece] = 0;
    const found = homes.map(({ home, plots: mine }) => {
      if (mine.length === 0) return [];
      const { reached, within } = this.fromHome(group, home, mine, open.length > 0, marks);
      return mine.map((plot, i) => bestWay(plot, reached, outer, numberOf, within[i] ?? null, network.access[plot]!.kind === 'village' && own.has(network.world.places.plots.village[plot]!)));
    });
    for (const piece of open) this.inside[piece] = 1;
    return found;
  }

  /** From one home to the gates, and to what of its plots lies at roads inside the wall. */
  private fromHome({ own, wall, mode }: StartGroup, home: Point, plots: readonly number[], hasRoads: boolean, marks: ZoneMarks): { readonly reached: Reached[]; readonly within: (Leg | null)[] } {
    const { network, search } = this;
    const { ground } = network;
    const gates = network.gates.get(wall)!;
    const rings = ground.at(wall)!.rings;
    const isLegal = ({ units }: Link): boolean => marks.isOpen(units, own, -1);
    const places = hasRoads ? [
      ...gates.map((gate) => network.linksInside(gate, wall, mode).filter(isLegal)),
      ...plots.map((plot) => network.access[plot]!.links.filter((link) => link.held.includes(wall) && isLegal(link) && isWithin(link, rings))),
    ] : [];
    const legs = hasRoads ? search.run(network.arcsOf(mode), mode, network.linksInside(home, wall, mode).filter(isLegal), places, this.inside, null) : [];
    const { bounds } = ground.at(wall)!;
    const obstacles = ground.near(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY).filter(({ row }) => marks.forbidden[row] === 1 && !own.has(row)).map((unit) => unit.rings);
    const pace = secondsPerMeterOffRoad(mode);
    const reached: Reached[] = [];
    gates.forEach((gate, number) => {
      const inner = legs[number] ?? null;
      const yard = findYardWay(home, gate, rings, obstacles);
      const meters = yard === null ? Infinity : lengthOfYard(yard);
      if (inner !== null && inner.seconds < meters * pace) reached.push({ gate, number, yard: null, inner, seconds: inner.seconds, meters: inner.meters });
      else if (yard !== null) reached.push({ gate, number, yard, inner: null, seconds: meters * pace, meters });
    });
    return { reached, within: legs.slice(gates.length) };
  }
}

/** Of equally long ways the one by the first gate. */
function bestWay(plot: number, reached: readonly Reached[], outer: readonly (readonly (Leg | null)[])[], numberOf: ReadonlyMap<number, number>, within: Leg | null, endsAtGate: boolean): Way | null {
  let best: Way | null = within && { gate: -1, yard: null, inner: within, outer: null, seconds: within.seconds, meters: within.meters };
  for (const { gate, number, yard, inner, seconds, meters } of reached) {
    const leg = endsAtGate ? null : outer[number]![numberOf.get(plot)!]!;
    if (leg === null && !endsAtGate) continue;
    const whole = seconds + (leg?.seconds ?? 0);
    if (best === null || whole < best.seconds) best = { gate: gate.row, yard, inner, outer: leg, seconds: whole, meters: meters + (leg?.meters ?? 0) };
  }
  return best;
}
