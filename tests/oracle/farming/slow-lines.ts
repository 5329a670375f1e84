// The lines of a small world found the slow way, from the rule's text: every place is a node, every stretch an edge, Bellman–Ford over all of it.
import type { SmallWorld, Spot } from './small-world.ts';

export interface SlowLine {
  readonly state: 'open' | 'loop' | 'closed';
  readonly reason: string;
  readonly seconds: number;
}

interface Piece {
  readonly points: Spot[];
  readonly seconds: number;
  readonly oneWay: boolean;
  readonly units: ReadonlySet<number>;
}

interface Tie {
  readonly piece: number;
  readonly along: number;
  readonly meters: number;
  readonly road: Spot;
  readonly end: Spot;
}

const KILOMETERS: Record<string, readonly number[]> = { tertiary: [5, 20, 20, 50], residential: [5, 15, 15, 30], track: [4.5, 10, 10, 15], path: [4, 0, 0, 0] };
const OFF = [3, 3, 4, 3];
const TINY = 1e-6;

const minus = (a: Spot, b: Spot): Spot => [a[0] - b[0], a[1] - b[1]];
const apart = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const between = (a: Spot, b: Spot, share: number): Spot => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
const sidesOf = (ring: readonly Spot[]): (readonly [Spot, Spot])[] => ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const);
const shareNear = (p: Spot, a: Spot, b: Spot): number => {
  const [d, w] = [minus(b, a), minus(p, a)];
  const square = d[0] ** 2 + d[1] ** 2;
  return square === 0 ? 0 : Math.max(0, Math.min(1, (d[0] * w[0] + d[1] * w[1]) / square));
};

/** −1 outside, 0 on the border, 1 inside; outlines here are convex and counter-clockwise. */
function sideIn(p: Spot, ring: readonly Spot[]): number {
  let least = Infinity;
  for (const [a, b] of sidesOf(ring)) least = Math.min(least, ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / apart(a, b));
  return Math.abs(least) < TINY ? 0 : Math.sign(least);
}

/** Shares at which a stretch meets the lines of the sides, its ends among them. */
function meets(a: Spot, b: Spot, rings: readonly (readonly Spot[])[]): number[] {
  const shares = new Set([0, 1]);
  for (const [c, d] of rings.flatMap(sidesOf)) {
    const [u, v, w] = [minus(b, a), minus(d, c), minus(c, a)];
    const turn = u[0] * v[1] - u[1] * v[0];
    if (Math.abs(turn) < 1e-9) continue;
    const share = (w[0] * v[1] - w[1] * v[0]) / turn;
    if (share > 0 && share < 1) shares.add(share);
  }
  return [...shares].sort((one, other) => one - other);
}

/** Sides of the parts of a stretch that are longer than a millimetre. */
function sidesMet(a: Spot, b: Spot, ring: readonly Spot[]): number[] {
  if (apart(a, b) < 0.001) return [sideIn(between(a, b, 0.5), ring)];
  const shares = meets(a, b, [ring]);
  return shares.slice(1).flatMap((to, i) => ((to - shares[i]!) * apart(a, b) < 0.001 ? [] : [sideIn(between(a, b, (to + shares[i]!) / 2), ring)]));
}

