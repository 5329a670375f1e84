// Random small worlds, crowded: roads on a bent grid of whole metres, units that overlap, borders on roads, gates, one-way streets.
import { box, type SmallWorld, type Spot } from './small-world.ts';

/** Numbers from a seed (Lehmer, modulus 2³¹ − 1): whole, from `low` to `high`. */
export function numbersFrom(seed: number): (low: number, high: number) => number {
  let state = (seed % 2147483646) + 1;
  return (low, high) => {
    state = (state * 48271) % 2147483647;
    return low + Math.floor((state / 2147483647) * (high - low + 1));
  };
}

export function randomWorld(seed: number): SmallWorld {
  const next = numbersFrom(seed);
  for (let i = 0; i < 3; i++) next(0, 1);
  const chance = (percent: number): boolean => next(1, 100) <= percent;
  const [columns, rows] = [next(2, 4), next(2, 4)];
  const at = Array.from({ length: columns }, (_, c) => Array.from({ length: rows }, (__, r): Spot => [c * 120 + next(-3, 3) * 5, r * 120 + next(-3, 3) * 5]));
  const roads: { points: Spot[]; tags: Record<string, unknown> }[] = [];
  const add = (a: Spot, b: Spot): void => {
    if (chance(20)) return;
    const bend: Spot = [Math.round((a[0] + b[0]) / 2) + next(-2, 2) * 5, Math.round((a[1] + b[1]) / 2) + next(-2, 2) * 5];
    const tags = { highway: ['residential', 'track', 'path', 'tertiary'][next(0, 3)]!, oneway: chance(15) ? (chance(50) ? 'yes' : '-1') : 'no' };
    roads.push({ points: chance(50) ? [a, bend, b] : [a, b], tags });
  };
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      if (c + 1 < columns) add(at[c]![r]!, at[c + 1]![r]!);
      if (r + 1 < rows) add(at[c]![r]!, at[c]![r + 1]!);
    }
  }
  const [width, height] = [(columns - 1) * 120, (rows - 1) * 120];
  const units = Array.from({ length: next(2, 5) }, () => {
    const [west, south] = [next(-8, width / 10) * 10, next(-8, height / 10) * 10];
    const [side, depth] = [next(3, 12) * 10, next(3, 12) * 10];
    const ring = chance(25) ? [[west, south], [west + side, south], [west + 10, south + depth]] as Spot[] : box(west, south, west + side, south + depth);
    return { ring, level: next(0, 3) };
  });
  const gates = units.flatMap(({ ring }, unit) => (chance(50) ? Array.from({ length: next(1, 2) }, () => {
    const i = next(0, ring.length - 1);
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    const share = next(1, 3) / 4;
    return { unit, at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share] as Spot, oneWay: chance(20) ? next(1, 2) : 0 };
  }) : []));
  const homes = Array.from({ length: next(1, 3) }, () => {
    const unit = next(0, units.length - 1);
    const { ring } = units[unit]!;
    const [u, v] = [next(1, 4), next(1, 4)];
    const [a, b, c] = [ring[0]!, ring[1]!, ring[2]!];
    const at_: Spot = [(a[0] * u + b[0] * v + c[0]) / (u + v + 1), (a[1] * u + b[1] * v + c[1]) / (u + v + 1)];
    return { unit, at: at_, mode: next(0, 3), access: chance(10) ? 0 : next(1, 2) };
  });
  const plots = Array.from({ length: next(1, 4) }, () => {
    const [x, y] = [next(-5, width / 10 + 5) * 10, next(-5, height / 10 + 5) * 10];
    const home = next(0, homes.length - 1);
    return chance(20) ? { home, at: [x, y] as Spot } : { home, ring: box(x, y, x + next(1, 5) * 10, y + next(1, 5) * 10) };
  });
  return { units, roads, gates, homes, plots };
}
