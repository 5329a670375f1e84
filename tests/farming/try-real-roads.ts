// Lines on real roads: all of them through the checker, the times of a sample against plain Dijkstra from end to end.
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { placeAt } from '../../src/domain/district/place-column.ts';
import { LineChecker, type LineViolation } from '../../src/domain/farming/lines/check-line.ts';
import { LineFinder, type FoundLine } from '../../src/domain/farming/lines/line-finder.ts';
import { finish } from '../../src/domain/steps.ts';
import { ZoneMarks, forbiddenUnits, ownUnits } from '../../src/domain/farming/lines/zone-marks.ts';
import { secondsPerMeterOffRoad } from '../../src/domain/farming/roads/road-class.ts';
import type { Link } from '../../src/domain/farming/roads/links.ts';
import { makeRealWorld } from './real-roads.ts';
import { plainSeconds } from './plain-dijkstra.ts';

export interface RealTrial {
  readonly lines: number;
  readonly open: number;
  readonly violations: readonly (LineViolation & { readonly row: number })[];
  /** Of the sample: seconds as found, and as plain Dijkstra finds the same outer leg. */
  readonly sample: readonly (readonly [ours: number, plain: number])[];
  readonly reasons: ReadonlyMap<string, number>;
}

export function tryRealRoads(place: string, villages: number, householdsEach: number, plotsEach: number, sampleSize: number): RealTrial {
  const { graph, footprints, places, ground } = makeRealWorld(place, villages, householdsEach, plotsEach);
  const finder = finish(LineFinder.open({ graph, footprints, places }, villages));
  const { network } = finder;
  const checker = new LineChecker(ground, footprints, places.gates);
  const access = Uint8Array.from({ length: places.households.count }, (_, household) => (ground.status[places.households.unit[household]!] === 3 ? household % 2 : 2));
  const violations: (LineViolation & { row: number })[] = [];
  const reasons = new Map<string, number>();
  const opened: FoundLine[] = [];
  const table = finder.find(ground, access, (line) => {
    reasons.set(line.reason === 'none' ? line.state : line.reason, (reasons.get(line.reason === 'none' ? line.state : line.reason) ?? 0) + 1);
    if (line.state === 'closed') return;
    const { household, plot, positions } = line.course();
    const homeAt = [places.households.point[2 * household]!, places.households.point[2 * household + 1]!];
    const field = placeAt(places.plots.outline, plot) as Polygon | MultiPolygon | Point;
    for (const violation of checker.check({ positions, home: places.households.unit[household]!, homeAt, field, movement: access[household]! })) violations.push({ ...violation, row: line.row });
    opened.push(line);
  });
  const marks = new ZoneMarks(network.pieces, network.piecesIn, forbiddenUnits(ground));
  const step = Math.max(1, Math.floor(opened.length / sampleSize));
  const sample = opened.filter((line, i) => i % step === 0 && line.way!.outer !== null).slice(0, sampleSize).map(({ row, way }): [number, number] => {
    const household = table.household[row]!;
    const plot = table.plot[row]!;
    const mode = places.households.mode[household]!;
    const zoned = places.households.unit[household]!;
    const own = ownUnits(zoned, ground.parent);
    const wall = network.gates.has(zoned) ? zoned : -1;
    const starts = (wall < 0 ? network.linksOfHome(network.homeAt(household, wall, ground.parent)!, mode) : network.linksOutside(network.gates.get(wall)!.find((gate) => gate.row === way!.gate)!, mode)).filter(({ units }) => marks.isOpen(units, own, wall));
    const ends = network.access[plot]!.links.filter(({ units }) => marks.isOpen(units, own, wall));
    return [way!.outer!.seconds, marks.outside(own, wall, network.arcsOf(mode), (closed) => plainLeg(starts, ends, closed))];

    function plainLeg(from: readonly Link[], to: readonly Link[], closed: Uint8Array): number {
      const arcs = network.arcsOf(mode);
      const { pieces } = network;
      const off = secondsPerMeterOffRoad(mode);
      const isOpen = ({ piece }: Link): boolean => closed[piece] === 0 && arcs.pace[piece] !== Infinity;
      let best = Infinity;
      const leaving = from.filter(isOpen).flatMap((a): [number, number][] => {
        const pace = arcs.pace[a.piece]!;
        const forward: [number, number] = [pieces.to[a.piece]!, a.meters * off + (pieces.meters[a.piece]! - a.offset) * pace];
        return arcs.bothWays[a.piece] === 1 ? [forward, [pieces.from[a.piece]!, a.meters * off + a.offset * pace]] : [forward];
      });
      const seconds = plainSeconds(arcs, leaving, closed);
      for (const b of to.filter(isOpen)) {
        const pace = arcs.pace[b.piece]!;
        const isBoth = arcs.bothWays[b.piece] === 1;
        const last = b.meters * off;
        best = Math.min(best, (seconds.get(pieces.from[b.piece]!) ?? Infinity) + b.offset * pace + last);
        if (isBoth) best = Math.min(best, (seconds.get(pieces.to[b.piece]!) ?? Infinity) + (pieces.meters[b.piece]! - b.offset) * pace + last);
        for (const a of from.filter(isOpen)) if (a.piece === b.piece && (isBoth || b.offset >= a.offset)) best = Math.min(best, a.meters * off + Math.abs(a.offset - b.offset) * pace + last);
      }
      return best;
    }
  });
  return { lines: table.count, open: opened.length, violations, sample, reasons };
}