export function findSlowly(world: SmallWorld): SlowLine[] {
  const rings = world.units.map(({ ring }) => ring!);
  const unitsAt = (p: Spot): Set<number> => new Set(rings.flatMap((ring, row) => (sideIn(p, ring) > 0 ? [row] : [])));
  const unitsAlong = (a: Spot, b: Spot): Set<number> => new Set(rings.flatMap((ring, row) => (sidesMet(a, b, ring).includes(1) ? [row] : [])));
  return world.plots.map((plot): SlowLine => {
    const home = world.homes[plot.home]!;
    const mode = home.mode ?? 0;
    const level = world.units[home.unit]!.level;
    const closed = (reason: string): SlowLine => ({ state: 'closed', reason, seconds: NaN });
    if (home.access === 0) return closed(level === 3 ? 'home-sealed' : 'home-rule');
    const isStrange = (row: number): boolean => row !== home.unit && world.units[row]!.level >= 2;
    const pieces = cutRoads(world, rings, unitsAt, mode);
    const border = plot.ring ? cutBorder(plot.ring, rings, unitsAt) : [{ units: unitsAt(plot.at!), stretches: [[plot.at!, plot.at!]] as (readonly [Spot, Spot])[] }];
    const fieldTies = border.flatMap(({ units, stretches }) => (plot.ring ? tiesTo(pieces, stretches, 500) : nearestOfEach(tiesTo(pieces, stretches, 500))).map((tie) => ({ ...tie, held: units })));
    const off = 3.6 / OFF[mode]!;
    const isWalled = world.gates.some(({ unit }) => unit === home.unit);
    const wall = rings[home.unit]!;
    const gates = world.gates.filter(({ unit, oneWay }) => unit === home.unit && oneWay !== 2);
    const usable = (inside: boolean | null): (piece: Piece) => boolean => ({ seconds, units }) => seconds < Infinity && (inside === null || units.has(home.unit) === inside);
    const isOutside = (a: Spot, b: Spot): boolean => !sidesMet(a, b, wall).includes(1);
    const isInside = (a: Spot, b: Spot): boolean => !sidesMet(a, b, wall).includes(-1);
    const reach = (at: Spot, inside: boolean | null): Tie[] => nearestTies(pieces, at, usable(inside), inside === null ? () => true : inside ? isInside : isOutside);
    if (isWalled ? gates.length > 0 && !pieces.some(({ units }) => units.has(home.unit)) && gates.every(({ at }) => reach(at, false).length === 0) : reach(home.at!, null).length === 0) return closed('home-far');
    if (border.every(({ units }) => [...units].some(isStrange))) return closed('field-closed');
    if (fieldTies.length === 0) return closed('field-far');

    const solve = (forbids: (row: number) => boolean): number => {
      const edges: [from: string, to: string, seconds: number][] = [];
      const isFree = (units: ReadonlySet<number>): boolean => ![...units].some(forbids);
      const isFreeWay = (a: Spot, b: Spot): boolean => isFree(unitsAlong(a, b));
      const name = (layer: string, p: Spot): string => `${layer} ${Math.round(p[0] * 1e5)} ${Math.round(p[1] * 1e5)}`;
      const layers = isWalled ? ['in', 'out'] : ['all'];
      for (const layer of layers) {
        const open = (piece: Piece): boolean => usable(layer === 'all' ? null : layer === 'in')(piece) && isFree(piece.units);
        const freeTie = (tie: Tie): boolean => open(pieces[tie.piece]!) && isFreeWay(tie.road, tie.end) && (layer === 'all' || (layer === 'in' ? isInside : isOutside)(tie.road, tie.end));
        // From inside the wall only what lies inside it can be come at: a field that touches it is outside.
        const ends = fieldTies.filter((tie) => freeTie(tie) && (layer !== 'in' || tie.held.has(home.unit)));
        const starts = layer === 'out' ? gates.flatMap(({ at }) => reach(at, false).filter(freeTie).map((tie) => ({ tie, from: name('gate', at) }))) : reach(home.at!, layer === 'in' ? true : null).filter(freeTie).map((tie) => ({ tie, from: 'home' }));
        const toGates = layer === 'in' ? gates.flatMap(({ at }) => reach(at, true).filter(freeTie).map((tie) => ({ tie, to: name('gate', at) }))) : [];
        for (const { tie, from } of starts) edges.push([from, name(layer, tie.road), tie.meters * off]);
        for (const { tie, to } of toGates) edges.push([name(layer, tie.road), to, tie.meters * off]);
        for (const tie of ends) edges.push([name(layer, tie.road), 'field', tie.meters * off]);
        pieces.forEach((piece, number) => {
          if (!open(piece)) return;
          const length = lengthOf(piece.points);
          const stops = [
            ...[...ends, ...starts.map(({ tie }) => tie), ...toGates.map(({ tie }) => tie)].filter((tie) => tie.piece === number).map(({ along, road }) => ({ along, road })),
            { along: 0, road: piece.points[0]! }, { along: length, road: piece.points.at(-1)! },
          ].sort((a, b) => a.along - b.along);
          for (let i = 1; i < stops.length; i++) {
            const [a, b] = [stops[i - 1]!, stops[i]!];
            const seconds = (b.along - a.along) * piece.seconds;
            edges.push([name(layer, a.road), name(layer, b.road), seconds]);
            if (!piece.oneWay || mode === 0) edges.push([name(layer, b.road), name(layer, a.road), seconds]);
          }
        });
      }
      if (isWalled) {
        const corners = [...wall, ...rings.filter((_, row) => forbids(row)).flat()];
        const spots = [home.at!, ...gates.map(({ at }) => at), ...corners];
        const label = (i: number): string => (i === 0 ? 'home' : i <= gates.length ? name('gate', spots[i]!) : name('yard', spots[i]!));
        spots.forEach((a, i) => spots.forEach((b, k) => {
          // A gate is passed through, not by: behind it lies the road.
          if (i === k || k === 0 || (i > 0 && i <= gates.length)) return;
          if (isInside(a, b) && isFreeWay(a, b)) edges.push([label(i), label(k), apart(a, b) * off]);
        }));
      }
      return bellmanFord(edges, 'home').get('field') ?? Infinity;
    };
    const seconds = solve(isStrange);
    if (seconds < Infinity) return { state: level === 2 || home.access === 1 ? 'loop' : 'open', reason: 'none', seconds };
    return closed(solve(() => false) < Infinity ? 'shut-in' : 'no-way');
  });
}

