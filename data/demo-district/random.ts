// Seeded randomness: the same seed gives the same district on every machine.

/** A stream of numbers; every layer has its own, so that changing one layer leaves the others as they are. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** The next number in [0, 1): mulberry32, integer arithmetic only. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** Bell-shaped around 0, standard deviation about 1, never beyond 3.5: a sum of uniforms needs no logarithm. */
  bell(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return Math.max(-3.5, Math.min(3.5, sum));
  }

  /** A stream of its own for a part, so that parts do not disturb each other. */
  fork(part: number): Random {
    return new Random(hashWhole(this.state, part, 0x51ed270b));
  }
}

/** A well-mixed unsigned 32-bit number from three whole numbers. */
export function hashWhole(a: number, b: number, c: number): number {
  let mixed = Math.imul(a | 0, 0x9e3779b1) ^ Math.imul(b | 0, 0x85ebca6b) ^ Math.imul(c | 0, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Smooth noise in [−1, 1] with features about `size` wide; no trigonometry, so engines cannot disagree. */
export function smoothNoise(seed: number, x: number, y: number, size: number): number {
  const column = Math.floor(x / size);
  const row = Math.floor(y / size);
  const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
  const right = ease(x / size - column);
  const up = ease(y / size - row);
  const corner = (i: number, j: number): number => hashWhole(seed, column + i, row + j) / 2147483648 - 1;
  const low = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * right;
  const high = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * right;
  return low + (high - low) * up;
}
