// A way step by step, each with its points and the units it runs through: what is drawn, checked and counted.
import { placesBetween } from './piece-points.ts';
import type { LineNetwork } from './network.ts';
import type { Leg } from './search-legs.ts';
import type { Link } from '../roads/links.ts';
import type { RoadArcs } from '../roads/arcs.ts';
import { secondsPerMeterOffRoad } from '../roads/road-class.ts';
import { lengthOfYard, type Way } from './way.ts';
import type { Point } from './yard-way.ts';

export interface Step {
  readonly part: 'yard' | 'road' | 'field';
  /** Edge of the graph, −1 off the road. */
  readonly edge: number;
  readonly points: readonly Point[];
  readonly meters: number;
  readonly seconds: number;
  readonly units: readonly number[];
}

const ROUNDING_METERS = 1e-6;

export function stepsOf(way: Way, network: LineNetwork, mode: number): Step[] {
  const arcs = network.arcsOf(mode);
  const pace = secondsPerMeterOffRoad(mode);
  const steps: Step[] = [];
  const add = (step: Step): void => {
    if (step.meters > ROUNDING_METERS) steps.push(step);
  };
  const link = (from: Point, to: Point, { meters, units }: Link, part: Step['part']): void => add({ part, edge: -1, points: [from, to], meters, seconds: meters * pace, units });
  const leg = (one: Leg, startPart: Step['part'], endPart: Step['part']): void => {
    link(one.start, roadEnd(one.start), one.start, startPart);
    for (const step of roadSteps(one, network, arcs)) add(step);
    link(roadEnd(one.end), one.end, one.end, endPart);
  };
  if (way.yard !== null) {
    for (let i = 1; i < way.yard.length; i++) {
      const [a, b] = [way.yard[i - 1]!, way.yard[i]!];
      const meters = lengthOfYard([a, b]);
      add({ part: 'yard', edge: -1, points: [a, b], meters, seconds: meters * pace, units: network.ground.unitsOf(a.x, a.y, b.x, b.y) });
    }
  }
  if (way.inner !== null) leg(way.inner, 'yard', way.outer === null && way.gate < 0 ? 'field' : 'road');
  if (way.outer !== null) leg(way.outer, way.inner === null ? 'yard' : 'road', 'field');
  return steps;
}

const roadEnd = ({ roadX, roadY }: Link): Point => ({ x: roadX, y: roadY });

function* roadSteps({ start, end, pieces: path }: Leg, { pieces }: LineNetwork, arcs: RoadArcs): Generator<Step> {
  for (let i = 0; i < path.length; i++) {
    const piece = path[i]! >> 1;
    const isBack = (path[i]! & 1) === 1;
    const whole = pieces.meters[piece]!;
    const from = i === 0 ? start.offset : isBack ? whole : 0;
    const to = i === path.length - 1 ? end.offset : isBack ? 0 : whole;
    const meters = Math.abs(to - from);
    yield {
      part: 'road', edge: pieces.edge[piece]!, points: placesBetween(pieces, piece, from, to), meters, seconds: meters * arcs.pace[piece]!,
      units: Array.from(pieces.unit.subarray(pieces.unitStart[piece], pieces.unitStart[piece + 1])),
    };
  }
}