function bellmanFord(edges: readonly (readonly [string, string, number])[], from: string): Map<string, number> {
  const best = new Map([[from, 0]]);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const [a, b, seconds] of edges) {
      const cost = (best.get(a) ?? Infinity) + seconds;
      if (cost >= (best.get(b) ?? Infinity) - 1e-12) continue;
      best.set(b, cost);
      isBetter = true;
    }
  }
  return best;
}

const lengthOf = (points: readonly Spot[]): number => points.slice(1).reduce((sum, point, i) => sum + apart(point, points[i]!), 0);

/** Roads between junctions, cut where the units around them change. */
function cutRoads({ roads }: SmallWorld, rings: readonly (readonly Spot[])[], unitsAt: (p: Spot) => Set<number>, mode: number): Piece[] {
  const pieces: Piece[] = [];
  const ends = new Map<string, number>();
  for (const { points } of roads) {
    points.forEach((point, i) => {
      const key = point.join();
      ends.set(key, (ends.get(key) ?? 0) + (i === 0 || i === points.length - 1 ? 2 : 1));
    });
  }
  for (const { points, tags } of roads) {
    const way = tags!['oneway'] === '-1' ? points.toReversed() : points;
    const speed = KILOMETERS[tags!['highway'] as string]![mode]!;
    let current: { points: Spot[]; units: Set<number> } | null = null;
    const end = (): void => {
      if (current !== null) pieces.push({ ...current, seconds: speed === 0 ? Infinity : 3.6 / speed, oneWay: tags!['oneway'] !== 'no' });
      current = null;
    };
    for (let i = 1; i < way.length; i++) {
      const [a, b] = [way[i - 1]!, way[i]!];
      if (apart(a, b) === 0) continue;
      const shares = meets(a, b, rings);
      let isFresh = true;
      for (let k = 1; k < shares.length; k++) {
        const [from, to] = [between(a, b, shares[k - 1]!), between(a, b, shares[k]!)];
        if (apart(from, to) < 0.001) continue;
        const units = unitsAt(between(from, to, 0.5));
        if (current !== null && [...units].join() !== [...(current as { units: Set<number> }).units].join()) end();
        if (current === null) {
          current = { points: [from], units };
          isFresh = true;
        }
        // Where nothing changes there is no corner.
        if (!isFresh) (current as { points: Spot[] }).points.pop();
        (current as { points: Spot[] }).points.push(to);
        isFresh = false;
      }
      if (ends.get(b.join())! > 1) end();
    }
    end();
  }
  return pieces;
}

/** The border by the units that hold its parts. */
function cutBorder(ring: readonly Spot[], rings: readonly (readonly Spot[])[], unitsAt: (p: Spot) => Set<number>): { units: Set<number>; stretches: (readonly [Spot, Spot])[] }[] {
  const runs = new Map<string, { units: Set<number>; stretches: (readonly [Spot, Spot])[] }>();
  for (const [a, b] of sidesOf(ring)) {
    const shares = meets(a, b, rings);
    let before = '-';
    for (let k = 1; k < shares.length; k++) {
      const [from, to] = [between(a, b, shares[k - 1]!), between(a, b, shares[k]!)];
      if (apart(from, to) < 0.001) continue;
      const units = unitsAt(between(from, to, 0.5));
      const key = [...units].join();
      const run = runs.get(key) ?? { units, stretches: [] };
      runs.set(key, run);
      // Where nothing changes there is no end.
      if (before === key) run.stretches.push([run.stretches.pop()![0], to]);
      else run.stretches.push([from, to]);
      before = key;
    }
  }
  return [...runs.values()];
}

/** The nearest places of every piece and some stretches, within reach; all of them where several are equally near. */
function tiesTo(pieces: readonly Piece[], stretches: readonly (readonly [Spot, Spot])[], reach: number): Tie[] {
  return pieces.flatMap((piece, number): Tie[] => {
    const ties: Tie[] = [];
    let before = 0;
    for (let i = 1; i < piece.points.length; i++) {
      const [a, b] = [piece.points[i - 1]!, piece.points[i]!];
      for (const [c, d] of stretches) {
        const tries: (readonly [number, number])[] = [[0, shareNear(a, c, d)], [1, shareNear(b, c, d)], [shareNear(c, a, b), 0], [shareNear(d, a, b), 1]];
        const crossing = crossingOf(a, b, c, d);
        if (crossing) tries.push(crossing);
        for (const [one, other] of tries) {
          const [road, end] = [between(a, b, one), between(c, d, other)];
          ties.push({ piece: number, along: before + apart(a, road), meters: apart(road, end), road, end });
        }
      }
      before += apart(a, b);
    }
    const least = Math.min(...ties.map(({ meters }) => meters));
    return ties.filter(({ meters }) => meters <= Math.min(least + 0.001, reach));
  });
}

function crossingOf(a: Spot, b: Spot, c: Spot, d: Spot): readonly [number, number] | null {
  const [u, v, w] = [minus(b, a), minus(d, c), minus(c, a)];
  const turn = u[0] * v[1] - u[1] * v[0];
  if (turn === 0) return null;
  const [one, other] = [(w[0] * v[1] - w[1] * v[0]) / turn, (w[0] * u[1] - w[1] * u[0]) / turn];
  return one >= 0 && one <= 1 && other >= 0 && other <= 1 ? [one, other] : null;
}

/** The one nearest place of every piece, nearest first. */
function nearestOfEach(ties: readonly Tie[]): Tie[] {
  const sorted = ties.toSorted((a, b) => a.meters - b.meters);
  return sorted.filter(({ piece }, i) => sorted.findIndex((other) => other.piece === piece) === i);
}

/** A home or a gate joins the eight nearest pieces within 400 m (and what is as near as the eighth), none 100 m farther than the nearest; of those it may go to. */
function nearestTies(pieces: readonly Piece[], at: Spot, takes: (piece: Piece) => boolean, may: (a: Spot, b: Spot) => boolean): Tie[] {
  const ties = nearestOfEach(tiesTo(pieces, [[at, at]], 400)).filter(({ piece, road }) => takes(pieces[piece]!) && may(road, at));
  return ties.filter(({ meters }) => meters <= Math.min(ties[0]!.meters + 100, (ties[7]?.meters ?? Infinity) + 0.001));
}
